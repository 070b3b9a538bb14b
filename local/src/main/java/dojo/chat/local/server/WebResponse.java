package dojo.chat.local.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP response. */
public record WebResponse(int status, Map<String, String> headers, byte[] body) {
    /** A JSON answer. */
    public static WebResponse json(int status, String json) {
        return new WebResponse(
                status,
                Map.of("content-type", "application/json;charset=UTF-8"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** A plain text answer. */
    public static WebResponse text(int status, String text) {
        return new WebResponse(
                status, Map.of("content-type", "text/plain;charset=UTF-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** An error as AppSync answers it: {@code {"errors": [{"errorType", "message"}]}}. */
    public static WebResponse error(int status, String errorType, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors").addObject().put("errorType", errorType).put("message", message);
        return json(status, body.toString()).with(Map.of("x-amzn-errortype", errorType));
    }

    /** The same answer with these headers too. */
    public WebResponse with(Map<String, String> added) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(added);
        return new WebResponse(status, all, body);
    }
}
