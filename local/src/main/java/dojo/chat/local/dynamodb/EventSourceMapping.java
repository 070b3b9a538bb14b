package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a table's stream to a Lambda function: batches, filter, retries, bisection and partial failures. Source: AWS
 * Lambda Developer Guide, "Process DynamoDB records with Lambda".
 */
public final class EventSourceMapping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventSourceMapping.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long POLL_MILLISECONDS = 100;

    private final StreamReader reader;
    private final String streamArn;
    private final String region;
    private final Settings settings;
    private final LambdaInvoker function;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stream");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * How records come to the function.
     *
     * @param batchSize the most records of one invocation
     * @param maximumRetries how often a batch that failed is tried again before it is given up
     * @param bisect whether a batch that failed is cut in two
     * @param patterns the event filter's patterns; empty for every record
     */
    public record Settings(int batchSize, int maximumRetries, boolean bisect, List<JsonNode> patterns) {}

    public EventSourceMapping(
            LocalDynamoDb database, String tableName, String region, Settings settings, LambdaInvoker function) {
        this.streamArn = database.streamArn(tableName);
        this.reader = new StreamReader(database.streams(), streamArn);
        this.region = region;
        this.settings = settings;
        this.function = function;
        poller.scheduleWithFixedDelay(this::poll, POLL_MILLISECONDS, POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void poll() {
        try {
            List<ObjectNode> records = reader.next(settings.batchSize()).stream()
                    .map(record -> StreamEvents.record(record, streamArn, region))
                    .filter(record -> EventPattern.matchesAny(settings.patterns(), record))
                    .toList();
            if (!records.isEmpty()) {
                deliver(records, settings.maximumRetries());
            }
        } catch (RuntimeException e) {
            LOG.error("The stream could not be read", e);
        }
    }

    private void deliver(List<ObjectNode> records, int retries) {
        int failedAt = failedAt(records);
        if (failedAt < 0) {
            return;
        }
        List<ObjectNode> rest = records.subList(failedAt, records.size());
        if (settings.bisect() && rest.size() > 1) {
            int middle = rest.size() / 2;
            deliver(rest.subList(0, middle), retries);
            deliver(rest.subList(middle, rest.size()), retries);
        } else if (retries > 0) {
            deliver(rest, retries - 1);
        } else {
            LOG.error("{} stream records are given up: the function failed on them too often", rest.size());
        }
    }

    /** The place of the first record that the function did not take, -1 when it took all. */
    private int failedAt(List<ObjectNode> records) {
        try {
            JsonNode failures = JSON.readTree(function.invoke(StreamEvents.event(records))).path("batchItemFailures");
            if (failures.isEmpty()) {
                return -1;
            }
            String sequenceNumber = failures.path(0).path("itemIdentifier").asText();
            for (int i = 0; i < records.size(); i++) {
                if (records.get(i).path("dynamodb").path("SequenceNumber").asText().equals(sequenceNumber)) {
                    return i;
                }
            }
            return 0;
        } catch (LambdaException | JsonProcessingException e) {
            LOG.warn("A batch of {} stream records failed: {}", records.size(), e.getMessage());
            return 0;
        }
    }

    @Override
    public void close() {
        poller.shutdownNow();
    }
}
