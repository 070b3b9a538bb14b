package dojo.chat.infra.api;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * What AppSync measures of the API, by five minutes. Source: AWS AppSync Developer Guide, "Using CloudWatch to monitor
 * and log GraphQL API data".
 */
public record ApiMetrics(String apiId) {

    private static final Duration PERIOD = Duration.minutes(5);

    /** How often it happened, such as {@code 5XXError}. */
    public Metric count(String name) {
        return metric(name, "Sum");
    }

    /** Milliseconds that all but the slowest hundredth of the requests stayed below. */
    public Metric latency99() {
        return metric("Latency", "p99");
    }

    /** Milliseconds that half of the requests stayed below. */
    public Metric latency50() {
        return metric("Latency", "p50");
    }

    private Metric metric(String name, String statistic) {
        return Metric.Builder.create()
                .namespace("AWS/AppSync")
                .metricName(name)
                .dimensionsMap(Map.of("GraphQLAPIId", apiId))
                .statistic(statistic)
                .period(PERIOD)
                .build();
    }
}
