package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.FilterGroup;
import dojo.chat.local.appsync.GraphQlRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The subscribers to whom an event is the same bytes. */
final class SubscriptionGroup {
    private final Key key;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    /**
     * What subscribers of one group have in common.
     *
     * @param field the subscription's field
     * @param denied the selected fields, as {@code Type.field}, that the caller may not have
     * @param arguments the arguments to filter by; empty where a filter is set
     * @param filter the enhanced filter, null where none is set
     */
    record Key(
            String field,
            GraphQlRequest request,
            AuthorizationMode mode,
            Set<String> denied,
            Map<String, Object> arguments,
            List<FilterGroup> filter) {}

    SubscriptionGroup(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    List<Subscriber> subscribers() {
        return subscribers;
    }

    boolean wants(Object event) {
        if (!(event instanceof Map<?, ?> value)) {
            return key.filter() == null && key.arguments().isEmpty();
        }
        return key.filter() == null
                ? Filters.argumentsMatch(key.arguments(), value)
                : Filters.matches(key.filter(), value);
    }
}
