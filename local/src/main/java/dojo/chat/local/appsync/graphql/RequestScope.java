package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.Caller;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What belongs to one request while it is carried out.
 *
 * @param subscribing takes what a subscription's field answers; null for other requests
 * @param event the value of an event that is delivered; null for other requests
 * @param resolversRun how many resolvers have run
 */
record RequestScope(
        Caller caller,
        Map<String, String> headers,
        SubscribingField subscribing,
        Object event,
        AtomicInteger resolversRun) {

    static RequestScope of(Caller caller, Map<String, String> headers) {
        return new RequestScope(caller, headers, null, null, new AtomicInteger());
    }

    static RequestScope subscribing(Caller caller, Map<String, String> headers, SubscribingField field) {
        return new RequestScope(caller, headers, field, null, new AtomicInteger());
    }

    static RequestScope event(Caller caller, Object event) {
        return new RequestScope(caller, Map.of(), null, event, new AtomicInteger());
    }
}
