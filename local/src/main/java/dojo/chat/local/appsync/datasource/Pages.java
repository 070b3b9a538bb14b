package dojo.chat.local.appsync.datasource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Query and Scan, a page at a time. */
record Pages(DynamoDbClient client, String table, CapacityListener capacity) {

    Object query(Map<String, Object> request) throws DataSourceException {
        Requests.map(request, "query");
        Expression query = Expression.of(request, "query");
        Expression filter = Expression.of(request, "filter").apartFrom(query, "f_");
        Expression projection =
                Expression.of(request, "projection").apartFrom(query, "p_").apartFrom(filter, "p_");
        var answer = client.query(QueryRequest.builder()
                .tableName(table)
                .indexName(Requests.text(request, "index"))
                .keyConditionExpression(query.text())
                .filterExpression(filter.text())
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(query, filter, projection))
                .expressionAttributeValues(Expression.values(query, filter))
                .limit(Requests.whole(request, "limit"))
                .exclusiveStartKey(PageToken.read(Requests.text(request, "nextToken")))
                .scanIndexForward(Requests.truth(request, "scanIndexForward"))
                .consistentRead(Requests.truth(request, "consistentRead"))
                .select(Requests.text(request, "select"))
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
        capacity.read(List.of(answer.consumedCapacity()));
        return page(answer.items(), answer.lastEvaluatedKey(), answer.scannedCount());
    }

    Object scan(Map<String, Object> request) throws DataSourceException {
        Expression filter = Expression.of(request, "filter");
        Expression projection = Expression.of(request, "projection").apartFrom(filter, "p_");
        var answer = client.scan(ScanRequest.builder()
                .tableName(table)
                .indexName(Requests.text(request, "index"))
                .filterExpression(filter.text())
                .projectionExpression(projection.text())
                .expressionAttributeNames(Expression.names(filter, projection))
                .expressionAttributeValues(Expression.values(filter))
                .limit(Requests.whole(request, "limit"))
                .segment(Requests.whole(request, "segment"))
                .totalSegments(Requests.whole(request, "totalSegments"))
                .exclusiveStartKey(PageToken.read(Requests.text(request, "nextToken")))
                .consistentRead(Requests.truth(request, "consistentRead"))
                .select(Requests.text(request, "select"))
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
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
