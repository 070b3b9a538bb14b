package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The JSON object that stands for HTTP headers where a client can't set them. */
final class HeaderObject {
    /** Where a request comes from is seen, not told. */
    private static final String ADDRESS = "x-forwarded-for";

    private HeaderObject() {}

    /** The object's members by lower-case name. */
    static Map<String, String> read(JsonNode object) {
        Map<String, String> headers = new LinkedHashMap<>();
        object.properties().forEach(member ->
                headers.put(member.getKey().toLowerCase(Locale.ROOT), member.getValue().asText()));
        headers.remove(ADDRESS);
        return headers;
    }
}
