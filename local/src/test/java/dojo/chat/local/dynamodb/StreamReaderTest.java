package dojo.chat.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamReaderTest {
    private String failing = "nothing";

    /** The database's streams, whose failing operation fails. */
    private DynamoDbStreamsClient streams(LocalDynamoDb database) {
        return (DynamoDbStreamsClient) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DynamoDbStreamsClient.class},
                (proxy, method, arguments) -> call(database.streams(), method, arguments));
    }

    private Object call(DynamoDbStreamsClient streams, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals(failing)) {
            throw SdkClientException.create("the database is busy");
        }
        try {
            return method.invoke(streams, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void nothingIsLostWhenTheNextShardCanNotBeOpenedAtOnce() {
        try (LocalDynamoDb database = LocalDynamoDb.inMemory()) {
            database.create(TestTable.named("Table"));
            StreamReader reader = new StreamReader(streams(database), database.streamArn("Table"));
            database.rollShards();
            database.client().putItem(request -> request
                    .tableName("Table")
                    .item(Map.of("pk", AttributeValue.fromS("message#1"))));

            failing = "getShardIterator";
            assertThatThrownBy(() -> {
                for (int call = 0; call < 10; call++) {
                    assertThat(reader.next(10)).isEmpty();
                }
            }).isInstanceOf(SdkClientException.class);

            failing = "nothing";
            assertThat(reader.next(10)).hasSize(1);
        }
    }
}
