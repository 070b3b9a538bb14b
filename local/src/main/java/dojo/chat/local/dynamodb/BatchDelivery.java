package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a batch of stream records to a function until it has taken them all, or failed on some too often. */
final class BatchDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(BatchDelivery.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ALL_TAKEN = -1;

    private final LambdaInvoker function;
    private final boolean bisect;

    /** @param bisect whether a batch that failed is cut in two; a cut does not count as a retry */
    BatchDelivery(LambdaInvoker function, boolean bisect) {
        this.function = function;
        this.bisect = bisect;
    }

    void deliver(List<ObjectNode> records, int retries) {
        int failedAt = failedAt(records);
        if (failedAt == ALL_TAKEN) {
            return;
        }
        List<ObjectNode> rest = records.subList(failedAt, records.size());
        if (bisect && rest.size() > 1) {
            int middle = rest.size() / 2;
            deliver(rest.subList(0, middle), retries);
            deliver(rest.subList(middle, rest.size()), retries);
        } else if (retries > 0) {
            deliver(rest, retries - 1);
        } else {
            LOG.error("{} stream records are given up: the function failed on them too often", rest.size());
        }
    }

    /** The place of the first record that the function did not take. */
    private int failedAt(List<ObjectNode> records) {
        try {
            JsonNode failures = JSON.readTree(function.invoke(StreamEvents.event(records))).path("batchItemFailures");
            return failures.isEmpty() ? ALL_TAKEN : firstOf(failures, records);
        } catch (LambdaException | JsonProcessingException | RuntimeException e) {
            LOG.warn("A batch of {} stream records failed: {}", records.size(), e.getMessage());
            return 0;
        }
    }

    /** All records from the first failure on come again; an identifier of none of them means the whole batch. */
    private static int firstOf(JsonNode failures, List<ObjectNode> records) {
        Set<String> failed = StreamSupport.stream(failures.spliterator(), false)
                .map(failure -> failure.path("itemIdentifier").asText())
                .collect(Collectors.toSet());
        for (int i = 0; i < records.size(); i++) {
            if (failed.contains(StreamEvents.sequenceNumber(records.get(i)))) {
                return i;
            }
        }
        return 0;
    }
}
