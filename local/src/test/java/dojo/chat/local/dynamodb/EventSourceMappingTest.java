package dojo.chat.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EventSourceMappingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LinkedBlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final LambdaInvoker takesAll = payload -> {
        events.add(read(payload));
        return "{\"batchItemFailures\":[]}";
    };
    private LocalDynamoDb database;
    private EventSourceMapping mapping;

    @BeforeEach
    void start() {
        database = LocalDynamoDb.inMemory();
        database.create(TestTable.named("Table"));
    }

    @AfterEach
    void stop() {
        if (mapping != null) {
            mapping.close();
        }
        database.close();
    }

    private void map(int retries, List<JsonNode> patterns, LambdaInvoker function) {
        mapping = new EventSourceMapping(
                database, "Table", "eu-west-1", new EventSourceMapping.Settings(10, retries, false, patterns), function);
    }

    private void put(String pk, String body) {
        database.client().putItem(request -> request.tableName("Table").item(Map.of(
                "pk", AttributeValue.fromS(pk), "body", AttributeValue.fromS(body))));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode next() throws InterruptedException {
        JsonNode event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("an event for the function").isNotNull();
        return event;
    }

    @Test
    void aChangeComesAsLambdaGetsIt() throws Exception {
        map(0, List.of(), takesAll);
        put("message#1", "hai");
        JsonNode record = next().path("Records").path(0);
        assertThat(record.path("eventID").asText()).isNotEmpty();
        assertThat(record.path("eventName").asText()).isEqualTo("INSERT");
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(record.path("awsRegion").asText()).isEqualTo("eu-west-1");
        assertThat(record.path("eventSourceARN").asText()).contains(":table/Table/stream/");
        JsonNode change = record.path("dynamodb");
        assertThat(change.path("Keys")).isEqualTo(read("{\"pk\":{\"S\":\"message#1\"}}"));
        assertThat(change.path("NewImage").path("body").path("S").asText()).isEqualTo("hai");
        assertThat(change.path("OldImage").isMissingNode()).isTrue();
        assertThat(change.path("StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(change.path("SequenceNumber").asText()).isNotEmpty();
        assertThat(change.path("ApproximateCreationDateTime").asLong())
                .isBetween(System.currentTimeMillis() / 1000 - 60, System.currentTimeMillis() / 1000 + 1);
    }

    @Test
    void aChangedAndADeletedItemComeWithTheirOldImages() throws Exception {
        put("message#1", "hai");
        map(0, List.of(), takesAll);
        put("message#1", "hello");
        JsonNode changed = next().path("Records").path(0);
        assertThat(changed.path("eventName").asText()).isEqualTo("MODIFY");
        assertThat(changed.at("/dynamodb/OldImage/body/S").asText()).isEqualTo("hai");
        assertThat(changed.at("/dynamodb/NewImage/body/S").asText()).isEqualTo("hello");
        database.client().deleteItem(request -> request
                .tableName("Table")
                .key(Map.of("pk", AttributeValue.fromS("message#1"))));
        JsonNode deleted = next().path("Records").path(0);
        assertThat(deleted.path("eventName").asText()).isEqualTo("REMOVE");
        assertThat(deleted.at("/dynamodb/OldImage/body/S").asText()).isEqualTo("hello");
        assertThat(deleted.at("/dynamodb/NewImage").isMissingNode()).isTrue();
    }

    @Test
    void aFilterKeepsOtherRecordsBack() throws Exception {
        map(0, List.of(read("""
                {"eventName":["INSERT","MODIFY"],"dynamodb":{"NewImage":{"pk":{"S":[{"prefix":"message#"}]},
                 "_deleted":{"BOOL":[{"exists":false}]}}}}""")), takesAll);
        put("room#village", "x");
        put("message#1", "hai");
        assertThat(next().path("Records")).hasSize(1).first()
                .extracting(record -> record.at("/dynamodb/Keys/pk/S").asText())
                .isEqualTo("message#1");
    }

    @Test
    void aFilterThatCanNeverWorkIsRefusedAtTheStart() {
        assertThatThrownBy(() -> map(0, List.of(read("{\"eventName\":[{\"looksLike\":\"INSERT\"}]}")), takesAll))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{\"looksLike\":\"INSERT\"}");
    }

    @Test
    void aBatchThatFailsIsTriedAgainAndThenGivenUp() throws Exception {
        map(2, List.of(), payload -> {
            events.add(read(payload));
            throw new LambdaException("Broken", "broken");
        });
        put("message#1", "poison");
        for (int i = 0; i < 3; i++) {
            assertThat(next().toString()).contains("poison");
        }
        put("message#2", "after");
        assertThat(next().toString()).contains("after").doesNotContain("poison");
    }

    @Test
    void nothingIsLostWhenAShardEnds() throws Exception {
        map(0, List.of(), takesAll);
        put("message#1", "before");
        assertThat(next().toString()).contains("before");
        database.rollShards();
        put("message#2", "after");
        assertThat(next().toString()).contains("after").doesNotContain("before");
    }

    /** A busy machine may be slow now and then, but a slow way to the function is slow each time. */
    @Test
    void aChangeArrivesWithin200Milliseconds() throws Exception {
        map(0, List.of(), takesAll);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Duration fastest = Duration.ofDays(1);
        for (int i = 0; fastest.toMillis() >= 200 && System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            put("message#" + i, "hai");
            assertThat(next().toString()).contains("message#" + i);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            fastest = taken.compareTo(fastest) < 0 ? taken : fastest;
        }
        assertThat(fastest).isLessThan(Duration.ofMillis(200));
    }
}
