package dojo.chat.local.appsync.datasource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
        var answer = client.batchGetItem(batch ->
                batch.requestItems(wanted).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.read(answer.consumedCapacity());
        Map<String, Object> data = new LinkedHashMap<>();
        wanted.forEach((table, keys) -> data.put(
                table, inOrder(keys.keys(), answer.responses().getOrDefault(table, List.of()))));
        Map<String, Object> unprocessed = new LinkedHashMap<>();
        answer.unprocessedKeys().forEach((table, keys) ->
                unprocessed.put(table, keys.keys().stream().map(AttributeValues::plain).toList()));
        return result(data, "unprocessedKeys", wanted.keySet().stream().collect(Collectors.toMap(
                table -> table, table -> unprocessed.getOrDefault(table, List.of()))));
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

    private static KeysAndAttributes keysAndAttributes(Map<String, Object> table) throws DataSourceException {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        for (Object key : Requests.list(table, "keys")) {
            keys.add(AttributeValues.typedMap(key));
        }
        Expression projection = Expression.of(table, "projection");
        return KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(Requests.truth(table, "consistentRead"))
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(projection))
                .build();
    }

    Object put(Map<String, Object> request) throws DataSourceException {
        return write(request, "unprocessedItems", item -> WriteRequest.builder().putRequest(put -> put.item(item)).build());
    }

    Object delete(Map<String, Object> request) throws DataSourceException {
        return write(request, "unprocessedKeys", key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build());
    }

    private Object write(
            Map<String, Object> request,
            String unprocessedName,
            java.util.function.Function<Map<String, AttributeValue>, WriteRequest> toWrite)
            throws DataSourceException {
        Map<String, List<WriteRequest>> writes = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> tables = Requests.map(request, "tables");
        for (String table : tables.keySet()) {
            List<WriteRequest> list = new ArrayList<>();
            List<Object> plain = new ArrayList<>();
            for (Object item : Requests.list(tables, table)) {
                Map<String, AttributeValue> typed = AttributeValues.typedMap(item);
                list.add(toWrite.apply(typed));
                plain.add(AttributeValues.plain(typed));
            }
            writes.put(table, list);
            data.put(table, plain);
        }
        var answer = client.batchWriteItem(batch ->
                batch.requestItems(writes).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.written(answer.consumedCapacity());
        Map<String, Object> unprocessed = new LinkedHashMap<>();
        writes.keySet().forEach(table -> unprocessed.put(
                table, answer.unprocessedItems().getOrDefault(table, List.of()).stream().map(Batches::plain).toList()));
        return result(data, unprocessedName, unprocessed);
    }

    private static Object plain(WriteRequest write) {
        return AttributeValues.plain(
                write.putRequest() == null ? write.deleteRequest().key() : write.putRequest().item());
    }

    private static Map<String, Object> result(Map<String, Object> data, String unprocessedName, Map<String, ?> unprocessed) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("data", data);
        result.put(unprocessedName, unprocessed);
        return result;
    }
}
