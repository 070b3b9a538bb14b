package dojo.chat.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.events.Scheduler;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;
import java.util.Map;

/**
 * {@code GET /health}: 200 as soon as the chat serves, and what its heartbeat last saw: {@code {"status": "ok",
 * "heartbeat": {"at", "healthy", "sendMilliseconds", "deliveryMilliseconds", "error"}}}, or null before the first.
 */
final class HealthRoute implements WebRoute {
    /** What the logical id of the heartbeat's schedule begins with. */
    private static final String HEARTBEAT = "Heartbeat";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scheduler scheduler;

    HealthRoute(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        ObjectNode health = JSON.createObjectNode().put("status", "ok");
        health.set("heartbeat", heartbeat());
        return WebResponse.json(200, health.toString());
    }

    private JsonNode heartbeat() {
        return scheduler.lastRuns().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(HEARTBEAT))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(HealthRoute::pulse)
                .orElse(NullNode.getInstance());
    }

    /** The function answers with its pulse; if it failed itself, that is the news. */
    private static JsonNode pulse(Scheduler.Run run) {
        if (!run.succeeded()) {
            return failed(run);
        }
        try {
            return JSON.readTree(run.answer());
        } catch (JsonProcessingException e) {
            return failed(run);
        }
    }

    private static JsonNode failed(Scheduler.Run run) {
        return JSON.createObjectNode()
                .put("at", run.at().toString())
                .put("healthy", false)
                .putNull("sendMilliseconds")
                .putNull("deliveryMilliseconds")
                .put("error", run.answer());
    }
}
