package dojo.chat.local.appsync.datasource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** TransactGetItems and TransactWriteItems. */
record Transactions(DynamoDbClient client, CapacityListener capacity) {
    private static final ReturnValuesOnConditionCheckFailure OLD = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    Object get(Map<String, Object> request) throws DataSourceException {
        List<TransactGetItem> gets = new ArrayList<>();
        for (Object each : Requests.list(request, "transactItems")) {
            Map<String, Object> item = Requests.map(each);
            Map<String, AttributeValue> key = key(item);
            Expression projection = Expression.of(item, "projection");
            gets.add(TransactGetItem.builder()
                    .get(get -> get.tableName(Requests.text(item, "table"))
                            .key(key)
                            .projectionExpression(projection.text())
                            .expressionAttributeNames(Expression.names(projection)))
                    .build());
        }
        var answer = client.transactGetItems(transaction ->
                transaction.transactItems(gets).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.read(answer.consumedCapacity());
        List<Object> items = new ArrayList<>();
        answer.responses().forEach(response -> items.add(AttributeValues.plain(response.item())));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("items", items);
        result.put("cancellationReasons", null);
        return result;
    }

    Object write(Map<String, Object> request) throws DataSourceException {
        List<TransactWriteItem> writes = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        for (Object each : Requests.list(request, "transactItems")) {
            Map<String, Object> item = Requests.map(each);
            writes.add(write(item, key(item)));
            keys.add(AttributeValues.plain(key(item)));
        }
        var answer = client.transactWriteItems(transaction ->
                transaction.transactItems(writes).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.written(answer.consumedCapacity());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("keys", keys);
        result.put("cancellationReasons", null);
        return result;
    }

    private static TransactWriteItem write(Map<String, Object> item, Map<String, AttributeValue> key)
            throws DataSourceException {
        String table = Requests.text(item, "table");
        Expression condition = Expression.of(item, "condition").prefixed("c_");
        Map<String, String> names = Expression.names(condition);
        Map<String, AttributeValue> values = Expression.values(condition);
        return switch (String.valueOf(item.get("operation"))) {
            case "PutItem" -> {
                Map<String, AttributeValue> whole = new HashMap<>(AttributeValues.typedMap(item.get("attributeValues")));
                whole.putAll(key);
                yield TransactWriteItem.builder().put(put -> put.tableName(table).item(whole)
                        .conditionExpression(condition.text()).expressionAttributeNames(names)
                        .expressionAttributeValues(values).returnValuesOnConditionCheckFailure(OLD)).build();
            }
            case "UpdateItem" -> {
                Expression update = Expression.of(item, "update").prefixed("u_");
                yield TransactWriteItem.builder().update(change -> change.tableName(table).key(key)
                        .updateExpression(update.text()).conditionExpression(condition.text())
                        .expressionAttributeNames(Expression.names(update, condition))
                        .expressionAttributeValues(Expression.values(update, condition))
                        .returnValuesOnConditionCheckFailure(OLD)).build();
            }
            case "DeleteItem" -> TransactWriteItem.builder().delete(delete -> delete.tableName(table).key(key)
                    .conditionExpression(condition.text()).expressionAttributeNames(names)
                    .expressionAttributeValues(values).returnValuesOnConditionCheckFailure(OLD)).build();
            case "ConditionCheck" -> TransactWriteItem.builder().conditionCheck(check -> check.tableName(table).key(key)
                    .conditionExpression(condition.text()).expressionAttributeNames(names)
                    .expressionAttributeValues(values).returnValuesOnConditionCheckFailure(OLD)).build();
            default -> throw Requests.bad("There is no transaction operation named " + item.get("operation"));
        };
    }

    /** What {@code ctx.result} shows of a transaction that was cancelled. */
    static Map<String, Object> cancellation(TransactionCanceledException e) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("keys", null);
        result.put("cancellationReasons", e.cancellationReasons().stream()
                .map(reason -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("type", reason.code());
                    told.put("message", reason.message());
                    told.put("item", AttributeValues.plain(reason.item()));
                    return told;
                })
                .toList());
        return result;
    }

    private static Map<String, AttributeValue> key(Map<String, Object> item) throws DataSourceException {
        return AttributeValues.typedMap(Requests.map(item, "key"));
    }
}
