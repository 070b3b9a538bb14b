package dojo.chat.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class LocalDynamoDbTest {
    private static final TableDefinition TABLE = TestTable.named("Table");

    @TempDir
    private Path folder;

    private static void put(LocalDynamoDb database, String pk) {
        database.client().putItem(request -> request.tableName("Table").item(Map.of("pk", AttributeValue.fromS(pk))));
    }

    private static boolean has(LocalDynamoDb database, String pk) {
        return database.client()
                .getItem(request -> request.tableName("Table").key(Map.of("pk", AttributeValue.fromS(pk))))
                .hasItem();
    }

    @Test
    void aTableHasWhatItsTemplateSays() {
        try (LocalDynamoDb database = LocalDynamoDb.inMemory()) {
            database.create(TABLE);
            TableDescription table = database.client().describeTable(request -> request.tableName("Table")).table();
            assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
            assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_AND_OLD_IMAGES");
            assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
                assertThat(index.indexName()).isEqualTo("byRoomSeq");
                assertThat(index.keySchema()).extracting("attributeName").containsExactly("room", "seq");
            });
            var timeToLive = database.client().describeTimeToLive(request -> request.tableName("Table"));
            assertThat(timeToLive.timeToLiveDescription().attributeName()).isEqualTo("expiresAt");
            assertThat(timeToLive.timeToLiveDescription().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void dataInMemoryIsEachDatabasesOwn() {
        try (LocalDynamoDb first = LocalDynamoDb.inMemory(); LocalDynamoDb second = LocalDynamoDb.inMemory()) {
            first.create(TABLE);
            second.create(TABLE);
            put(first, "here");
            assertThat(has(first, "here")).isTrue();
            assertThat(has(second, "here")).isFalse();
        }
    }

    @Test
    void dataInAFolderIsThereAgainAtTheNextStart() throws Exception {
        Path data = folder.resolve("not/there/yet");
        try (LocalDynamoDb first = LocalDynamoDb.in(data)) {
            first.create(TABLE);
            put(first, "kept");
        }
        try (LocalDynamoDb second = LocalDynamoDb.in(data)) {
            second.create(TABLE);
            assertThat(has(second, "kept")).isTrue();
        }
    }

    @Test
    void whatIsWrittenReachesTheFileWhileTheDatabaseIsOpen() throws Exception {
        try (LocalDynamoDb database = LocalDynamoDb.in(folder)) {
            long empty = Files.size(folder.resolve("dynamodb.db"));
            database.create(TABLE);
            Instant end = Instant.now().plusSeconds(30);
            while (Files.size(folder.resolve("dynamodb.db")) == empty && Instant.now().isBefore(end)) {
                Thread.sleep(50);
            }
            assertThat(Files.size(folder.resolve("dynamodb.db"))).isGreaterThan(empty);
        }
        assertThat(folder.resolve("dynamodb.db-wal")).doesNotExist();
    }

    @Test
    void aFolderIsUsedByOneAtATime() throws Exception {
        try (LocalDynamoDb first = LocalDynamoDb.in(folder)) {
            first.create(TABLE);
            assertThatThrownBy(() -> LocalDynamoDb.in(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use by another running chat");
        }
    }

    @Test
    void aFolderCanBeTakenAgainOnceItWasRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("dynamodb.db"), "x".repeat(5000));
        assertThatThrownBy(() -> LocalDynamoDb.in(folder)).isInstanceOf(IOException.class);
        Files.delete(file);
        try (LocalDynamoDb database = LocalDynamoDb.in(folder)) {
            database.create(TABLE);
            put(database, "one");
            assertThat(has(database, "one")).isTrue();
        }
    }

    @Test
    void aDamagedDatabaseIsToldAtOnce() throws Exception {
        Files.writeString(folder.resolve("dynamodb.db"), "this was a database once. ".repeat(100));
        assertThatThrownBy(() -> LocalDynamoDb.in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dynamodb.db is damaged");
    }

    @Test
    void aFileInTheFoldersPlaceIsToldAtOnce() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> LocalDynamoDb.in(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void aFolderThatCanNotBeMadeIsToldAtOnce() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> LocalDynamoDb.in(file.resolve("below")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("below can't be made or written");
    }

    @Test
    void aTableOfOtherKeysOrIndexesThanTheStacksIsToldAtOnce() throws Exception {
        Map<String, Object> withoutIndex = new HashMap<>(TABLE.properties());
        withoutIndex.remove("GlobalSecondaryIndexes");
        withoutIndex.put("AttributeDefinitions", List.of(Map.of("AttributeName", "pk", "AttributeType", "S")));
        try (LocalDynamoDb database = LocalDynamoDb.in(folder)) {
            database.create(TABLE);
            assertThatThrownBy(() -> database.create(new TableDefinition("Table", withoutIndex)))
                    .isInstanceOf(IncompatibleTableException.class)
                    .hasMessageContaining("start with another folder");
        }
    }
}
