package dojo.chat.local.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream from now on, shard by shard, in order. Used by one thread. */
final class StreamReader {
    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final Map<String, String> iterators = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    StreamReader(DynamoDbStreamsClient streams, String streamArn) {
        this.streams = streams;
        this.streamArn = streamArn;
        addShards(ShardIteratorType.LATEST);
    }

    /** The records that came since the last call, at most this many of each shard. */
    List<Record> next(int limit) {
        List<Record> records = new ArrayList<>();
        boolean shardEnded = false;
        for (Map.Entry<String, String> shard : iterators.entrySet()) {
            var answer = streams.getRecords(request -> request.shardIterator(shard.getValue()).limit(limit));
            records.addAll(answer.records());
            shard.setValue(answer.nextShardIterator());
            shardEnded |= answer.nextShardIterator() == null;
        }
        if (shardEnded || iterators.isEmpty()) {
            iterators.values().removeIf(java.util.Objects::isNull);
            addShards(ShardIteratorType.TRIM_HORIZON);
        }
        return records;
    }

    private void addShards(ShardIteratorType begin) {
        var description = streams.describeStream(request -> request.streamArn(streamArn)).streamDescription();
        for (Shard shard : description.shards()) {
            if (seen.add(shard.shardId())) {
                iterators.put(shard.shardId(), streams.getShardIterator(request -> request
                                .streamArn(streamArn)
                                .shardId(shard.shardId())
                                .shardIteratorType(begin))
                        .shardIterator());
            }
        }
    }
}
