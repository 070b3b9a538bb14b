package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.FieldResolver;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Makes an executable schema of an API's SDL, with AppSync's scalars and directives put in front of it. */
final class AppSyncSchema {
    private static final String DIRECTIVES = """
            directive @aws_api_key on OBJECT | FIELD_DEFINITION
            directive @aws_iam on OBJECT | FIELD_DEFINITION
            directive @aws_lambda on OBJECT | FIELD_DEFINITION
            directive @aws_oidc on OBJECT | FIELD_DEFINITION
            directive @aws_cognito_user_pools(cognito_groups: [String]) on OBJECT | FIELD_DEFINITION
            directive @aws_auth(cognito_groups: [String]) on FIELD_DEFINITION
            directive @aws_subscribe(mutations: [String]) on FIELD_DEFINITION
            directive @aws_publish(subscriptions: [String]) on FIELD_DEFINITION
            directive @canonical on OBJECT
            directive @hidden on OBJECT
            directive @renamed on OBJECT
            """;

    private AppSyncSchema() {}

    /** @throws graphql.GraphQLException the SDL is no schema */
    static GraphQLSchema of(ApiDefinition definition, SubscriptionHub hub) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(DIRECTIVES);
        AwsScalars.ALL.forEach(scalar -> registry.add(graphql.language.ScalarTypeDefinition.newScalarTypeDefinition()
                .name(scalar.getName())
                .build()));
        registry.merge(new SchemaParser().parse(definition.schema()));
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        AwsScalars.ALL.forEach(wiring::scalar);
        registry.types().values().stream()
                .filter(graphql.language.EnumTypeDefinition.class::isInstance)
                .map(type -> type.getName())
                .forEach(name -> wiring.type(name, type -> type.enumValues(new NaturalNames())));
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
        return schema.transform(builder -> builder.codeRegistry(fetchers(schema, definition, hub)));
    }

    private static GraphQLCodeRegistry fetchers(GraphQLSchema schema, ApiDefinition definition, SubscriptionHub hub) {
        return GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry())
                .defaultDataFetcher(environment -> new MemberFetcher(environment.getFieldDefinition().getName()))
                .dataFetchers(all(schema, definition, hub))
                .build();
    }

    private static GraphQLCodeRegistry all(GraphQLSchema schema, ApiDefinition definition, SubscriptionHub hub) {
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry();
        Authorization authorization = new Authorization(definition.defaultMode());
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFieldDefinitions().forEach(field -> registry.dataFetcher(
                        FieldCoordinates.coordinates(object.getName(), field.getName()),
                        new AuthorizedFetcher(
                                object.getName() + "." + field.getName(),
                                authorization.modesOf(object, field),
                                fetcher(schema, object, field, definition, hub))));
            }
        }
        return registry.build();
    }

    private static DataFetcher<?> fetcher(
            GraphQLSchema schema,
            GraphQLObjectType type,
            GraphQLFieldDefinition field,
            ApiDefinition definition,
            SubscriptionHub hub) {
        String coordinates = type.getName() + "." + field.getName();
        FieldResolver resolver = definition.resolvers().get(coordinates);
        if (type == schema.getSubscriptionType()) {
            return new SubscriptionFetcher(resolver);
        }
        if (resolver == null) {
            return new MemberFetcher(field.getName());
        }
        ResolverFetcher fetcher = new ResolverFetcher(resolver, definition.resolverCountLimit());
        return type == schema.getMutationType() ? new MutationFetcher(fetcher, field.getName(), hub) : fetcher;
    }

    /** An enum's values are their names, as resolvers see them. */
    private static final class NaturalNames implements graphql.schema.idl.EnumValuesProvider {
        @Override
        public Object getValue(String name) {
            return name;
        }
    }
}
