package dojo.chat.local.appsync.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which subscriptions each mutation feeds, as {@code @aws_subscribe} says. */
final class PublishedFields {
    private PublishedFields() {}

    static Map<String, List<String>> of(GraphQLSchema schema) {
        Map<String, List<String>> subscriptions = new HashMap<>();
        if (schema.getSubscriptionType() != null) {
            for (GraphQLFieldDefinition field : schema.getSubscriptionType().getFieldDefinitions()) {
                mutations(field).forEach(mutation ->
                        subscriptions.computeIfAbsent(mutation, name -> new ArrayList<>()).add(field.getName()));
            }
        }
        return subscriptions;
    }

    private static List<String> mutations(GraphQLFieldDefinition field) {
        var directive = field.getAppliedDirective("aws_subscribe");
        List<String> mutations = directive == null ? null : directive.getArgument("mutations").getValue();
        return mutations == null ? List.of() : mutations;
    }
}
