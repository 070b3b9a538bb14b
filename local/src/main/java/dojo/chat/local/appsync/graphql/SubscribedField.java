package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.FieldResolver;
import dojo.chat.local.appsync.FieldResult;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.HashSet;
import java.util.Set;

/**
 * A field of Subscription: runs its resolver, if any, and keeps for the registration what that decided. Its own value
 * is null, as AppSync's subscription resolvers answer null.
 */
final class SubscribedField implements DataFetcher<Object> {
    private final FieldResolver resolver;
    private final AccessRules rules;

    /** @param resolver null when the field has none */
    SubscribedField(FieldResolver resolver, AccessRules rules) {
        this.resolver = resolver;
        this.rules = rules;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        RequestContext context = RequestContext.of(environment.getGraphQlContext());
        FieldResult result = resolver == null
                ? FieldResult.of(null)
                : ResolvedField.resolve(resolver, FieldRequests.of(environment));
        if (result.errors().isEmpty()) {
            context.start(new StartedSubscription(
                    environment.getFieldDefinition().getName(),
                    environment.getArguments(),
                    result,
                    denied(environment, context)));
        }
        DataFetcherResult.Builder<Object> fetched = DataFetcherResult.newResult();
        for (FieldError error : result.errors()) {
            fetched.error(new FieldFailure(error, environment));
        }
        return fetched.build();
    }

    private Set<String> denied(DataFetchingEnvironment environment, RequestContext context) {
        Set<String> denied = new HashSet<>();
        for (SelectedField field : environment.getSelectionSet().getFields()) {
            for (String type : field.getObjectTypeNames()) {
                FieldAccess access = rules.of(type, field.getName());
                if (access != null && !access.allows(context.caller())) {
                    denied.add(access.coordinates());
                }
            }
        }
        return Set.copyOf(denied);
    }
}
