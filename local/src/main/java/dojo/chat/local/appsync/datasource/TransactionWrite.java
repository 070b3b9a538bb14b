package dojo.chat.local.appsync.datasource;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One write of a transaction.
 *
 * @param item the write as the request has it
 * @param onFailure whether a failed condition answers the item as it is
 */
record TransactionWrite(
        Map<String, Object> item,
        String table,
        Map<String, AttributeValue> key,
        Expression condition,
        ReturnValuesOnConditionCheckFailure onFailure) {

    static TransactWriteItem of(Map<String, Object> item, Map<String, AttributeValue> key) throws DataSourceException {
        TransactionWrite write = new TransactionWrite(
                item, Requests.text(item, "table"), key, Expression.of(item, "condition"), onFailure(item));
        TransactWriteItem.Builder builder = TransactWriteItem.builder();
        return switch (String.valueOf(item.get("operation"))) {
            case "PutItem" -> builder.put(write.put()).build();
            case "UpdateItem" -> builder.update(write.update()).build();
            case "DeleteItem" -> builder.delete(write.delete()).build();
            case "ConditionCheck" -> builder.conditionCheck(write.check()).build();
            default -> throw Requests.bad("There is no transaction operation named " + item.get("operation"));
        };
    }

    private static ReturnValuesOnConditionCheckFailure onFailure(Map<String, Object> item)
            throws DataSourceException {
        Boolean answer = item.get("condition") == null
                ? null
                : Requests.truth(Requests.map(item, "condition"), "returnValuesOnConditionCheckFailure");
        return Boolean.FALSE.equals(answer)
                ? ReturnValuesOnConditionCheckFailure.NONE
                : ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }

    private Put put() throws DataSourceException {
        Map<String, AttributeValue> whole = new HashMap<>(key);
        if (item.get("attributeValues") != null) {
            whole.putAll(AttributeValues.typedMap(item.get("attributeValues")));
        }
        return Put.builder()
                .tableName(table)
                .item(whole)
                .conditionExpression(condition.text())
                .expressionAttributeNames(Expression.names(condition))
                .expressionAttributeValues(Expression.values(condition))
                .returnValuesOnConditionCheckFailure(onFailure)
                .build();
    }

    private Update update() throws DataSourceException {
        Requests.map(item, "update");
        Expression update = Expression.of(item, "update");
        Expression apart = condition.apartFrom(update, "c_");
        return Update.builder()
                .tableName(table)
                .key(key)
                .updateExpression(update.text())
                .conditionExpression(apart.text())
                .expressionAttributeNames(Expression.names(update, apart))
                .expressionAttributeValues(Expression.values(update, apart))
                .returnValuesOnConditionCheckFailure(onFailure)
                .build();
    }

    private Delete delete() {
        return Delete.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition.text())
                .expressionAttributeNames(Expression.names(condition))
                .expressionAttributeValues(Expression.values(condition))
                .returnValuesOnConditionCheckFailure(onFailure)
                .build();
    }

    private ConditionCheck check() {
        return ConditionCheck.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(condition.text())
                .expressionAttributeNames(Expression.names(condition))
                .expressionAttributeValues(Expression.values(condition))
                .returnValuesOnConditionCheckFailure(onFailure)
                .build();
    }
}
