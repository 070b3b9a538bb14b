package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/** A field that a resolver answers. */
record ResolverFetcher(FieldResolver resolver, int limit) implements DataFetcher<Object> {
    /** Source: AWS AppSync endpoints and quotas, "Number of resolvers that can be run in a single request". */
    private static final int MAXIMUM_RESOLVERS = 10_000;

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return answer(resolve(environment), environment);
    }

    FieldResult resolve(DataFetchingEnvironment environment) {
        RequestScope scope = environment.getGraphQlContext().get(RequestScope.class);
        int allowed = limit > 0 ? limit : MAXIMUM_RESOLVERS;
        if (scope.resolversRun().incrementAndGet() > allowed) {
            return FieldResult.failed(new FieldError(
                    "The request runs more than the " + allowed + " resolvers that are allowed.",
                    "ResolverExecutionLimitReached", null, null));
        }
        return resolver.resolve(request(environment, scope));
    }

    static FieldRequest request(DataFetchingEnvironment environment, RequestScope scope) {
        Selection selection = Selection.of(environment);
        return new FieldRequest(
                selection.parentType(),
                environment.getField().getName(),
                environment.getArguments(),
                scope.caller(),
                environment.getSource(),
                scope.headers(),
                null,
                environment.getVariables(),
                selection.paths(),
                selection.graphQl());
    }

    static DataFetcherResult<Object> answer(FieldResult result, DataFetchingEnvironment environment) {
        DataFetcherResult.Builder<Object> answer = DataFetcherResult.newResult().data(result.data());
        result.errors().forEach(error -> answer.error(ResolverGraphQlError.of(error, environment)));
        return answer.build();
    }
}
