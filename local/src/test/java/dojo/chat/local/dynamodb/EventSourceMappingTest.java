package dojo.chat.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.lambda.LambdaException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EventSourceMappingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private LocalDynamoDb database;

    @BeforeEach
    void start() {
        database = LocalDynamoDb.inMemory();
        database.create(TestTable.named("Table"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private void put(LocalDynamoDb target, String pk, String body) {
        target.client().putItem(request -> request.tableName("Table").item(Map.of(
                "pk", AttributeValue.fromS(pk), "body", AttributeValue.fromS(body))));
    }

    private EventSourceMapping mapping(int retries, boolean bisect, List<JsonNode> patterns, String answer) {
        return new EventSourceMapping(
                database, "Table", "eu-west-1", new EventSourceMapping.Settings(10, retries, bisect, patterns),
                payload -> {
                    JsonNode event = read(payload);
                    events.add(event);
                    if (answer == null) {
                        throw new LambdaException("Broken", "broken");
                    }
                    return answer;
                });
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode next() throws InterruptedException {
        return events.poll(5, TimeUnit.SECONDS);
    }

    @Test
    void aChangeComesAsLambdaGetsIt() throws Exception {
        try (EventSourceMapping mapping = mapping(0, false, List.of(), "{\"batchItemFailures\":[]}")) {
            put(database, "message#1", "hai");
            JsonNode record = next().path("Records").path(0);
            assertThat(record.path("eventName").asText()).isEqualTo("INSERT");
            assertThat(record.path("eventSource").asText()).isEqualTo("aws:dynamodb");
            assertThat(record.path("dynamodb").path("NewImage").path("body").path("S").asText()).isEqualTo("hai");
            assertThat(record.path("dynamodb").path("OldImage").isMissingNode()).isTrue();
        }
    }

    @Test
    void aFilterKeepsOtherRecordsBack() throws Exception {
        JsonNode pattern = read("""
                {"eventName":["INSERT","MODIFY"],"dynamodb":{"NewImage":{"pk":{"S":[{"prefix":"message#"}]},
                 "_deleted":{"BOOL":[{"exists":false}]}}}}""");
        try (EventSourceMapping mapping = mapping(0, false, List.of(pattern), "{}")) {
            put(database, "room#village", "x");
            put(database, "message#1", "hai");
            assertThat(next().path("Records")).hasSize(1).first()
                    .extracting(record -> record.path("dynamodb").path("Keys").path("pk").path("S").asText())
                    .isEqualTo("message#1");
        }
    }

    @Test
    void aBatchThatFailsIsTriedAgainAndThenGivenUp() throws Exception {
        try (EventSourceMapping mapping = mapping(2, false, List.of(), null)) {
            put(database, "message#1", "poison");
            for (int i = 0; i < 3; i++) {
                assertThat(next().toString()).contains("poison");
            }
            put(database, "message#2", "after");
            assertThat(next().toString()).contains("after").doesNotContain("poison");
        }
    }

    @Test
    void dataInAFolderIsThereAgainAtTheNextStart(@TempDir Path folder) throws Exception {
        try (LocalDynamoDb first = LocalDynamoDb.in(folder)) {
            first.create(TestTable.named("Table"));
            put(first, "kept", "yes");
        }
        try (LocalDynamoDb second = LocalDynamoDb.in(folder)) {
            second.create(TestTable.named("Table"));
            assertThat(second.client().getItem(request -> request
                            .tableName("Table")
                            .key(Map.of("pk", AttributeValue.fromS("kept"))))
                    .hasItem()).isTrue();
        }
    }
}
