package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import java.util.List;

/**
 * One subscription of one client. Two are never equal.
 *
 * @see SubscriptionGroup
 */
final class Subscriber {
    private final SubscriptionListener listener;
    private final List<FilterGroup> invalidationFilter;

    /** @param invalidationFilter null when nothing ends the subscription */
    Subscriber(SubscriptionListener listener, List<FilterGroup> invalidationFilter) {
        this.listener = listener;
        this.invalidationFilter = invalidationFilter;
    }

    SubscriptionListener listener() {
        return listener;
    }

    boolean isEndedBy(java.util.Map<String, Object> payload) {
        return invalidationFilter != null && Filters.matches(invalidationFilter, payload);
    }
}
