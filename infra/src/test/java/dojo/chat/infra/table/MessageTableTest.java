package dojo.chat.infra.table;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTableTest {

    private static final String TABLE = "AWS::DynamoDB::Table";

    @Test
    void itIsPaidByRequestAndCanBeRestored() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties(TABLE, Map.of(
                "BillingMode", "PAY_PER_REQUEST",
                "PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true)));
    }

    @Test
    void itsItemsExpireAndItsChangesStream() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties(TABLE, Map.of(
                "TimeToLiveSpecification", Map.of("AttributeName", "expiresAt", "Enabled", true),
                "StreamSpecification", Map.of("StreamViewType", "NEW_AND_OLD_IMAGES")));
    }

    @Test
    void messagesAreIndexedByOrderAndByChange() {
        ChatTemplates.of(StageName.DEV).hasResourceProperties(TABLE, Map.of(
                "KeySchema", List.of(key("pk", "HASH")),
                "GlobalSecondaryIndexes", List.of(index("byRoomSeq", "seq"), index("byRoomChange", "_lastChangedAt"))));
    }

    @Test
    void onlyProdGuardsItAgainstDeletion() {
        ChatTemplates.of(StageName.PROD).hasResourceProperties(TABLE, Map.of("DeletionProtectionEnabled", true));
        ChatTemplates.of(StageName.LOCAL).hasResourceProperties(TABLE, Map.of("DeletionProtectionEnabled", false));
    }

    @Test
    void thereIsNoOtherTable() {
        assertThat(ChatTemplates.of(StageName.PROD).findResources(TABLE)).hasSize(1);
    }

    private static Map<String, Object> index(String name, String sortKey) {
        return Map.of(
                "IndexName", name,
                "KeySchema", List.of(key("room", "HASH"), key(sortKey, "RANGE")),
                "Projection", Map.of("ProjectionType", "ALL"));
    }

    private static Map<String, Object> key(String name, String type) {
        return Map.of("AttributeName", name, "KeyType", type);
    }
}
