package dojo.chat.local.appsync.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;

/** A field without a resolver: the member of that name of its parent's value. */
record MemberFetcher(String name) implements DataFetcher<Object> {
    @Override
    public Object get(DataFetchingEnvironment environment) {
        return environment.getSource() instanceof Map<?, ?> parent ? parent.get(name) : null;
    }
}
