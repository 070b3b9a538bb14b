package dojo.chat.local.appsync.datasource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Query and Scan, a page at a time. */
record Pages(DynamoDbClient client, String table, CapacityListener capacity) {

    Object query(Map<String, Object> request) throws DataSourceException {
        Requests.map(request, "query");
        Expression query = Expression.of(request, "query").prefixed("q_");
        Expression filter = Expression.of(request, "filter").prefixed("f_");
        Expression projection = Expression.of(request, "projection").prefixed("p_");
        Integer limit = Requests.whole(request, "limit");
        Map<String, AttributeValue> start = PageToken.read(Requests.text(request, "nextToken"));
        var answer = client.query(page -> page.tableName(table)
                .indexName(Requests.text(request, "index"))
                .keyConditionExpression(query.text())
                .filterExpression(filter.text())
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(query, filter, projection))
                .expressionAttributeValues(Expression.values(query, filter))
                .limit(limit)
                .exclusiveStartKey(start)
                .scanIndexForward(Requests.truth(request, "scanIndexForward"))
                .consistentRead(Requests.truth(request, "consistentRead"))
                .select(Requests.text(request, "select"))
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.read(List.of(answer.consumedCapacity()));
        return page(answer.items(), answer.lastEvaluatedKey(), answer.scannedCount());
    }

    Object scan(Map<String, Object> request) throws DataSourceException {
        Expression filter = Expression.of(request, "filter").prefixed("f_");
        Expression projection = Expression.of(request, "projection").prefixed("p_");
        Integer limit = Requests.whole(request, "limit");
        Integer segment = Requests.whole(request, "segment");
        Integer totalSegments = Requests.whole(request, "totalSegments");
        Map<String, AttributeValue> start = PageToken.read(Requests.text(request, "nextToken"));
        var answer = client.scan(page -> page.tableName(table)
                .indexName(Requests.text(request, "index"))
                .filterExpression(filter.text())
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(filter, projection))
                .expressionAttributeValues(Expression.values(filter))
                .limit(limit)
                .segment(segment)
                .totalSegments(totalSegments)
                .exclusiveStartKey(start)
                .consistentRead(Requests.truth(request, "consistentRead"))
                .select(Requests.text(request, "select"))
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        capacity.read(List.of(answer.consumedCapacity()));
        return page(answer.items(), answer.lastEvaluatedKey(), answer.scannedCount());
    }

    private static Map<String, Object> page(
            List<Map<String, AttributeValue>> items, Map<String, AttributeValue> last, int scanned) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items.stream().map(AttributeValues::plain).toList());
        page.put("nextToken", PageToken.write(last));
        page.put("scannedCount", scanned);
        return page;
    }
}
