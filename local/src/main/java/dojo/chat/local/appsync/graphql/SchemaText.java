package dojo.chat.local.appsync.graphql;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.stream.Collectors;

/**
 * Reads a schema's SDL as AppSync does: its scalars and directives are there without being declared.
 *
 * <p>Source: AWS AppSync Developer Guide, "Scalar types in GraphQL" and "Configuring authorization and authentication".
 */
final class SchemaText {
    private static final String DIRECTIVES =
            """
            directive @aws_api_key on OBJECT | FIELD_DEFINITION
            directive @aws_lambda on OBJECT | FIELD_DEFINITION
            directive @aws_iam on OBJECT | FIELD_DEFINITION
            directive @aws_oidc on OBJECT | FIELD_DEFINITION
            directive @aws_cognito_user_pools(cognito_groups: [String!]) on OBJECT | FIELD_DEFINITION
            directive @aws_auth(cognito_groups: [String!]) on FIELD_DEFINITION
            directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
            directive @aws_publish(subscriptions: [String]) on FIELD_DEFINITION
            """;

    private SchemaText() {}

    /**
     * Parses the SDL.
     *
     * @throws InvalidSchemaException the SDL has a slip, told with its line
     */
    static TypeDefinitionRegistry parse(String sdl) {
        try {
            SchemaParser parser = new SchemaParser();
            String scalars = AppSyncScalars.ALL.keySet().stream()
                    .map(name -> "scalar " + name + "\n")
                    .collect(Collectors.joining());
            TypeDefinitionRegistry types = parser.parse(sdl);
            if (!types.objectTypeExtensions().isEmpty()) {
                throw new InvalidSchemaException("AppSync takes no type extensions, but the schema extends "
                        + String.join(", ", types.objectTypeExtensions().keySet()));
            }
            return parser.parse(scalars + DIRECTIVES).merge(types);
        } catch (SchemaProblem problem) {
            throw invalid(problem);
        }
    }

    static InvalidSchemaException invalid(SchemaProblem problem) {
        return new InvalidSchemaException(
                problem.getErrors().stream().map(SchemaText::described).collect(Collectors.joining("\n")));
    }

    private static String described(GraphQLError error) {
        if (error.getLocations() == null || error.getLocations().isEmpty()) {
            return error.getMessage();
        }
        SourceLocation location = error.getLocations().get(0);
        return "line " + location.getLine() + ": " + error.getMessage();
    }
}
