package dojo.chat.local.dynamodb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * DynamoDB Local in this process. It must be started with {@code DDB_LOCAL_TELEMETRY=0} in the environment, so that it
 * looks for nobody on the network.
 */
public final class LocalDynamoDb implements AutoCloseable {
    private final AmazonDynamoDBLocal local;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    private LocalDynamoDb(AmazonDynamoDBLocal local) {
        this.local = local;
        this.client = local.dynamoDbClient();
        this.streams = local.dynamoDbStreamsClient();
    }

    /** A database in memory. */
    public static LocalDynamoDb inMemory() {
        return new LocalDynamoDb(DynamoDBEmbedded.create(true));
    }

    /**
     * A database in a folder, which a later start finds again.
     *
     * @throws IOException the folder can't be made
     */
    public static LocalDynamoDb in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new LocalDynamoDb(DynamoDBEmbedded.create(folder.resolve("dynamodb.db").toFile(), true));
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /** Creates the table; one of that name that is there from an earlier start is kept as it is. */
    public void create(TableDefinition table) {
        try {
            client.createTable(table.createRequest());
        } catch (ResourceInUseException e) {
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

    /** The ARN of a table's stream, null when it has none. */
    public String streamArn(String tableName) {
        return client.describeTable(request -> request.tableName(tableName)).table().latestStreamArn();
    }

    @Override
    public void close() {
        local.shutdown();
    }
}
