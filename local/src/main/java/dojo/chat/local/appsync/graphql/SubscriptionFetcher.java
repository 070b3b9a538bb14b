package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/**
 * A subscription's field: runs its resolver when it is subscribed to, and is the event's value when one is delivered.
 *
 * @param resolver null when the field has none
 */
record SubscriptionFetcher(FieldResolver resolver) implements DataFetcher<Object> {
    @Override
    public Object get(DataFetchingEnvironment environment) {
        RequestScope scope = environment.getGraphQlContext().get(RequestScope.class);
        if (scope.event() != null) {
            return scope.event();
        }
        if (scope.subscribing() == null) {
            return ResolverFetcher.answer(
                    FieldResult.failed(new FieldError(
                            "Subscriptions are served by the real-time endpoint only.",
                            "UnsupportedOperation", null, null)),
                    environment);
        }
        FieldResult result = resolver == null
                ? FieldResult.of(null)
                : resolver.resolve(ResolverFetcher.request(environment, scope));
        scope.subscribing().tell(
                environment.getField().getName(),
                environment.getArguments(),
                Selection.of(environment).coordinates(),
                result);
        return ResolverFetcher.answer(
                new FieldResult(null, result.errors(), null, null, result.invalidations()), environment);
    }
}
