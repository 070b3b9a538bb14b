package dojo.chat.local.appsync.graphql;

import graphql.TypeResolutionEnvironment;
import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.Map;
import java.util.function.BiFunction;

/** Connects a schema to AppSync's scalars, to the types that {@code __typename} names, and to its fields' fetchers. */
final class ApiWiring implements WiringFactory {
    private final BiFunction<String, String, DataFetcher<?>> fetchers;

    /** @param fetchers gives the fetcher of a field by its type's name and its own */
    ApiWiring(BiFunction<String, String, DataFetcher<?>> fetchers) {
        this.fetchers = fetchers;
    }

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return AppSyncScalars.ALL.containsKey(environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        return AppSyncScalars.ALL.get(environment.getScalarTypeDefinition().getName());
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return ApiWiring::typeOf;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return ApiWiring::typeOf;
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment environment) {
        return true;
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
        FieldDefinition field = environment.getFieldDefinition();
        return fetchers.apply(environment.getParentType().getName(), field.getName());
    }

    private static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        return environment.getObject() instanceof Map<?, ?> value && value.get("__typename") instanceof String name
                ? environment.getSchema().getObjectType(name)
                : null;
    }
}
