package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Set;

/** A field for those callers alone who may have it. */
record AuthorizedFetcher(String coordinates, Set<AuthorizationMode> modes, DataFetcher<?> fetcher)
        implements DataFetcher<Object> {

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        RequestScope scope = environment.getGraphQlContext().get(RequestScope.class);
        Caller caller = scope.caller();
        if (modes.contains(caller.mode()) && caller.mayResolve().test(coordinates)) {
            return fetcher.get(environment);
        }
        int dot = coordinates.indexOf('.');
        FieldError error = new FieldError(
                "Not Authorized to access " + coordinates.substring(dot + 1) + " on type "
                        + coordinates.substring(0, dot),
                "Unauthorized", null, null);
        return DataFetcherResult.newResult().error(ResolverGraphQlError.of(error, environment)).build();
    }
}
