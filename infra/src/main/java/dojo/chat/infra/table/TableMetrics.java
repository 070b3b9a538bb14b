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

    private static final List<String> INDEXES = List.of(MessageTable.BY_ROOM_SEQ, MessageTable.BY_ROOM_CHANGE);

    /** Requests that DynamoDB refused because they came too fast. */
    public IMetric throttles() {
        return operations("ThrottledRequests");
    }

    /** Requests that DynamoDB failed. */
    public IMetric systemErrors() {
        return operations("SystemErrors");
    }

    /** Units of reading that were consumed, of the table and its indexes. */
    public IMetric readUnits() {
        return units("ConsumedReadCapacityUnits");
    }

    /** Units of writing that were consumed, of the table and its indexes. */
    public IMetric writeUnits() {
        return units("ConsumedWriteCapacityUnits");
    }

    /** DynamoDB counts what an index consumes under the index alone, not under its table. */
    private IMetric units(String name) {
        Map<String, IMetric> metrics = new TreeMap<>();
        metrics.put(id(name, "Table"), metric(name, Map.of()));
        INDEXES.forEach(index -> metrics.put(id(name, index), metric(name, Map.of("GlobalSecondaryIndexName", index))));
        return sum(name, metrics);
    }

    private IMetric operations(String name) {
        Map<String, IMetric> metrics = new TreeMap<>();
        USED.forEach(operation -> metrics.put(id(name, operation), metric(name, Map.of("Operation", operation))));
        return sum(name, metrics);
    }

    private static IMetric sum(String name, Map<String, IMetric> metrics) {
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
