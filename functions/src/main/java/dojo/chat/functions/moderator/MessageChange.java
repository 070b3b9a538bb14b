package dojo.chat.functions.moderator;

import dojo.chat.functions.json.Json;
import java.util.Map;
import java.util.Optional;

/**
 * A message as an event of the table's stream shows it after the change.
 *
 * @param id      the message's id
 * @param body    its text after the change
 * @param version its {@code _version}
 */
record MessageChange(String id, String body, int version) {
    private static final String MESSAGE_KEY = "message#";

    /**
     * Reads a stream record (Amazon DynamoDB Streams API Reference, "Record"); empty where it is no message that now
     * has a text: a removal, a tombstone, or an item of another kind.
     */
    static Optional<MessageChange> fromRecord(Map<String, Object> record) {
        Map<String, Object> image = Json.object(Json.object(record, "dynamodb"), "NewImage");
        String body = string(image, "body");
        if (!string(image, "pk").startsWith(MESSAGE_KEY) || body.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MessageChange(string(image, "id"), body, number(image, "_version")));
    }

    /** What a failed record is reported by. */
    static String sequenceNumber(Map<String, Object> record) {
        return Json.text(Json.object(record, "dynamodb"), "SequenceNumber");
    }

    private static String string(Map<String, Object> image, String attribute) {
        return Json.text(Json.object(image, attribute), "S");
    }

    private static int number(Map<String, Object> image, String attribute) {
        String digits = Json.text(Json.object(image, attribute), "N");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
