package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.FieldResolver;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.visibility.NoIntrospectionGraphqlFieldVisibility;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/** Builds from an API's definition the schema that answers requests, and the one that renders events. */
final class ApiSchemas {
    private final ApiDefinition api;
    private final TypeDefinitionRegistry types;
    private final RootTypes roots;
    private final AccessRules rules;

    /** @throws InvalidSchemaException the schema can't be served */
    ApiSchemas(ApiDefinition api) {
        this.api = api;
        this.types = SchemaText.parse(api.schema());
        this.roots = RootTypes.of(types);
        this.rules = new AccessRules(types, roots, api.defaultMode());
        api.resolvers().keySet().stream().sorted().forEach(this::requireField);
    }

    /** The schema of queries, mutations and the start of subscriptions. */
    GraphQLSchema requests(Limits limits, Executor workers) {
        return schema(types, (type, field) -> {
            FieldAccess access = rules.of(type, field);
            return access == null
                    ? new ValueField(field)
                    : new RequestField(access, limits, fetcher(access, limits, workers));
        });
    }

    /** The schema of events; the fields of its Subscription have no arguments. */
    GraphQLSchema events() {
        TypeDefinitionRegistry withoutArguments = SchemaText.parse(api.schema());
        ObjectTypeDefinition subscription =
                withoutArguments.getTypeOrNull(String.valueOf(roots.subscription()), ObjectTypeDefinition.class);
        if (subscription != null) {
            withoutArguments.remove(subscription);
            withoutArguments.add(withoutArguments(subscription));
        }
        return schema(withoutArguments, (type, field) -> {
            FieldAccess access = rules.of(type, field);
            return access == null ? new ValueField(field) : new EventField(access);
        });
    }

    private DataFetcher<?> fetcher(FieldAccess access, Limits limits, Executor workers) {
        FieldResolver resolver = api.resolvers().get(access.coordinates());
        if (access.type().equals(roots.subscription())) {
            return new SubscribedField(resolver, rules);
        }
        return resolver == null ? new ValueField(access.field()) : new ResolvedField(resolver, limits, workers);
    }

    private GraphQLSchema schema(
            TypeDefinitionRegistry registry, BiFunction<String, String, DataFetcher<?>> fetchers) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new ApiWiring(fetchers));
        if (!api.introspection()) {
            wiring.fieldVisibility(NoIntrospectionGraphqlFieldVisibility.NO_INTROSPECTION_FIELD_VISIBILITY);
        }
        try {
            return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
        } catch (SchemaProblem problem) {
            throw SchemaText.invalid(problem);
        }
    }

    private void requireField(String coordinates) {
        String[] names = coordinates.split("\\.", 2);
        if (names.length < 2 || rules.of(names[0], names[1]) == null) {
            throw new InvalidSchemaException(
                    coordinates + " has a resolver, but the schema has no such field of an object type");
        }
    }

    private static ObjectTypeDefinition withoutArguments(ObjectTypeDefinition type) {
        return type.transform(builder -> builder.fieldDefinitions(type.getFieldDefinitions().stream()
                .map(field -> field.transform(bare -> bare.inputValueDefinitions(List.of())))
                .toList()));
    }
}
