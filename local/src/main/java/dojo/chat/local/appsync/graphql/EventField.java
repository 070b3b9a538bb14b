package dojo.chat.local.appsync.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;

/** A field of a subscription's event: read from the mutation's result, unless the subscriber may not have it. */
final class EventField implements DataFetcher<Object> {
    private static final String DENIED = "deniedFields";

    private final FieldAccess access;

    EventField(FieldAccess access) {
        this.access = access;
    }

    /** Keeps fields, as {@code Type.field}, out of the events that are rendered with this context. */
    static void deny(Set<String> fields, GraphQLContext.Builder context) {
        context.of(DENIED, fields);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        Set<String> denied = environment.getGraphQlContext().get(DENIED);
        if (denied.contains(access.coordinates())) {
            return RequestField.failed(access.refusal(), environment);
        }
        return environment.getSource() instanceof Map<?, ?> parent ? parent.get(access.field()) : null;
    }
}
