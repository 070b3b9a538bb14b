package dojo.chat.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.events.Scheduler;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;

/** {@code GET /health}: that the chat serves, and what its scheduled functions, the heartbeat first, last answered. */
final class HealthRoute implements WebRoute {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scheduler scheduler;

    HealthRoute(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        ObjectNode health = JSON.createObjectNode().put("status", "ok");
        ObjectNode schedules = health.putObject("schedules");
        scheduler.lastRuns().forEach((rule, run) -> put(schedules.putObject(rule), run));
        return WebResponse.json(200, health.toString());
    }

    private static void put(ObjectNode to, Scheduler.Run run) {
        to.put("succeeded", run.succeeded());
        try {
            to.set("answer", run.succeeded() ? JSON.readTree(run.answer()) : JSON.valueToTree(run.answer()));
        } catch (JsonProcessingException e) {
            to.put("answer", run.answer());
        }
    }
}
