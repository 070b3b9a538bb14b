package dojo.chat.local.appsync.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscribers of one field of Subscription, grouped so that an event is filtered once a distinct filter and rendered
 * once a distinct selection. Safe for many threads; no lock is held while events are delivered.
 */
final class SubscriptionChannel {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionChannel.class);
    /** AWS AppSync quotas: subscription payload size. */
    private static final int MOST_BYTES = 240 * 1024;

    private final String field;
    private final EventRenderer renderer;
    private final Map<Group, List<Subscriber>> groups = new ConcurrentHashMap<>();

    SubscriptionChannel(String field, EventRenderer renderer) {
        this.field = field;
        this.renderer = renderer;
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    void add(EventSelection selection, EventFilter filter, Subscriber subscriber) {
        groups.compute(new Group(selection, filter), (group, members) -> {
            List<Subscriber> joined = members == null ? new CopyOnWriteArrayList<>() : members;
            joined.add(subscriber);
            return joined;
        });
    }

    void remove(EventSelection selection, EventFilter filter, Subscriber subscriber) {
        groups.computeIfPresent(new Group(selection, filter), (group, members) -> {
            members.remove(subscriber);
            return members.isEmpty() ? null : members;
        });
    }

    /** Delivers an event, given as the mutation's result by field names. */
    void publish(Object event) {
        Map<EventFilter, Boolean> filtered = new HashMap<>();
        Map<EventSelection, byte[]> rendered = new HashMap<>();
        groups.forEach((group, members) -> {
            if (filtered.computeIfAbsent(group.filter(), filter -> filter.matches(event))) {
                deliver(rendered.computeIfAbsent(group.selection(), selection -> render(selection, event)), members);
            }
        });
    }

    /** Ends the subscriptions whose invalidation filter matches. */
    void invalidate(Object payload) {
        groups.forEach((group, members) -> {
            List<Subscriber> invalid = members.stream()
                    .filter(member -> member.isInvalidatedBy(payload))
                    .toList();
            invalid.forEach(member -> {
                remove(group.selection(), group.filter(), member);
                member.end();
            });
        });
    }

    private byte[] render(EventSelection selection, Object event) {
        return renderer.render(selection, field, event);
    }

    private void deliver(byte[] payload, List<Subscriber> members) {
        if (payload.length > MOST_BYTES) {
            LOG.warn(
                    "An event of {} has {} bytes, more than AppSync's {}; its {} subscribers do not get it",
                    field, payload.length, MOST_BYTES, members.size());
            return;
        }
        for (Subscriber member : members) {
            member.deliver(payload);
        }
    }

    private record Group(EventSelection selection, EventFilter filter) {}
}
