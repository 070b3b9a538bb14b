package dojo.chat.infra.function;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * What the heartbeat publishes each minute, without dimensions.
 *
 * @param namespace the stage's own CloudWatch namespace
 */
public record HeartbeatMetrics(String namespace) {

    /** 1 when the message came back in time, 0 when not; the worst of the minute. */
    public Metric success() {
        return metric("HeartbeatSuccess", "Minimum");
    }

    /** Milliseconds from the send to its answer; the longest of the minute. */
    public Metric sendLatency() {
        return metric("SendLatency", "Maximum");
    }

    /** Milliseconds from the send to the message's arrival; the longest of the minute. */
    public Metric deliveryLatency() {
        return metric("DeliveryLatency", "Maximum");
    }

    private Metric metric(String name, String statistic) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .period(Duration.minutes(1))
                .build();
    }
}
