package dojo.chat.local.appsync.datasource;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Writes what is consumed to the log, at its debug level, and tells the next listener. */
record LoggedCapacity(CapacityListener next) implements CapacityListener {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedCapacity.class);

    @Override
    public void read(List<ConsumedCapacity> capacity) {
        LOG.debug("Read {}", capacity);
        next.read(capacity);
    }

    @Override
    public void written(List<ConsumedCapacity> capacity) {
        LOG.debug("Written {}", capacity);
        next.written(capacity);
    }
}
