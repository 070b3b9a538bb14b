package dojo.chat.local.appsync.graphql;

import graphql.language.OperationTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of a schema's root types; a schema that names none has Query, Mutation and Subscription. */
record RootTypes(String query, String mutation, String subscription) {

    static RootTypes of(TypeDefinitionRegistry schema) {
        Map<String, String> named = schema.schemaDefinition()
                .map(definition -> definition.getOperationTypeDefinitions().stream()
                        .collect(Collectors.toMap(
                                OperationTypeDefinition::getName,
                                operation -> operation.getTypeName().getName())))
                .orElse(Map.of("query", "Query", "mutation", "Mutation", "subscription", "Subscription"));
        return new RootTypes(named.get("query"), named.get("mutation"), named.get("subscription"));
    }

    boolean contains(String type) {
        return type.equals(query) || type.equals(mutation) || type.equals(subscription);
    }
}
