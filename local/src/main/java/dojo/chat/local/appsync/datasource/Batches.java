package dojo.chat.local.appsync.datasource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** BatchGetItem, BatchPutItem and BatchDeleteItem, over any tables. */
record Batches(DynamoDbClient client, CapacityListener capacity) {

    Object get(Map<String, Object> request) throws DataSourceException {
        Map<String, KeysAndAttributes> wanted = new LinkedHashMap<>();
        for (Map.Entry<String, Object> table : Requests.map(request, "tables").entrySet()) {
            wanted.put(table.getKey(), keysAndAttributes(Requests.map(table.getValue())));
        }
        var answer = client.batchGetItem(BatchGetItemRequest.builder()
                .requestItems(wanted)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
        capacity.read(answer.consumedCapacity());
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> unprocessed = new LinkedHashMap<>();
        wanted.forEach((table, keys) -> {
            data.put(table, inOrder(keys.keys(), answer.responses().getOrDefault(table, List.of())));
            KeysAndAttributes left = answer.unprocessedKeys().get(table);
            unprocessed.put(table, left == null ? List.of() : plain(left.keys()));
        });
        return result(data, "unprocessedKeys", unprocessed);
    }

    private static KeysAndAttributes keysAndAttributes(Map<String, Object> table) throws DataSourceException {
        Expression projection = Expression.of(table, "projection");
        return KeysAndAttributes.builder()
                .keys(items(table, "keys"))
                .consistentRead(Requests.truth(table, "consistentRead"))
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(projection))
                .build();
    }

    /** The items in the order of their keys, null where there is none, as AppSync answers them. */
    private static List<Object> inOrder(
            List<Map<String, AttributeValue>> keys, List<Map<String, AttributeValue>> items) {
        List<Object> ordered = new ArrayList<>();
        keys.forEach(key -> ordered.add(items.stream()
                .filter(item -> item.entrySet().containsAll(key.entrySet()))
                .findFirst()
                .map(AttributeValues::plain)
                .orElse(null)));
        return ordered;
    }

    Object put(Map<String, Object> request) throws DataSourceException {
        return write(
                request,
                "unprocessedItems",
                item -> WriteRequest.builder().putRequest(put -> put.item(item)).build());
    }

    Object delete(Map<String, Object> request) throws DataSourceException {
        return write(
                request,
                "unprocessedKeys",
                key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build());
    }

    private Object write(
            Map<String, Object> request,
            String unprocessedName,
            Function<Map<String, AttributeValue>, WriteRequest> toWrite)
            throws DataSourceException {
        Map<String, List<WriteRequest>> writes = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> tables = Requests.map(request, "tables");
        for (String table : tables.keySet()) {
            List<Map<String, AttributeValue>> items = items(tables, table);
            writes.put(table, items.stream().map(toWrite).toList());
            data.put(table, plain(items));
        }
        var answer = client.batchWriteItem(BatchWriteItemRequest.builder()
                .requestItems(writes)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
        capacity.written(answer.consumedCapacity());
        Map<String, Object> unprocessed = new LinkedHashMap<>();
        writes.keySet().forEach(table -> unprocessed.put(
                table,
                answer.unprocessedItems().getOrDefault(table, List.of()).stream()
                        .map(Batches::written)
                        .toList()));
        return result(data, unprocessedName, unprocessed);
    }

    private static List<Map<String, AttributeValue>> items(Map<String, Object> owner, String name)
            throws DataSourceException {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (Object item : Requests.list(owner, name)) {
            items.add(AttributeValues.typedMap(item));
        }
        return items;
    }

    private static List<Map<String, Object>> plain(List<Map<String, AttributeValue>> items) {
        return items.stream().map(AttributeValues::plain).toList();
    }

    private static Map<String, Object> written(WriteRequest write) {
        return AttributeValues.plain(
                write.putRequest() == null ? write.deleteRequest().key() : write.putRequest().item());
    }

    private static Map<String, Object> result(
            Map<String, Object> data, String unprocessedName, Map<String, Object> unprocessed) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("data", data);
        result.put(unprocessedName, unprocessed);
        return result;
    }
}
