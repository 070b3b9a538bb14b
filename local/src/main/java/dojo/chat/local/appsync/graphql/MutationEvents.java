package dojo.chat.local.appsync.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of a mutation: one for each of its fields that has a value and no error, in their order. */
final class MutationEvents {
    private final Operation operation;
    private final Map<String, Object> data;
    private final Set<Object> failed = new HashSet<>();

    MutationEvents(Operation operation, ExecutionResult result) {
        this.operation = operation;
        Map<String, Object> answered = result.getData();
        this.data = answered == null ? Map.of() : answered;
        for (GraphQLError error : result.getErrors()) {
            if (error.getPath() != null && !error.getPath().isEmpty()) {
                failed.add(error.getPath().get(0));
            }
        }
    }

    void publish(Subscriptions subscriptions) {
        MutationResult result = new MutationResult(operation.fragments());
        Map<String, List<Field>> fields =
                result.fields(List.of(operation.definition().getSelectionSet()));
        fields.forEach((key, field) -> {
            String mutation = field.get(0).getName();
            boolean succeeded = data.get(key) != null && !failed.contains(key);
            if (succeeded && subscriptions.areWaitingFor(mutation)) {
                subscriptions.publish(mutation, result.value(data.get(key), field));
            }
        });
    }
}
