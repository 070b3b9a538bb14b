package dojo.chat.local.appsync.datasource;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Adds up the capacity units that were consumed since it was last reset. */
public final class CapacityCounter implements CapacityListener {
    private final DoubleAdder reads = new DoubleAdder();
    private final DoubleAdder writes = new DoubleAdder();

    @Override
    public void read(List<ConsumedCapacity> capacity) {
        capacity.forEach(each -> reads.add(each.capacityUnits()));
    }

    @Override
    public void written(List<ConsumedCapacity> capacity) {
        capacity.forEach(each -> writes.add(each.capacityUnits()));
    }

    /** Read request units. */
    public double reads() {
        return reads.sum();
    }

    /** Write request units. */
    public double writes() {
        return writes.sum();
    }

    /** Begins again at zero. */
    public void reset() {
        reads.reset();
        writes.reset();
    }
}
