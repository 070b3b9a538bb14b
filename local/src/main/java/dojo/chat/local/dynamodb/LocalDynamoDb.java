package dojo.chat.local.dynamodb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local in this process, its telemetry turned off: it talks to nobody on the network. */
public final class LocalDynamoDb implements AutoCloseable {
    private static final boolean WITHOUT_TELEMETRY = true;
    /** Kept here, since a logger that nobody keeps forgets its level. */
    private static final Logger LOG = Logger.getLogger("software.amazon.dynamodb.services.local");

    static {
        LOG.setLevel(Level.WARNING);
    }

    private final AmazonDynamoDBLocal local;
    private final DataFolder folder;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    /** @param folder null for data in memory */
    private LocalDynamoDb(AmazonDynamoDBLocal local, DataFolder folder) {
        this.local = local;
        this.folder = folder;
        this.client = local.dynamoDbClient();
        this.streams = local.dynamoDbStreamsClient();
    }

    /** A database in memory. */
    public static LocalDynamoDb inMemory() {
        return new LocalDynamoDb(DynamoDBEmbedded.create(WITHOUT_TELEMETRY), null);
    }

    /**
     * A database in a folder, which a later start finds again.
     *
     * @throws IOException the folder can't be made, another process uses it, or what it holds is no database; the
     *     message says which
     */
    public static LocalDynamoDb in(Path folder) throws IOException {
        DataFolder data = DataFolder.open(folder);
        return new LocalDynamoDb(DynamoDBEmbedded.create(data.database().toFile(), WITHOUT_TELEMETRY), data);
    }

    /** Safe for many threads. Its errors are those of the SDK. */
    public DynamoDbClient client() {
        return client;
    }

    /** Safe for many threads. */
    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /**
     * Creates the table; one of that name that is there from an earlier start is kept with its items.
     *
     * @throws IncompatibleTableException the table that is there has other keys or indexes
     */
    public void create(TableDefinition table) {
        try {
            client.createTable(table.createRequest());
        } catch (ResourceInUseException e) {
            requireSame(table);
            return;
        }
        if (table.timeToLiveAttribute() != null) {
            client.updateTimeToLive(request -> request
                    .tableName(table.name())
                    .timeToLiveSpecification(timeToLive -> timeToLive
                            .enabled(true)
                            .attributeName(table.timeToLiveAttribute())));
        }
    }

    private void requireSame(TableDefinition table) {
        TableDescription present = describe(table.name());
        if (!TableShape.of(present).equals(TableShape.of(table.createRequest()))) {
            throw new IncompatibleTableException(table.name());
        }
    }

    /** The ARN of a table's stream, null when it has none. */
    public String streamArn(String tableName) {
        return describe(tableName).latestStreamArn();
    }

    private TableDescription describe(String tableName) {
        return client.describeTable(request -> request.tableName(tableName)).table();
    }

    /** Closes a shard of each stream and opens the next, as DynamoDB does every few hours. */
    void rollShards() {
        local.triggerShardRollovers();
    }

    @Override
    public void close() {
        local.shutdown();
        if (folder != null) {
            folder.close();
        }
    }
}
