package dojo.chat.local.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** How far a shard has been read. Used by one thread. */
final class ShardPosition {
    private final DynamoDbStreamsClient streams;
    private final GetShardIteratorRequest shard;
    private String iterator;
    private String lastSequenceNumber;

    ShardPosition(DynamoDbStreamsClient streams, String streamArn, String shardId, ShardIteratorType begin) {
        this.streams = streams;
        this.shard = GetShardIteratorRequest.builder()
                .streamArn(streamArn)
                .shardId(shardId)
                .shardIteratorType(begin)
                .build();
        this.iterator = streams.getShardIterator(shard).shardIterator();
    }

    /** The records that came since the last call, at most this many. */
    List<Record> next(int limit) {
        GetRecordsResponse answer = answer(limit);
        iterator = answer.nextShardIterator();
        if (!answer.records().isEmpty()) {
            lastSequenceNumber =
                    answer.records().get(answer.records().size() - 1).dynamodb().sequenceNumber();
        }
        return answer.records();
    }

    /** An iterator lasts for 15 minutes, and a function that fails again and again can take longer than that. */
    private GetRecordsResponse answer(int limit) {
        try {
            return streams.getRecords(request(limit));
        } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
            iterator = streams.getShardIterator(resumption()).shardIterator();
            return streams.getRecords(request(limit));
        }
    }

    private GetRecordsRequest request(int limit) {
        return GetRecordsRequest.builder().shardIterator(iterator).limit(limit).build();
    }

    private GetShardIteratorRequest resumption() {
        return lastSequenceNumber == null
                ? shard
                : shard.toBuilder()
                        .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .sequenceNumber(lastSequenceNumber)
                        .build();
    }

    /** Whether the shard is closed and read to its end. */
    boolean isAtEnd() {
        return iterator == null;
    }
}
