package dojo.chat.local.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * A table as CloudFormation describes it.
 *
 * @param properties the properties of {@code AWS::DynamoDB::Table}, resolved and JSON-like
 */
public record TableDefinition(String name, Map<String, Object> properties) {

    /** The attribute that holds an item's end in epoch seconds, null when items do not end. */
    String timeToLiveAttribute() {
        Map<?, ?> timeToLive = (Map<?, ?>) properties.get("TimeToLiveSpecification");
        return timeToLive != null && Boolean.parseBoolean(String.valueOf(timeToLive.get("Enabled")))
                ? (String) timeToLive.get("AttributeName")
                : null;
    }

    /** The request that creates it; capacity is always on demand here. */
    CreateTableRequest createRequest() {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(properties))
                .attributeDefinitions(list(properties, "AttributeDefinitions").stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName((String) attribute.get("AttributeName"))
                                .attributeType((String) attribute.get("AttributeType"))
                                .build())
                        .toList());
        if (properties.containsKey("GlobalSecondaryIndexes")) {
            request.globalSecondaryIndexes(
                    list(properties, "GlobalSecondaryIndexes").stream().map(TableDefinition::global).toList());
        }
        if (properties.containsKey("LocalSecondaryIndexes")) {
            request.localSecondaryIndexes(
                    list(properties, "LocalSecondaryIndexes").stream().map(TableDefinition::local).toList());
        }
        if (properties.get("StreamSpecification") instanceof Map<?, ?> stream) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType((String) stream.get("StreamViewType"))
                    .build());
        }
        return request.build();
    }

    private static GlobalSecondaryIndex global(Map<String, Object> index) {
        return GlobalSecondaryIndex.builder()
                .indexName((String) index.get("IndexName"))
                .keySchema(keys(index))
                .projection(projection(index))
                .build();
    }

    private static LocalSecondaryIndex local(Map<String, Object> index) {
        return LocalSecondaryIndex.builder()
                .indexName((String) index.get("IndexName"))
                .keySchema(keys(index))
                .projection(projection(index))
                .build();
    }

    private static List<KeySchemaElement> keys(Map<String, Object> owner) {
        return list(owner, "KeySchema").stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName((String) key.get("AttributeName"))
                        .keyType((String) key.get("KeyType"))
                        .build())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Projection projection(Map<String, Object> index) {
        Map<String, Object> projection = (Map<String, Object>) index.get("Projection");
        Projection.Builder builder = Projection.builder().projectionType((String) projection.get("ProjectionType"));
        if (projection.get("NonKeyAttributes") instanceof List<?> names) {
            builder.nonKeyAttributes((List<String>) names);
        }
        return builder.build();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> owner, String name) {
        return (List<Map<String, Object>>) owner.getOrDefault(name, List.of());
    }
}
