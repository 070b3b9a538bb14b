package dojo.chat.local.appsync.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;

/** A field without a resolver: read from its parent's value. */
final class ValueField implements DataFetcher<Object> {
    private final String field;

    ValueField(String field) {
        this.field = field;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return environment.getSource() instanceof Map<?, ?> parent ? parent.get(field) : null;
    }
}
