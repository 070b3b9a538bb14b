package dojo.chat.local.dynamodb;

import java.util.List;
import java.util.Map;

/** A table with the keys, indexes and stream of the chat's. */
public final class TestTable {
    private TestTable() {}

    public static TableDefinition named(String name) {
        return new TableDefinition(name, Map.of(
                "KeySchema", List.of(key("pk", "HASH")),
                "AttributeDefinitions", List.of(attribute("pk", "S"), attribute("room", "S"), attribute("seq", "N")),
                "GlobalSecondaryIndexes", List.of(Map.of(
                        "IndexName", "byRoomSeq",
                        "KeySchema", List.of(key("room", "HASH"), key("seq", "RANGE")),
                        "Projection", Map.of("ProjectionType", "ALL"))),
                "StreamSpecification", Map.of("StreamViewType", "NEW_AND_OLD_IMAGES"),
                "TimeToLiveSpecification", Map.of("AttributeName", "expiresAt", "Enabled", true)));
    }

    private static Map<String, String> key(String name, String type) {
        return Map.of("AttributeName", name, "KeyType", type);
    }

    private static Map<String, String> attribute(String name, String type) {
        return Map.of("AttributeName", name, "AttributeType", type);
    }
}
