package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldRequest;
import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes of a field that is being fetched what its resolver may see. */
final class FieldRequests {
    private FieldRequests() {}

    static FieldRequest of(DataFetchingEnvironment environment) {
        RequestContext context = RequestContext.of(environment.getGraphQlContext());
        return new FieldRequest(
                ((GraphQLNamedType) environment.getParentType()).getName(),
                environment.getFieldDefinition().getName(),
                environment.getArguments(),
                context.caller(),
                environment.getSource(),
                context.headers(),
                null,
                context.variables(),
                SelectedData.paths(environment.getSelectionSet()),
                environment.getMergedField().getFields().stream()
                        .map(Field::getSelectionSet)
                        .filter(Objects::nonNull)
                        .map(AstPrinter::printAst)
                        .collect(Collectors.joining("\n")));
    }
}
