package dojo.chat.infra.watch;

import dojo.chat.infra.api.ApiMetrics;
import dojo.chat.infra.function.ChatFunction;
import dojo.chat.infra.function.Heartbeat;
import dojo.chat.infra.function.Moderator;
import dojo.chat.infra.stage.Stage;
import dojo.chat.infra.table.TableMetrics;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** Watches the chat and speaks up: alarms, a dashboard, and a budget of the month's costs. */
public final class Watch extends Construct {

    private static final int SLOW_MILLISECONDS = 1_000;
    private static final Duration PERIOD = Duration.minutes(5);

    private final Props props;
    private final Alarms alarms;

    public Watch(Construct scope, String id, Props props) {
        super(scope, id);
        this.props = props;
        NoticeTopic notices = new NoticeTopic(this, "Notices", props.stage());
        alarms = new Alarms(this, "Alarms", notices.topic());
        alarms.below("HeartbeatFailing", "No message of the heartbeat came back for three minutes.",
                props.heartbeat().metrics().success(), 1, 3);
        watchApi(props.api());
        new TreeMap<>(props.functions()).forEach(this::watchFunction);
        watchTable(props.table());
        watchModerator(props.moderator());
        new ChatDashboard(this, "Dashboard", new ChatDashboard.Props(
                props.stage(), props.api(), props.heartbeat().metrics(), props.functions(), props.moderator(),
                props.table(), alarms.all()));
        new MonthlyBudget(this, "Budget", new MonthlyBudget.Props(props.stage(), notices.topic()));
    }

    private void watchApi(ApiMetrics api) {
        alarms.above("ApiServerErrors", "AppSync failed more than 5 requests in 5 minutes.", api.count("5XXError"), 5, 1);
        alarms.above("ApiSlow", "One request in a hundred took more than a second, for 15 minutes.",
                api.latency99(), SLOW_MILLISECONDS, 3);
        alarms.above("ConnectErrors", "AppSync failed more than 5 connections or subscriptions in 5 minutes.",
                sum(api.count("ConnectServerError"), api.count("SubscribeServerError")), 5, 1);
        alarms.above("MessagesDelayed", "AppSync held messages back: a real-time quota is reached.",
                api.count("InboundMessageDelayed"), 0, 1);
        alarms.above("MessagesDropped", "AppSync dropped messages: a real-time quota is reached.",
                api.count("InboundMessageDropped"), 0, 1);
        alarms.above("MessagesFailed", "AppSync failed to bring messages to subscribers.",
                sum(api.count("InboundMessageFailure"), api.count("PublishDataMessageServerError")), 0, 1);
    }

    private void watchFunction(String name, ChatFunction function) {
        alarms.above(name + "Errors", "The function failed more than once in 5 minutes.",
                function.live().metricErrors(perPeriod()), 1, 1);
        alarms.above(name + "Throttles", "Lambda refused to run the function: a concurrency quota is reached.",
                function.live().metricThrottles(perPeriod()), 0, 1);
    }

    private void watchTable(TableMetrics table) {
        alarms.above("TableThrottles", "DynamoDB refused reads or writes that came too fast.",
                table.throttles(), 0, 1);
        alarms.above("TableErrors", "DynamoDB failed reads or writes.", table.systemErrors(), 0, 1);
    }

    private void watchModerator(Moderator moderator) {
        alarms.above("ModeratorBehind", "The moderator is more than a minute behind the chat.",
                moderator.age(PERIOD), 60_000, 2);
        alarms.above("ModeratorFailures", "The moderator gave up on messages.",
                moderator.failures().metricApproximateNumberOfMessagesVisible(MetricOptions.builder()
                        .statistic("Maximum")
                        .period(PERIOD)
                        .build()), 0, 1);
    }

    private static MetricOptions perPeriod() {
        return MetricOptions.builder().statistic("Sum").period(PERIOD).build();
    }

    private static IMetric sum(IMetric one, IMetric other) {
        return MathExpression.Builder.create()
                .expression("FILL(one, 0) + FILL(other, 0)")
                .usingMetrics(new TreeMap<>(Map.of("one", one, "other", other)))
                .period(PERIOD)
                .build();
    }

    /** @param functions all functions, by the names that their alarms begin with */
    public record Props(
            Stage stage,
            ApiMetrics api,
            TableMetrics table,
            Moderator moderator,
            Heartbeat heartbeat,
            Map<String, ChatFunction> functions) {}
}
