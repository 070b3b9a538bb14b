package dojo.chat.local.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The chat's table, past the API: what tests look at, and how they turn the clock of a sender on. */
record StoredItems(DynamoDbClient database, String table) {
    private static final int BATCH = 25;

    Map<String, AttributeValue> item(String pk) {
        return database.getItem(request -> request.tableName(table).key(key(pk)).consistentRead(true)).item();
    }

    long number(String pk, String attribute) {
        return Long.parseLong(item(pk).get(attribute).n());
    }

    void remove(String pk) {
        database.deleteItem(request -> request.tableName(table).key(key(pk)));
    }

    /** Lowers a number; times are in milliseconds. */
    void lower(String pk, String attribute, long by) {
        change(pk, "SET #name = #name - :value", attribute, by);
    }

    void set(String pk, String attribute, long value) {
        change(pk, "SET #name = :value", attribute, value);
    }

    /** Sets a number in a map. */
    void setIn(String pk, String map, String attribute, long value) {
        change(pk, "SET " + map + ".#name = :value", attribute, value);
    }

    private void change(String pk, String expression, String attribute, long value) {
        database.updateItem(request -> request.tableName(table)
                .key(key(pk))
                .updateExpression(expression)
                .expressionAttributeNames(Map.of("#name", attribute))
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromN(String.valueOf(value)))));
    }

    /** Fills a message's room with copies of it, up to that number. */
    void copyMessage(String id, int lastSeq) {
        Map<String, AttributeValue> message = item("message#" + id);
        List<WriteRequest> batch = new ArrayList<>();
        for (int seq = Integer.parseInt(message.get("seq").n()) + 1; seq <= lastSeq; seq++) {
            Map<String, AttributeValue> copy = copy(message, id, seq);
            batch.add(WriteRequest.builder().putRequest(put -> put.item(copy)).build());
            if (batch.size() == BATCH || seq == lastSeq) {
                database.batchWriteItem(request -> request.requestItems(Map.of(table, List.copyOf(batch))));
                batch.clear();
            }
        }
        set("room#" + message.get("room").s(), "lastSeq", lastSeq);
    }

    private static Map<String, AttributeValue> copy(Map<String, AttributeValue> message, String id, int seq) {
        Map<String, AttributeValue> copy = new HashMap<>(message);
        copy.put("pk", AttributeValue.fromS("message#" + id + "-" + seq));
        copy.put("id", AttributeValue.fromS(id + "-" + seq));
        copy.put("seq", AttributeValue.fromN(String.valueOf(seq)));
        return copy;
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk));
    }
}
