package dojo.chat.local.appsync.datasource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** GetItem, PutItem, UpdateItem and DeleteItem. A failed condition answers the item as it is. */
record SingleItems(DynamoDbClient client, String table, CapacityListener capacity) {

    Object get(Map<String, Object> request) throws DataSourceException {
        Map<String, AttributeValue> key = key(request);
        Expression projection = Expression.of(request, "projection");
        var answer = client.getItem(get -> get.tableName(table)
                .key(key)
                .consistentRead(Requests.truth(request, "consistentRead"))
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(projection))
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.read(List.of(answer.consumedCapacity()));
        return AttributeValues.plain(answer.item());
    }

    Object put(Map<String, Object> request) throws DataSourceException {
        Map<String, AttributeValue> item = new HashMap<>(
                request.get("attributeValues") == null ? Map.of() : AttributeValues.typedMap(request.get("attributeValues")));
        item.putAll(key(request));
        Expression condition = Expression.of(request, "condition");
        var answer = client.putItem(put -> put.tableName(table)
                .item(item)
                .conditionExpression(condition.text())
                .expressionAttributeNames(Expression.names(condition))
                .expressionAttributeValues(Expression.values(condition))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.written(List.of(answer.consumedCapacity()));
        return AttributeValues.plain(item);
    }

    Object update(Map<String, Object> request) throws DataSourceException {
        Map<String, AttributeValue> key = key(request);
        Requests.map(request, "update");
        Expression update = Expression.of(request, "update").prefixed("u_");
        Expression condition = Expression.of(request, "condition").prefixed("c_");
        var answer = client.updateItem(change -> change.tableName(table)
                .key(key)
                .updateExpression(update.text())
                .conditionExpression(condition.text())
                .expressionAttributeNames(Expression.names(update, condition))
                .expressionAttributeValues(Expression.values(update, condition))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.written(List.of(answer.consumedCapacity()));
        return AttributeValues.plain(answer.attributes());
    }

    Object delete(Map<String, Object> request) throws DataSourceException {
        Map<String, AttributeValue> key = key(request);
        Expression condition = Expression.of(request, "condition");
        var answer = client.deleteItem(delete -> delete.tableName(table)
                .key(key)
                .conditionExpression(condition.text())
                .expressionAttributeNames(Expression.names(condition))
                .expressionAttributeValues(Expression.values(condition))
                .returnValues(ReturnValue.ALL_OLD)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.written(List.of(answer.consumedCapacity()));
        return AttributeValues.plain(answer.attributes());
    }

    private static Map<String, AttributeValue> key(Map<String, Object> request) throws DataSourceException {
        return AttributeValues.typedMap(Requests.map(request, "key"));
    }
}
