package dojo.chat.local.appsync.graphql;

import dojo.chat.local.appsync.GraphQlService.Subscription;
import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import dojo.chat.local.appsync.Invalidation;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The API's running subscriptions, and the mutations whose results they get. */
final class Subscriptions implements AutoCloseable {
    private final Map<String, SubscriptionChannel> channels = new HashMap<>();
    private final Map<String, List<SubscriptionChannel>> byMutation = new HashMap<>();
    private final EventQueue events = new EventQueue();

    Subscriptions(GraphQLSchema schema, EventRenderer renderer) {
        GraphQLObjectType type = schema.getSubscriptionType();
        if (type == null) {
            return;
        }
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            SubscriptionChannel channel = new SubscriptionChannel(field.getName(), renderer);
            channels.put(field.getName(), channel);
            for (String mutation : mutations(field)) {
                byMutation.computeIfAbsent(mutation, name -> new ArrayList<>()).add(channel);
            }
        }
    }

    /** Registers a subscription; every event that is published from now on reaches it. */
    Subscription add(
            StartedSubscription started,
            EventSelection selection,
            EventFilter filter,
            EventFilter invalidation,
            SubscriptionListener listener) {
        SubscriptionChannel channel = channels.get(started.field());
        Subscriber subscriber = new Subscriber(listener, invalidation);
        channel.add(selection, filter, subscriber);
        return () -> {
            subscriber.stop();
            channel.remove(selection, filter, subscriber);
        };
    }

    /** Whether anyone waits for a mutation's results. */
    boolean areWaitingFor(String mutation) {
        return byMutation.getOrDefault(mutation, List.of()).stream().anyMatch(channel -> !channel.isEmpty());
    }

    /** Sends a mutation's result, by field names, to its subscribers; does not wait for their delivery. */
    void publish(String mutation, Object event) {
        List<SubscriptionChannel> interested = byMutation.getOrDefault(mutation, List.of());
        events.add(() -> interested.forEach(channel -> channel.publish(event)));
    }

    /** Ends subscriptions after all events that were published before. */
    void invalidate(Invalidation invalidation) {
        SubscriptionChannel channel = channels.get(invalidation.subscriptionField());
        if (channel != null) {
            events.add(() -> channel.invalidate(invalidation.payload()));
        }
    }

    @Override
    public void close() {
        events.close();
    }

    private static List<String> mutations(GraphQLFieldDefinition field) {
        GraphQLAppliedDirective subscribe = field.getAppliedDirective("aws_subscribe");
        return subscribe == null ? List.of() : subscribe.getArgument("mutations").getValue();
    }
}
