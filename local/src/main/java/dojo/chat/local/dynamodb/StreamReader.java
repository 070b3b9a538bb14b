package dojo.chat.local.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream from now on, shard by shard, in order. Used by one thread. */
final class StreamReader {
    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final List<ShardPosition> positions = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    StreamReader(DynamoDbStreamsClient streams, String streamArn) {
        this.streams = streams;
        this.streamArn = streamArn;
        addShards(ShardIteratorType.LATEST);
    }

    /** The records that came since the last call, at most this many of each shard. */
    List<Record> next(int limit) {
        if (positions.isEmpty() || positions.stream().anyMatch(ShardPosition::isAtEnd)) {
            addShards(ShardIteratorType.TRIM_HORIZON);
            positions.removeIf(ShardPosition::isAtEnd);
        }
        List<Record> records = new ArrayList<>();
        try {
            positions.forEach(position -> records.addAll(position.next(limit)));
        } catch (SdkException e) {
            // What the shards before gave does not come again, and the failure does.
            if (records.isEmpty()) {
                throw e;
            }
        }
        return records;
    }

    private void addShards(ShardIteratorType begin) {
        String lastShardId = null;
        do {
            var page = streams.describeStream(DescribeStreamRequest.builder()
                            .streamArn(streamArn)
                            .exclusiveStartShardId(lastShardId)
                            .build())
                    .streamDescription();
            for (Shard shard : page.shards()) {
                if (!seen.contains(shard.shardId())) {
                    positions.add(new ShardPosition(streams, streamArn, shard.shardId(), begin));
                    seen.add(shard.shardId());
                }
            }
            lastShardId = page.lastEvaluatedShardId();
        } while (lastShardId != null);
    }
}
