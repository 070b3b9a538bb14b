package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import graphql.GraphQLError;
import java.util.List;

/** Why a subscription does not start: its field's errors, or what is wrong with the request. */
final class Refusals {
    private Refusals() {}

    static SubscriptionRefused of(List<? extends GraphQLError> errors) {
        return new SubscriptionRefused(errors.isEmpty()
                ? List.of(badRequest("The subscription's field is left out by a directive."))
                : errors.stream().map(Refusals::error).toList());
    }

    static SubscriptionRefused of(String message) {
        return new SubscriptionRefused(List.of(badRequest(message)));
    }

    private static FieldError error(GraphQLError error) {
        return error instanceof FieldFailure failure
                ? failure.error()
                : badRequest(ResponseErrors.message(error));
    }

    private static FieldError badRequest(String message) {
        return new FieldError(message, "BadRequestException", null, null);
    }
}
