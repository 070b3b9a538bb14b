package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.GraphQlRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** An API of a small schema, its fields resolved by lambdas. */
final class TestApi {
    static final Caller GUEST = new Caller(AuthorizationMode.API_KEY, null, field -> true);
    static final Caller PLAYER =
            new Caller(AuthorizationMode.AWS_LAMBDA, Map.of("resolverContext", Map.of("id", "42")), field -> true);

    private final String schema;
    private final Map<String, FieldResolver> resolvers = new HashMap<>();
    private boolean introspection = true;
    private int depth;
    private int count;

    TestApi(String schema) {
        this.schema = schema;
    }

    TestApi field(String coordinates, FieldResolver resolver) {
        resolvers.put(coordinates, resolver);
        return this;
    }

    /** A field that answers a value made of its arguments. */
    TestApi answer(String coordinates, Function<Map<String, Object>, Object> value) {
        return field(coordinates, request -> FieldResult.of(value.apply(request.arguments())));
    }

    TestApi withoutIntrospection() {
        introspection = false;
        return this;
    }

    TestApi limits(int queryDepth, int resolverCount) {
        depth = queryDepth;
        count = resolverCount;
        return this;
    }

    GraphQlApi start() {
        return new GraphQlApi(definition());
    }

    GraphQlApi startWithin(Duration time) {
        return new GraphQlApi(definition(), new Limits(depth, 10_000, time));
    }

    private ApiDefinition definition() {
        return new ApiDefinition(
                schema,
                AuthorizationMode.API_KEY,
                EnumSet.of(AuthorizationMode.AWS_LAMBDA, AuthorizationMode.AWS_IAM),
                resolvers,
                introspection,
                depth,
                count);
    }

    static GraphQlRequest request(String query) {
        return new GraphQlRequest(query, null, Map.of());
    }

    static GraphQlRequest request(String query, Map<String, Object> variables) {
        return new GraphQlRequest(query, null, variables);
    }

    static Map<String, Object> run(GraphQlApi api, String query) {
        return api.execute(request(query), GUEST, Map.of());
    }

    static Map<String, Object> run(GraphQlApi api, String query, Map<String, Object> variables) {
        return api.execute(request(query, variables), GUEST, Map.of());
    }
}
