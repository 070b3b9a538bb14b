package dojo.chat.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.cloudformation.Environment;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.cloudformation.Properties;
import dojo.chat.local.cloudformation.Resource;
import dojo.chat.local.events.Schedule;
import dojo.chat.local.events.Scheduler;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Adds the stack's schedules to a scheduler: EventBridge rules and EventBridge Scheduler's schedules with a rate whose
 * targets are functions of the stack.
 */
final class Schedules {
    private static final System.Logger LOG = System.getLogger("events");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Evaluator evaluator;
    private final Environment environment;
    private final Functions functions;
    private final Scheduler scheduler;

    Schedules(Evaluator evaluator, Environment environment, Functions functions, Scheduler scheduler) {
        this.evaluator = evaluator;
        this.environment = environment;
        this.functions = functions;
        this.scheduler = scheduler;
    }

    void start() {
        for (Resource rule : evaluator.resources("AWS::Events::Rule")) {
            rule.properties().parts("Targets").forEach(target -> add(rule, target, "aws.events"));
        }
        for (Resource schedule : evaluator.resources("AWS::Scheduler::Schedule")) {
            add(schedule, schedule.properties().part("Target"), "aws.scheduler");
        }
    }

    private void add(Resource rule, Properties target, String source) {
        String expression = rule.properties().text("ScheduleExpression", "");
        boolean enabled = rule.properties().text("State", "ENABLED").equals("ENABLED");
        if (!enabled || expression.isEmpty() || !functions.has(target.text("Arn"))) {
            return;
        }
        Schedule.parse(expression)
                .ifPresentOrElse(
                        schedule -> scheduler.add(
                                rule.id(),
                                schedule,
                                functions.find(target.text("Arn"), rule.id()),
                                event(rule, target, source)),
                        () -> LOG.log(System.Logger.Level.WARNING,
                                "{0} does not run here: only rate(…) is a schedule that does, not {1}.",
                                rule.id(), expression));
    }

    private Supplier<String> event(Resource rule, Properties target, String source) {
        if (target.has("Input")) {
            String input = target.text("Input");
            return () -> input;
        }
        String arn = evaluator.attribute(rule.id(), "Arn").asText();
        return () -> scheduledEvent(arn, source);
    }

    /** Source: Amazon EventBridge User Guide, "Scheduled events". */
    private String scheduledEvent(String arn, String source) {
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", source)
                .put("account", environment.account())
                .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", environment.region());
        event.putArray("resources").add(arn);
        event.putObject("detail");
        return event.toString();
    }
}
