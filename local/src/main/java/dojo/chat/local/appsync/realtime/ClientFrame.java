package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * A frame that a client sent.
 *
 * @param type {@code start} for instance; empty when it has none
 * @param id the subscription's id, null when it has none
 * @param payload a missing node when it has none
 */
record ClientFrame(String type, String id, JsonNode payload) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IOException the text is no JSON object; the message is for the client */
    static ClientFrame read(String text) throws IOException {
        JsonNode frame;
        try {
            frame = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("The frame is not JSON.", e);
        }
        if (!frame.isObject()) {
            throw new IOException("The frame is not a JSON object.");
        }
        String id = frame.path("id").asText();
        return new ClientFrame(frame.path("type").asText(), id.isEmpty() ? null : id, frame.path("payload"));
    }
}
