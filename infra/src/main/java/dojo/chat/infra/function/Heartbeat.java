package dojo.chat.infra.function;

import dojo.chat.infra.api.ChatApi;
import dojo.chat.infra.stage.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.constructs.Construct;

/**
 * Asks each minute whether the chat is up: a function sends a message through the public endpoint, waits for it at the
 * real-time one, and publishes what it saw as metrics. A beat that fails is not tried again, the next one comes soon;
 * and it may take half a minute, so that two never run at a time.
 */
public final class Heartbeat extends Construct {

    private static final Duration INTERVAL = Duration.minutes(1);
    private static final java.time.Duration TIMEOUT = java.time.Duration.ofSeconds(30);

    private final ChatFunction function;
    private final HeartbeatMetrics metrics;

    public Heartbeat(Construct scope, String id, Props props) {
        super(scope, id);
        ChatApi api = props.api();
        metrics = new HeartbeatMetrics("DojoChat/" + props.stage().name());
        function = new ChatFunction(this, "Function", new ChatFunction.Props(
                props.stage(),
                props.jar(),
                "Sends Dojo Chat a message each minute and waits for it",
                "dojo.chat.functions.heartbeat.HeartbeatHandler",
                new TreeMap<>(Map.of(
                        "GRAPHQL_URL", api.graphQlUrl(),
                        "REALTIME_URL", api.realtimeUrl(),
                        "METRIC_NAMESPACE", metrics.namespace())),
                512,
                TIMEOUT));
        api.grantField(function, "Mutation", "createMessage");
        api.grantField(function, "Mutation", "recordHeartbeat");
        api.grantField(function, "Subscription", "onCreateMessage");
        function.live().configureAsyncInvoke(
                EventInvokeConfigOptions.builder().retryAttempts(0).maxEventAge(INTERVAL).build());
        Rule.Builder.create(this, "Schedule")
                .description("The heartbeat of Dojo Chat")
                .schedule(Schedule.rate(INTERVAL))
                .targets(List.of(LambdaFunction.Builder.create(function.live())
                        .retryAttempts(0)
                        .maxEventAge(INTERVAL)
                        .build()))
                .build();
    }

    /** The function, for who watches it. */
    public ChatFunction function() {
        return function;
    }

    /** What it publishes. */
    public HeartbeatMetrics metrics() {
        return metrics;
    }

    /** @param jar the shaded jar of all functions */
    public record Props(Stage stage, Path jar, ChatApi api) {}
}
