package dojo.chat.local.server;

import java.nio.charset.StandardCharsets;
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
}
