package dojo.chat.infra.watch;

import dojo.chat.infra.api.ApiMetrics;
import dojo.chat.infra.function.ChatFunction;
import dojo.chat.infra.function.HeartbeatMetrics;
import dojo.chat.infra.function.Moderator;
import dojo.chat.infra.stage.Stage;
import dojo.chat.infra.table.TableMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.constructs.Construct;

/** The chat at a glance: alarms, heartbeat, traffic, real time, functions, table. */
final class ChatDashboard extends Construct {

    private static final int WIDTH = 24;
    private static final Duration PERIOD = Duration.minutes(5);

    ChatDashboard(Construct scope, String id, Props props) {
        super(scope, id);
        ApiMetrics api = props.api();
        HeartbeatMetrics heartbeat = props.heartbeat();
        Dashboard.Builder.create(this, "Resource")
                .dashboardName("DojoChat-" + props.stage().name())
                .widgets(List.of(
                        List.<IWidget>of(AlarmStatusWidget.Builder.create()
                                .title("Alarms")
                                .width(WIDTH)
                                .alarms(props.alarms())
                                .build()),
                        List.of(
                                graph("Heartbeat: ms to answer and to arrival",
                                        heartbeat.sendLatency(), heartbeat.deliveryLatency()),
                                graph("Heartbeat: healthy", heartbeat.success())),
                        List.of(
                                graph("Requests", api.count("Requests"), api.count("4XXError"), api.count("5XXError")),
                                graph("Requests: ms", api.latency50(), api.latency99())),
                        List.of(
                                graph("Connections", api.count("ActiveConnections"), api.count("ActiveSubscriptions"),
                                        api.count("ConnectServerError"), api.count("ConnectClientError")),
                                graph("Messages to subscribers", api.count("OutboundMessages"),
                                        api.count("InboundMessageDelayed"), api.count("InboundMessageDropped"),
                                        api.count("InboundMessageFailure"))),
                        List.of(
                                graph("Functions: errors and throttles", failures(props.functions())),
                                graph("Moderator: ms behind", props.moderator().age(PERIOD))),
                        List.of(
                                graph("Table: units", props.table().readUnits(), props.table().writeUnits()),
                                graph("Table: throttles and errors", props.table().throttles(),
                                        props.table().systemErrors()))))
                .build();
    }

    private static IMetric[] failures(Map<String, ChatFunction> functions) {
        List<IMetric> metrics = new ArrayList<>();
        new TreeMap<>(functions).values().forEach(function -> {
            metrics.add(function.live().metricErrors());
            metrics.add(function.live().metricThrottles());
        });
        return metrics.toArray(IMetric[]::new);
    }

    private static GraphWidget graph(String title, IMetric... metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(WIDTH / 2)
                .left(Arrays.asList(metrics))
                .build();
    }

    record Props(
            Stage stage,
            ApiMetrics api,
            HeartbeatMetrics heartbeat,
            Map<String, ChatFunction> functions,
            Moderator moderator,
            TableMetrics table,
            List<IAlarm> alarms) {}
}
