package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.appsync.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The server's frames. Source: AWS AppSync Developer Guide, "Building a real-time WebSocket client". */
final class Frames {
    static final byte[] DATA_END = "}".getBytes(StandardCharsets.UTF_8);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTION_TIMEOUT_MILLISECONDS = 300_000;

    private Frames() {}

    static String connectionAck() {
        ObjectNode frame = frame("connection_ack", null);
        frame.putObject("payload").put("connectionTimeoutMs", CONNECTION_TIMEOUT_MILLISECONDS);
        return frame.toString();
    }

    static String keepAlive() {
        return frame("ka", null).toString();
    }

    static String connectionError(String errorType, String message, int errorCode) {
        ObjectNode frame = frame("connection_error", null);
        frame.putObject("payload").putArray("errors").addObject()
                .put("errorType", errorType)
                .put("message", message)
                .put("errorCode", errorCode);
        return frame.toString();
    }

    static String startAck(String id) {
        return frame("start_ack", id).toString();
    }

    static String complete(String id) {
        return frame("complete", id).toString();
    }

    /** @param id null for an error of the connection */
    static String error(String id, String errorType, String message) {
        return error(id, List.of(new FieldError(message, errorType, null, null)));
    }

    /** @param id null for an error of the connection */
    static String error(String id, List<FieldError> errors) {
        ObjectNode frame = frame("error", id);
        var list = frame.putObject("payload").putArray("errors");
        for (FieldError error : errors) {
            ObjectNode each = list.addObject().put("errorType", error.errorType()).put("message", error.message());
            if (error.data() != null) {
                each.set("data", JSON.valueToTree(error.data()));
            }
            if (error.errorInfo() != null) {
                each.set("errorInfo", JSON.valueToTree(error.errorInfo()));
            }
        }
        return frame.toString();
    }

    /** What goes before a data frame's payload. */
    static byte[] dataBegin(String id) {
        String frame = frame("data", id).toString();
        return (frame.substring(0, frame.length() - 1) + ",\"payload\":").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode frame(String type, String id) {
        ObjectNode frame = JSON.createObjectNode().put("type", type);
        return id == null ? frame : frame.put("id", id);
    }
}
