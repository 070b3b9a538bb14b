package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlRequestException;
import graphql.GraphQLError;
import graphql.ParseAndValidateResult;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operation that a request asks for.
 *
 * @param definition null when the document has errors
 * @param errors what is wrong with the document by the schema
 */
record Operation(Document document, OperationDefinition definition, List<? extends GraphQLError> errors) {
    private static final int BAD_REQUEST = 400;

    /**
     * Finds the operation.
     *
     * @throws GraphQlRequestException the query does not parse, or has no such operation
     */
    static Operation of(GraphQlRequest request, Documents documents) {
        if (request.query() == null || request.query().isBlank()) {
            throw unparsable();
        }
        ParseAndValidateResult document = documents.of(request.query());
        if (document.getSyntaxException() != null) {
            throw unparsable();
        }
        if (document.isFailure()) {
            return new Operation(document.getDocument(), null, document.getErrors());
        }
        return new Operation(document.getDocument(), named(request, document.getDocument()), List.of());
    }

    /** Whether it has one root field, and none of the introspection's, as a subscription must. */
    boolean hasOneField() {
        Map<String, List<Field>> fields =
                new MutationResult(fragments()).fields(List.of(definition.getSelectionSet()));
        return fields.size() == 1
                && fields.values().stream().noneMatch(field -> field.get(0).getName().startsWith("__"));
    }

    boolean is(OperationDefinition.Operation kind) {
        return definition.getOperation() == kind;
    }

    /** The document's fragments by name. */
    Map<String, FragmentDefinition> fragments() {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    private static OperationDefinition named(GraphQlRequest request, Document document) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        String name = request.operationName();
        if (name == null || name.isEmpty()) {
            if (operations.size() != 1) {
                throw refused("BadRequestException", "Must provide operation name if query contains multiple operations.");
            }
            return operations.get(0);
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> refused("BadRequestException", "Unknown operation named '" + name + "'."));
    }

    private static GraphQlRequestException unparsable() {
        return refused("MalformedHttpRequestException", "Unable to parse GraphQL query.");
    }

    private static GraphQlRequestException refused(String type, String message) {
        return new GraphQlRequestException(BAD_REQUEST, new FieldError(message, type, null, null));
    }
}
