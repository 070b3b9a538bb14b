package dojo.chat.local.support;

import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlRequestException;
import dojo.chat.local.appsync.GraphQlService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands where a GraphQL engine stands behind the protocols: answers what it was asked, and publishes to whoever
 * subscribed.
 */
public final class RecordingService implements GraphQlService {
    public record Asked(GraphQlRequest request, Caller caller, Map<String, String> headers) {}

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public final List<SubscriptionListener> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Map<String, Object> execute(GraphQlRequest request, Caller caller, Map<String, String> headers) {
        asked.add(new Asked(request, caller, headers));
        failAsAsked(request.query());
        return Map.of("data", Map.of("query", request.query()));
    }

    @Override
    public Subscription subscribe(
            GraphQlRequest request, Caller caller, Map<String, String> headers, SubscriptionListener listener)
            throws SubscriptionRefused {
        asked.add(new Asked(request, caller, headers));
        failAsAsked(request.query());
        if (request.query().contains("refused")) {
            throw new SubscriptionRefused(List.of(new FieldError("No.", "Unauthorized", Map.of("a", 1), "more")));
        }
        if (request.query().contains("early")) {
            listener.event("{\"data\":\"before the acknowledgement\"}".getBytes(StandardCharsets.UTF_8));
        }
        if (request.query().contains("over")) {
            listener.ended();
        }
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private static void failAsAsked(String query) {
        if (query.contains("unparsable")) {
            throw new GraphQlRequestException(400, new FieldError("Bad syntax.", "BadRequestException", null, null));
        }
        if (query.contains("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    /** Sends an event to all subscribers. */
    public void publish(String payload) {
        byte[] shared = payload.getBytes(StandardCharsets.UTF_8);
        listeners.forEach(listener -> listener.event(shared));
    }
}
