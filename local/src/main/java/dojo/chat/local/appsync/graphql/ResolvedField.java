package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldRequest;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A field with a resolver, run on a pool so that the fields of a query are resolved side by side. */
final class ResolvedField implements DataFetcher<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(ResolvedField.class);

    private final FieldResolver resolver;
    private final Limits limits;
    private final Executor workers;

    ResolvedField(FieldResolver resolver, Limits limits, Executor workers) {
        this.resolver = resolver;
        this.limits = limits;
        this.workers = workers;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        RequestContext context = RequestContext.of(environment.getGraphQlContext());
        FieldError tooMany = limits.tooMany(context);
        if (tooMany != null) {
            return RequestField.failed(tooMany, environment);
        }
        FieldRequest request = FieldRequests.of(environment);
        return CompletableFuture.supplyAsync(() -> resolve(resolver, request), workers)
                .completeOnTimeout(
                        FieldResult.failed(Limits.tooLong()), limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(result -> {
                    context.keep(result);
                    return fetched(result, environment);
                });
    }

    /** Runs a resolver; one that throws against its contract makes an internal failure. */
    static FieldResult resolve(FieldResolver resolver, FieldRequest request) {
        try {
            return resolver.resolve(request);
        } catch (RuntimeException unexpected) {
            LOG.error("The resolver of {}.{} failed", request.parentType(), request.field(), unexpected);
            return FieldResult.failed(new FieldError(
                    "An internal failure occurred while resolving this field.", "InternalFailure", null, null));
        }
    }

    private static DataFetcherResult<Object> fetched(FieldResult result, DataFetchingEnvironment environment) {
        List<GraphQLError> errors = result.errors().stream()
                .<GraphQLError>map(error -> new FieldFailure(error, environment))
                .toList();
        return DataFetcherResult.newResult().data(result.data()).errors(errors).build();
    }
}
