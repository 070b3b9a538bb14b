package dojo.chat.local.appsync.datasource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Adds up the capacity units that were consumed since it was last reset: those of tables under the table's name, those
 * of indexes under {@code table/index}. What a write with a failed condition consumes is not told by DynamoDB.
 */
public final class CapacityCounter implements CapacityListener {
    private final Map<String, DoubleAdder> reads = new ConcurrentHashMap<>();
    private final Map<String, DoubleAdder> writes = new ConcurrentHashMap<>();

    @Override
    public void read(List<ConsumedCapacity> capacity) {
        capacity.forEach(each -> add(reads, each));
    }

    @Override
    public void written(List<ConsumedCapacity> capacity) {
        capacity.forEach(each -> add(writes, each));
    }

    private static void add(Map<String, DoubleAdder> units, ConsumedCapacity consumed) {
        String table = consumed.tableName();
        double indexes = addIndexes(units, table, consumed.globalSecondaryIndexes())
                + addIndexes(units, table, consumed.localSecondaryIndexes());
        add(units, table, consumed.capacityUnits() - indexes);
    }

    private static double addIndexes(Map<String, DoubleAdder> units, String table, Map<String, Capacity> indexes) {
        indexes.forEach((index, capacity) -> add(units, table + "/" + index, capacity.capacityUnits()));
        return indexes.values().stream().mapToDouble(Capacity::capacityUnits).sum();
    }

    private static void add(Map<String, DoubleAdder> units, String name, double consumed) {
        if (consumed > 0) {
            units.computeIfAbsent(name, key -> new DoubleAdder()).add(consumed);
        }
    }

    /** Read request units, of all tables and indexes. */
    public double reads() {
        return sum(reads);
    }

    /** Write request units, of all tables and indexes. */
    public double writes() {
        return sum(writes);
    }

    private static double sum(Map<String, DoubleAdder> units) {
        return units.values().stream().mapToDouble(DoubleAdder::sum).sum();
    }

    /** Read request units by table and index, in order of their names. */
    public Map<String, Double> readsByName() {
        return byName(reads);
    }

    /** Write request units by table and index, in order of their names. */
    public Map<String, Double> writesByName() {
        return byName(writes);
    }

    private static Map<String, Double> byName(Map<String, DoubleAdder> units) {
        Map<String, Double> byName = new TreeMap<>();
        units.forEach((name, sum) -> byName.put(name, sum.sum()));
        return byName;
    }

    /** Begins again at zero. */
    public void reset() {
        reads.clear();
        writes.clear();
    }
}
