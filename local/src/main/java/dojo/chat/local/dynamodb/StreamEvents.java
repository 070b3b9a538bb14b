package dojo.chat.local.dynamodb;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Stream records as Lambda gets them. Source: AWS Lambda Developer Guide, "Using AWS Lambda with Amazon DynamoDB". */
final class StreamEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StreamEvents() {}

    /** A batch as the event of an invocation. */
    static String event(List<ObjectNode> records) {
        ObjectNode event = JSON.createObjectNode();
        event.putArray("Records").addAll(records);
        return event.toString();
    }

    /** What a record of an event is called in a partial failure. */
    static String sequenceNumber(ObjectNode record) {
        return record.path("dynamodb").path("SequenceNumber").asText();
    }

    /** One record of an event. */
    static ObjectNode record(Record record, String streamArn, String region) {
        ObjectNode json = JSON.createObjectNode()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", record.eventVersion())
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", region)
                .put("eventSourceARN", streamArn);
        ObjectNode change = json.putObject("dynamodb")
                .put("ApproximateCreationDateTime", record.dynamodb().approximateCreationDateTime().getEpochSecond())
                .put("SequenceNumber", record.dynamodb().sequenceNumber())
                .put("SizeBytes", record.dynamodb().sizeBytes())
                .put("StreamViewType", record.dynamodb().streamViewTypeAsString());
        image(change, "Keys", record.dynamodb().keys());
        image(change, "NewImage", record.dynamodb().hasNewImage() ? record.dynamodb().newImage() : null);
        image(change, "OldImage", record.dynamodb().hasOldImage() ? record.dynamodb().oldImage() : null);
        return json;
    }

    private static void image(ObjectNode change, String name, Map<String, AttributeValue> item) {
        if (item != null) {
            change.set(name, JSON.valueToTree(typed(item)));
        }
    }

    private static Map<String, Object> typed(Map<String, AttributeValue> item) {
        Map<String, Object> typed = new LinkedHashMap<>();
        item.forEach((name, value) -> typed.put(name, typed(value)));
        return typed;
    }

    private static Map<String, Object> typed(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case BOOL -> Map.of("BOOL", value.bool());
            case SS -> Map.of("SS", value.ss());
            case NS -> Map.of("NS", value.ns());
            case B -> Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case BS -> Map.of("BS", value.bs().stream()
                    .map(bytes -> Base64.getEncoder().encodeToString(bytes.asByteArray()))
                    .toList());
            case L -> Map.of("L", value.l().stream().map(StreamEvents::typed).toList());
            case M -> Map.of("M", typed(value.m()));
            default -> Map.of("NULL", true);
        };
    }
}
