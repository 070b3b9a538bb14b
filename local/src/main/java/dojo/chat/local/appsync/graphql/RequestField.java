package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/** A field of a request: checked against the caller's rights and the API's limits, then fetched. */
final class RequestField implements DataFetcher<Object> {
    private final FieldAccess access;
    private final Limits limits;
    private final DataFetcher<?> fetcher;

    RequestField(FieldAccess access, Limits limits, DataFetcher<?> fetcher) {
        this.access = access;
        this.limits = limits;
        this.fetcher = fetcher;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        RequestContext context = RequestContext.of(environment.getGraphQlContext());
        if (!access.allows(context.caller())) {
            return failed(access.refusal(), environment);
        }
        FieldError tooDeep = limits.tooDeep(environment);
        return tooDeep == null ? fetcher.get(environment) : failed(tooDeep, environment);
    }

    static DataFetcherResult<Object> failed(FieldError error, DataFetchingEnvironment environment) {
        return DataFetcherResult.newResult()
                .error(new FieldFailure(error, environment))
                .build();
    }
}
