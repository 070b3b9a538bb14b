package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/** A mutation's field: what it answers goes to its subscribers, too, as far as the mutation selected it. */
record MutationFetcher(ResolverFetcher fetcher, String name, SubscriptionHub hub) implements DataFetcher<Object> {
    @Override
    public Object get(DataFetchingEnvironment environment) {
        FieldResult result = fetcher.resolve(environment);
        if (result.data() != null && result.errors().isEmpty()) {
            hub.publish(name, Selection.of(environment).project(result.data()));
        }
        if (result.errors().isEmpty()) {
            result.invalidations().forEach(hub::invalidate);
        }
        return ResolverFetcher.answer(result, environment);
    }
}
