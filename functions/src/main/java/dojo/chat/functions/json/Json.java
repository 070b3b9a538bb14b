package dojo.chat.functions.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;

/** Reads and writes JSON objects as plain maps, lists, strings, numbers and booleans. */
public final class Json {
    private static final JSON MAPPER = JSON.builder().enable(JSON.Feature.WRITE_NULL_PROPERTIES).build();

    private Json() {
    }

    /**
     * Reads one JSON object.
     *
     * @throws IOException the bytes are no JSON object
     */
    public static Map<String, Object> read(byte[] json) throws IOException {
        return MAPPER.mapFrom(json);
    }

    /** Writes a value made of maps, lists, strings, numbers and booleans. */
    public static String write(Object value) {
        try {
            return MAPPER.asString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("not writable as JSON: " + e.getMessage(), e);
        }
    }

    /** The object under {@code key}; an empty one where there is none. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The text under {@code key}, or an empty text where there is none. */
    public static String text(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof String text ? text : "";
    }
}
