package dojo.chat.local.appsync.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Renders events as their subscribers selected them. */
final class EventRenderer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQL graphql;

    /** @param schema the API's schema with {@link EventField}s, without arguments of the fields of Subscription */
    EventRenderer(GraphQLSchema schema) {
        this.graphql = GraphQL.newGraphQL(schema)
                .subscriptionExecutionStrategy(new AsyncExecutionStrategy())
                .preparsedDocumentProvider(new Documents(schema))
                .build();
    }

    /**
     * Renders an event.
     *
     * @param field the subscription's field
     * @param event the mutation's result by field names
     * @return the payload of a {@code data} frame: {@code {"data":{"onCreateMessage":{…}}}}, with errors when a
     *     non-null field is missing
     */
    byte[] render(EventSelection selection, String field, Object event) {
        ExecutionResult result = graphql.execute(ExecutionInput.newExecutionInput(selection.document())
                .variables(selection.variables())
                .root(Map.of(field, event))
                .graphQLContext(context -> EventField.deny(selection.deniedFields(), context))
                .locale(Locale.ENGLISH)
                .build());
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("data", result.getData());
        if (!result.getErrors().isEmpty()) {
            payload.put("errors", ResponseErrors.of(result.getErrors()));
        }
        return json(payload);
    }

    private static byte[] json(Map<String, Object> payload) {
        try {
            return JSON.writeValueAsBytes(payload);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("An event's scalars are JSON, but: " + notJson.getMessage(), notJson);
        }
    }
}
