package dojo.chat.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dojo.chat.local.aws.AwsAnswer;
import dojo.chat.local.aws.AwsEndpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The SDK, as a function uses it, over HTTP. */
class DynamoDbServiceTest {
    private static LocalDynamoDb database;
    private static AwsEndpoint endpoint;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() throws Exception {
        database = LocalDynamoDb.inMemory();
        database.create(TestTable.named("Table"));
        endpoint = AwsEndpoint.start(List.of(new DynamoDbService(database)), "AKIDLOCAL"::equals);
        client = client("AKIDLOCAL");
    }

    @AfterAll
    static void stop() {
        client.close();
        endpoint.close();
        database.close();
    }

    private static DynamoDbClient client(String accessKey) {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create(endpoint.url("dynamodb")))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk));
    }

    @Test
    void whatAFunctionWritesIsThereForTheResolversAndBack() {
        Map<String, AttributeValue> item = Map.of(
                "pk", AttributeValue.fromS("one"),
                "room", AttributeValue.fromS("village"),
                "seq", AttributeValue.fromN("1"),
                "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("raw")),
                "more", AttributeValue.fromM(Map.of("list", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))))));
        client.putItem(put -> put.tableName("Table").item(item));
        assertThat(database.client().getItem(get -> get.tableName("Table").key(key("one"))).item()).isEqualTo(item);
        assertThat(client.getItem(get -> get.tableName("Table").key(key("one"))).item()).isEqualTo(item);
        assertThat(client.query(query -> query.tableName("Table").indexName("byRoomSeq")
                        .keyConditionExpression("room = :room")
                        .expressionAttributeValues(Map.of(":room", AttributeValue.fromS("village")))).items())
                .containsExactly(item);
        assertThat(client.updateItem(update -> update.tableName("Table").key(key("one"))
                        .updateExpression("SET seq = seq + :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                        .returnValues("ALL_NEW")).attributes().get("seq").n())
                .isEqualTo("2");
        client.deleteItem(delete -> delete.tableName("Table").key(key("one")));
        assertThat(client.getItem(get -> get.tableName("Table").key(key("one"))).hasItem()).isFalse();
    }

    @Test
    void aFailedConditionIsTheSdksOwnExceptionWithTheItem() {
        client.putItem(put -> put.tableName("Table").item(key("taken")));
        ConditionalCheckFailedException failure = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> client.putItem(put -> put.tableName("Table").item(key("taken"))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure("ALL_OLD")));
        assertThat(failure.item()).isEqualTo(key("taken"));
    }

    @Test
    void aCancelledTransactionTellsItsReasons() {
        TransactionCanceledException failure = catchThrowableOfType(
                TransactionCanceledException.class,
                () -> client.transactWriteItems(transaction -> transaction.transactItems(TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName("Table").key(key("nobody"))
                                .conditionExpression("attribute_exists(pk)"))
                        .build())));
        assertThat(failure.cancellationReasons()).extracting("code").containsExactly("ConditionalCheckFailed");
    }

    @Test
    void aMissingTableIsTheSdksOwnException() {
        assertThat(catchThrowableOfType(
                        ResourceNotFoundException.class,
                        () -> client.getItem(get -> get.tableName("Nowhere").key(key("a")))).getMessage())
                .contains("non-existent table");
    }

    @Test
    void anUnknownAccessKeyIsRefused() {
        try (DynamoDbClient stranger = client("AKIDSTRANGER")) {
            assertThat(catchThrowableOfType(
                            DynamoDbException.class,
                            () -> stranger.getItem(get -> get.tableName("Table").key(key("a"))))
                    .awsErrorDetails().errorCode())
                    .isEqualTo("UnrecognizedClientException");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "DeleteTable | {}         | UnknownOperationException",
        "GetItem     | no \"json\" | SerializationException",
        "GetItem     | {\"Key\":7} | SerializationException",
        "GetItem     | {}         | ValidationException"})
    void aRequestThatIsNoneIsATypedError(String operation, String body, String type) {
        AwsAnswer answer = new DynamoDbService(database).answer(operation, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("#" + type);
    }
}
