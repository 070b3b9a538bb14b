package dojo.chat.local.appsync.datasource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** TransactGetItems and TransactWriteItems. */
record Transactions(DynamoDbClient client, CapacityListener capacity) {

    Object get(Map<String, Object> request) throws DataSourceException {
        List<TransactGetItem> gets = new ArrayList<>();
        for (Object item : Requests.list(request, "transactItems")) {
            gets.add(TransactGetItem.builder().get(toGet(Requests.map(item))).build());
        }
        var answer = client.transactGetItems(TransactGetItemsRequest.builder()
                .transactItems(gets)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
        capacity.read(answer.consumedCapacity());
        List<Object> items = new ArrayList<>();
        answer.responses().forEach(response ->
                items.add(response.hasItem() ? AttributeValues.plain(response.item()) : null));
        return result("items", items, null);
    }

    private static Get toGet(Map<String, Object> item) throws DataSourceException {
        Expression projection = Expression.of(item, "projection");
        return Get.builder()
                .tableName(Requests.text(item, "table"))
                .key(key(item))
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(projection))
                .build();
    }

    Object write(Map<String, Object> request) throws DataSourceException {
        List<TransactWriteItem> writes = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        for (Object each : Requests.list(request, "transactItems")) {
            Map<String, Object> item = Requests.map(each);
            writes.add(TransactionWrite.of(item, key(item)));
            keys.add(AttributeValues.plain(key(item)));
        }
        var answer = client.transactWriteItems(TransactWriteItemsRequest.builder()
                .transactItems(writes)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
        capacity.written(answer.consumedCapacity());
        return result("keys", keys, null);
    }

    /** What {@code ctx.result} shows of a transaction that was cancelled. */
    static Map<String, Object> cancellation(TransactionCanceledException e) {
        return result("keys", null, e.cancellationReasons().stream().map(Transactions::told).toList());
    }

    private static Map<String, Object> told(CancellationReason reason) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", reason.code());
        told.put("message", reason.message());
        told.put("item", reason.hasItem() ? AttributeValues.plain(reason.item()) : null);
        return told;
    }

    private static Map<String, Object> result(String name, List<Object> value, List<?> cancellationReasons) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(name, value);
        result.put("cancellationReasons", cancellationReasons);
        return result;
    }

    private static Map<String, AttributeValue> key(Map<String, Object> item) throws DataSourceException {
        return AttributeValues.typedMap(Requests.map(item, "key"));
    }
}
