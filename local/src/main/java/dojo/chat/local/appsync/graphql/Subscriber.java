package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running subscription. */
final class Subscriber {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

    private final SubscriptionListener listener;
    private final EventFilter invalidation;
    private volatile boolean active = true;

    /** @param invalidation what ends the subscription; null when nothing does */
    Subscriber(SubscriptionListener listener, EventFilter invalidation) {
        this.listener = listener;
        this.invalidation = invalidation;
    }

    void deliver(byte[] payload) {
        if (active) {
            tell(() -> listener.event(payload));
        }
    }

    boolean isInvalidatedBy(Object payload) {
        return invalidation != null && invalidation.matches(payload);
    }

    /** Lets no event through any more. */
    void stop() {
        active = false;
    }

    /** Stops it and tells the listener. */
    void end() {
        if (active) {
            active = false;
            tell(listener::ended);
        }
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException broken) {
            LOG.warn("A subscription's listener failed", broken);
        }
    }
}
