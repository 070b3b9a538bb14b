package dojo.chat.functions.heartbeat;

import dojo.chat.functions.json.Json;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes a pulse as CloudWatch metrics by one log line. Source: Amazon CloudWatch User Guide, "Specification:
 * Embedded metric format".
 */
final class EmbeddedMetrics {
    private final PrintStream log;
    private final String namespace;

    /** @param namespace the metrics' CloudWatch namespace */
    EmbeddedMetrics(PrintStream log, String namespace) {
        this.log = log;
        this.namespace = namespace;
    }

    /** Publishes HeartbeatSuccess (1 or 0) and, where measured, SendLatency and DeliveryLatency in milliseconds. */
    void publish(Pulse pulse) {
        List<Map<String, String>> metrics = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        add(metrics, values, "HeartbeatSuccess", "Count", pulse.healthy() ? 1 : 0);
        add(metrics, values, "SendLatency", "Milliseconds", pulse.sendMilliseconds());
        add(metrics, values, "DeliveryLatency", "Milliseconds", pulse.deliveryMilliseconds());

        Map<String, Object> line = new LinkedHashMap<>();
        line.put("_aws", Map.of(
                "Timestamp", pulse.at().toEpochMilli(),
                "CloudWatchMetrics", List.of(Map.of(
                        "Namespace", namespace, "Dimensions", List.of(List.of()), "Metrics", metrics))));
        line.putAll(values);
        line.put("error", pulse.error());
        log.println(Json.write(line));
    }

    private static void add(
            List<Map<String, String>> metrics, Map<String, Object> values, String name, String unit, Integer value) {
        if (value != null) {
            metrics.add(Map.of("Name", name, "Unit", unit));
            values.put(name, value);
        }
    }
}
