package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.GraphQlService.Subscription;
import dojo.chat.local.appsync.Invalidation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to subscribers, in the order in which their mutations completed. Subscribers who would get the same bytes
 * share them.
 */
final class SubscriptionHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionHub.class);
    /** Source: AWS AppSync endpoints and quotas, "Subscription payload size". */
    private static final int MAXIMUM_PAYLOAD_BYTES = 240 * 1024;

    private final BiFunction<SubscriptionGroup.Key, Object, byte[]> payload;
    private final Map<SubscriptionGroup.Key, SubscriptionGroup> groups = new ConcurrentHashMap<>();
    private final ExecutorService publisher = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "publisher");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<String, List<String>> subscriptionsOfMutations = Map.of();

    SubscriptionHub(BiFunction<SubscriptionGroup.Key, Object, byte[]> payload) {
        this.payload = payload;
    }

    void connect(Map<String, List<String>> subscriptions) {
        subscriptionsOfMutations = subscriptions;
    }

    Subscription add(SubscriptionGroup.Key key, Subscriber subscriber) {
        groups.compute(key, (same, group) -> {
            SubscriptionGroup grown = group == null ? new SubscriptionGroup(key) : group;
            grown.subscribers().add(subscriber);
            return grown;
        });
        return () -> remove(key, subscriber);
    }

    private void remove(SubscriptionGroup.Key key, Subscriber subscriber) {
        groups.computeIfPresent(key, (same, group) -> {
            group.subscribers().remove(subscriber);
            return group.subscribers().isEmpty() ? null : group;
        });
    }

    /** Sends what a mutation answered to those who subscribe to it. */
    void publish(String mutation, Object event) {
        List<String> fields = subscriptionsOfMutations.getOrDefault(mutation, List.of());
        if (!fields.isEmpty() && !groups.isEmpty()) {
            publisher.execute(() -> groups.values().stream()
                    .filter(group -> fields.contains(group.key().field()) && group.wants(event))
                    .forEach(group -> deliver(group, event)));
        }
    }

    private void deliver(SubscriptionGroup group, Object event) {
        try {
            byte[] bytes = payload.apply(group.key(), event);
            if (bytes.length > MAXIMUM_PAYLOAD_BYTES) {
                LOG.warn("An event of {} with {} bytes is over the limit of {} and is not delivered",
                        group.key().field(), bytes.length, MAXIMUM_PAYLOAD_BYTES);
                return;
            }
            group.subscribers().forEach(subscriber -> subscriber.listener().event(bytes));
        } catch (RuntimeException e) {
            LOG.error("An event of {} could not be delivered", group.key().field(), e);
        }
    }

    /** Ends the subscriptions that an invalidation is meant for, after the events before it. */
    void invalidate(Invalidation invalidation) {
        publisher.execute(() -> groups.values().stream()
                .filter(group -> group.key().field().equals(invalidation.subscriptionField()))
                .forEach(group -> group.subscribers().stream()
                        .filter(subscriber -> subscriber.isEndedBy(invalidation.payload()))
                        .forEach(subscriber -> {
                            remove(group.key(), subscriber);
                            subscriber.listener().ended();
                        })));
    }

    @Override
    public void close() {
        publisher.shutdown();
        try {
            publisher.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
