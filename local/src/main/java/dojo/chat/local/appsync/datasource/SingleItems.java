package dojo.chat.local.appsync.datasource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** GetItem, PutItem, UpdateItem and DeleteItem. A failed condition answers the item as it is. */
record SingleItems(DynamoDbClient client, String table, CapacityListener capacity) {

    Object get(Map<String, Object> request) throws DataSourceException {
        Expression projection = Expression.of(request, "projection");
        var answer = client.getItem(GetItemRequest.builder()
                .tableName(table)
                .key(key(request))
                .consistentRead(Requests.truth(request, "consistentRead"))
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(projection))
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
        capacity.read(List.of(answer.consumedCapacity()));
        return answer.hasItem() ? AttributeValues.plain(answer.item()) : null;
    }

    Object put(Map<String, Object> request) throws DataSourceException {
        Map<String, AttributeValue> item = new HashMap<>(key(request));
        if (request.get("attributeValues") != null) {
            item.putAll(AttributeValues.typedMap(request.get("attributeValues")));
        }
        Condition condition = Condition.of(request);
        try {
            var answer = client.putItem(PutItemRequest.builder()
                    .tableName(table)
                    .item(item)
                    .conditionExpression(condition.expression().text())
                    .expressionAttributeNames(Expression.names(condition.expression()))
                    .expressionAttributeValues(Expression.values(condition.expression()))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                    .build());
            capacity.written(List.of(answer.consumedCapacity()));
            return AttributeValues.plain(item);
        } catch (ConditionalCheckFailedException e) {
            if (e.hasItem() && condition.seesNoDifference(item, e.item())) {
                return AttributeValues.plain(e.item());
            }
            throw e;
        }
    }

    Object update(Map<String, Object> request) throws DataSourceException {
        Requests.map(request, "update");
        Expression update = Expression.of(request, "update");
        Expression condition = Condition.of(request).expression().apartFrom(update, "c_");
        var answer = client.updateItem(UpdateItemRequest.builder()
                .tableName(table)
                .key(key(request))
                .updateExpression(update.text())
                .conditionExpression(condition.text())
                .expressionAttributeNames(Expression.names(update, condition))
                .expressionAttributeValues(Expression.values(update, condition))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
        capacity.written(List.of(answer.consumedCapacity()));
        return AttributeValues.plain(answer.attributes());
    }

    Object delete(Map<String, Object> request) throws DataSourceException {
        Expression condition = Condition.of(request).expression();
        try {
            var answer = client.deleteItem(DeleteItemRequest.builder()
                    .tableName(table)
                    .key(key(request))
                    .conditionExpression(condition.text())
                    .expressionAttributeNames(Expression.names(condition))
                    .expressionAttributeValues(Expression.values(condition))
                    .returnValues(ReturnValue.ALL_OLD)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                    .build());
            capacity.written(List.of(answer.consumedCapacity()));
            return answer.hasAttributes() ? AttributeValues.plain(answer.attributes()) : null;
        } catch (ConditionalCheckFailedException e) {
            if (!e.hasItem()) {
                return null;
            }
            throw e;
        }
    }

    private static Map<String, AttributeValue> key(Map<String, Object> request) throws DataSourceException {
        return AttributeValues.typedMap(Requests.map(request, "key"));
    }
}
