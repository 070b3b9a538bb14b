package dojo.chat.infra.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * What DynamoDB measures of the table, by five minutes. Source: Amazon DynamoDB Developer Guide, "DynamoDB metrics and
 * dimensions".
 */
public record TableMetrics(String tableName) {

    private static final Duration PERIOD = Duration.minutes(5);

    /** What the resolvers do to the table. */
    private static final List<String> USED = List.of("BatchGetItem", "GetItem", "PutItem", "Query", "UpdateItem");

    /** Requests that DynamoDB refused because they came too fast. */
    public IMetric throttles() {
        return sum("ThrottledRequests");
    }

    /** Requests that DynamoDB failed. */
    public IMetric systemErrors() {
        return sum("SystemErrors");
    }

    /** Units of reading that were consumed. */
    public IMetric readUnits() {
        return metric("ConsumedReadCapacityUnits", Map.of());
    }

    /** Units of writing that were consumed. */
    public IMetric writeUnits() {
        return metric("ConsumedWriteCapacityUnits", Map.of());
    }

    private IMetric sum(String name) {
        Map<String, IMetric> metrics = new TreeMap<>();
        USED.forEach(operation -> metrics.put(id(name, operation), metric(name, Map.of("Operation", operation))));
        return MathExpression.Builder.create()
                .label(name)
                .expression(metrics.keySet().stream()
                        .map(id -> "FILL(" + id + ", 0)")
                        .collect(Collectors.joining(" + ")))
                .usingMetrics(metrics)
                .period(PERIOD)
                .build();
    }

    /** CloudWatch wants the ids of an expression to begin with a lower-case letter. */
    private static String id(String name, String operation) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + operation;
    }

    private IMetric metric(String name, Map<String, String> dimensions) {
        Map<String, String> all = new TreeMap<>(dimensions);
        all.put("TableName", tableName);
        return Metric.Builder.create()
                .namespace("AWS/DynamoDB")
                .metricName(name)
                .dimensionsMap(all)
                .statistic("Sum")
                .period(PERIOD)
                .build();
    }
}
