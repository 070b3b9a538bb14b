package dojo.chat.local.appsync.datasource;

import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A DynamoDB table as a data source. Source: AWS AppSync Developer Guide, "JavaScript resolver function reference for
 * DynamoDB".
 */
public final class DynamoDbDataSource implements DataSource {
    private final SingleItems items;
    private final Pages pages;
    private final Batches batches;
    private final Transactions transactions;

    /** @param capacity is told what each request consumed */
    public DynamoDbDataSource(DynamoDbClient client, String tableName, CapacityListener capacity) {
        CapacityListener logged = new LoggedCapacity(capacity);
        this.items = new SingleItems(client, tableName, logged);
        this.pages = new Pages(client, tableName, logged);
        this.batches = new Batches(client, logged);
        this.transactions = new Transactions(client, logged);
    }

    @Override
    public Object invoke(Map<String, Object> request) throws DataSourceException {
        try {
            return carryOut(request);
        } catch (ConditionalCheckFailedException e) {
            throw new DataSourceException(
                    "DynamoDB:ConditionalCheckFailedException",
                    message(e),
                    e.hasItem() ? AttributeValues.plain(e.item()) : null);
        } catch (TransactionCanceledException e) {
            throw new DataSourceException(
                    "DynamoDB:TransactionCanceledException", message(e), Transactions.cancellation(e));
        } catch (DynamoDbException e) {
            throw new DataSourceException("DynamoDB:" + e.awsErrorDetails().errorCode(), message(e), null);
        } catch (SdkException e) {
            throw new DataSourceException("DynamoDB:SdkClientException", String.valueOf(e.getMessage()), null);
        }
    }

    private Object carryOut(Map<String, Object> request) throws DataSourceException {
        String operation = Requests.text(request, "operation");
        if (operation == null) {
            throw Requests.bad("The request names no operation");
        }
        return switch (operation) {
            case "GetItem" -> items.get(request);
            case "PutItem" -> items.put(request);
            case "UpdateItem" -> items.update(request);
            case "DeleteItem" -> items.delete(request);
            case "Query" -> pages.query(request);
            case "Scan" -> pages.scan(request);
            case "BatchGetItem" -> batches.get(request);
            case "BatchPutItem" -> batches.put(request);
            case "BatchDeleteItem" -> batches.delete(request);
            case "TransactGetItems" -> transactions.get(request);
            case "TransactWriteItems" -> transactions.write(request);
            case "Sync" -> throw new DataSourceException(
                    "MappingTemplate", "Sync needs a versioned data source, and this table is not one", null);
            default -> throw Requests.bad("There is no operation named " + operation);
        };
    }

    private static String message(DynamoDbException e) {
        return e.awsErrorDetails().errorMessage() + " (Service: DynamoDb, Status Code: " + e.statusCode() + ")";
    }
}
