package dojo.chat.local.appsync;

import java.util.List;

/**
 * What a resolver answered.
 *
 * @param data the field's value, null when it failed
 * @param errors errors to list under the field's path; data may be there beside them (appended errors)
 * @param subscriptionFilter what {@code extensions.setSubscriptionFilter} set, as its {@code filterGroup} list; null
 *     when it was not called
 * @param invalidationFilter what {@code extensions.setSubscriptionInvalidationFilter} set, in the same form
 * @param invalidations the subscriptions that {@code extensions.invalidateSubscriptions} ends
 */
public record FieldResult(
        Object data,
        List<FieldError> errors,
        List<FilterGroup> subscriptionFilter,
        List<FilterGroup> invalidationFilter,
        List<Invalidation> invalidations) {

    /** A plain answer. */
    public static FieldResult of(Object data) {
        return new FieldResult(data, List.of(), null, null, List.of());
    }

    /** A failure. */
    public static FieldResult failed(FieldError error) {
        return new FieldResult(null, List.of(error), null, null, List.of());
    }
}
