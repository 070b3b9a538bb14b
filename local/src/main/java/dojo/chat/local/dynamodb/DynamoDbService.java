package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import dojo.chat.local.aws.AwsAnswer;
import dojo.chat.local.aws.AwsService;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/**
 * The tables as the functions on this machine reach them: DynamoDB's API for items, over the same data. Source: Amazon
 * DynamoDB API Reference, "DynamoDB low-level API".
 */
public final class DynamoDbService implements AwsService {
    private static final DynamoDbObjectMapper JSON = new DynamoDbObjectMapper();

    private final Map<String, Operation<?>> operations = new HashMap<>();

    public DynamoDbService(LocalDynamoDb database) {
        DynamoDbClient client = database.client();
        add("GetItem", GetItemRequest.class, client::getItem);
        add("PutItem", PutItemRequest.class, client::putItem);
        add("UpdateItem", UpdateItemRequest.class, client::updateItem);
        add("DeleteItem", DeleteItemRequest.class, client::deleteItem);
        add("Query", QueryRequest.class, client::query);
        add("Scan", ScanRequest.class, client::scan);
        add("BatchGetItem", BatchGetItemRequest.class, client::batchGetItem);
        add("BatchWriteItem", BatchWriteItemRequest.class, client::batchWriteItem);
        add("TransactGetItems", TransactGetItemsRequest.class, client::transactGetItems);
        add("TransactWriteItems", TransactWriteItemsRequest.class, client::transactWriteItems);
        add("DescribeTable", DescribeTableRequest.class, client::describeTable);
    }

    private <T> void add(String name, Class<T> type, Function<T, Object> call) {
        operations.put(name, new Operation<>(type, call));
    }

    private record Operation<T>(Class<T> type, Function<T, Object> call) {
        Object carryOut(String body) throws JsonProcessingException {
            return call.apply(JSON.readValue(body, type));
        }
    }

    @Override
    public String name() {
        return "dynamodb";
    }

    @Override
    public AwsAnswer answer(String operation, String body) {
        Operation<?> known = operations.get(operation);
        if (known == null) {
            return error("UnknownOperationException", "The operation " + operation + " is not served here.", Map.of());
        }
        try {
            return AwsAnswer.json(JSON.writeValueAsString(known.carryOut(body)));
        } catch (JsonProcessingException e) {
            return error("SerializationException", "The request is not JSON of " + operation + ".", Map.of());
        } catch (DynamoDbException e) {
            return error(e.awsErrorDetails().errorCode(), e.awsErrorDetails().errorMessage(), details(e));
        }
    }

    private static Map<String, Object> details(DynamoDbException e) {
        if (e instanceof ConditionalCheckFailedException failed && failed.hasItem()) {
            return Map.of("Item", failed.item());
        }
        return e instanceof TransactionCanceledException cancelled
                ? Map.of("CancellationReasons", cancelled.cancellationReasons())
                : Map.of();
    }

    private static AwsAnswer error(String type, String message, Map<String, Object> details) {
        Map<String, Object> error = new LinkedHashMap<>(details);
        error.put("__type", "com.amazonaws.dynamodb.v20120810#" + type);
        error.put("message", message);
        try {
            AwsAnswer answer = AwsAnswer.json(JSON.writeValueAsString(error));
            return new AwsAnswer(400, answer.contentType(), answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an error is JSON", e);
        }
    }
}
