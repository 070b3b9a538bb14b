package dojo.chat.local.appsync.datasource;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Hears what requests to DynamoDB consumed. */
public interface CapacityListener {
    /** Hears nothing. */
    CapacityListener NONE = new CapacityListener() {
        @Override
        public void read(List<ConsumedCapacity> capacity) {}

        @Override
        public void written(List<ConsumedCapacity> capacity) {}
    };

    /** Read request units that were consumed. */
    void read(List<ConsumedCapacity> capacity);

    /** Write request units that were consumed, those of the indexes included. */
    void written(List<ConsumedCapacity> capacity);
}
