package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private static final long POLL_MILLISECONDS = 25;
    private static final long SECONDS_TO_END = 2;

    private final StreamReader reader;
    private final String streamArn;
    private final String region;
    private final Settings settings;
    private final BatchDelivery delivery;
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
    public record Settings(int batchSize, int maximumRetries, boolean bisect, List<JsonNode> patterns) {
        /** @throws IllegalArgumentException a pattern has a rule that there is none of; the message shows it */
        public Settings {
            patterns = List.copyOf(patterns);
            patterns.forEach(EventPattern::requireValid);
        }
    }

    /** Begins with what changes from now on. */
    public EventSourceMapping(
            LocalDynamoDb database, String tableName, String region, Settings settings, LambdaInvoker function) {
        this.streamArn = database.streamArn(tableName);
        this.reader = new StreamReader(database.streams(), streamArn);
        this.region = region;
        this.settings = settings;
        this.delivery = new BatchDelivery(function, settings.bisect());
        poller.scheduleWithFixedDelay(this::poll, POLL_MILLISECONDS, POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void poll() {
        try {
            List<ObjectNode> records = reader.next(settings.batchSize()).stream()
                    .map(record -> StreamEvents.record(record, streamArn, region))
                    .filter(record -> EventPattern.matchesAny(settings.patterns(), record))
                    .toList();
            if (!records.isEmpty()) {
                delivery.deliver(records, settings.maximumRetries());
            }
        } catch (RuntimeException e) {
            LOG.error("The stream of {} could not be read", streamArn, e);
        }
    }

    /** Ends once the batch that is being delivered is done, or after two seconds. */
    @Override
    public void close() {
        poller.shutdown();
        try {
            if (!poller.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                poller.shutdownNow();
            }
        } catch (InterruptedException e) {
            poller.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
