package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.server.WebRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The header object that authorizes a connection: from the query's {@code header}, from a subprotocol
 * {@code header-…}, or from plain HTTP headers. Source: AWS AppSync Developer Guide, "Header parameter format based on
 * AWS AppSync API authorization mode".
 */
final class ConnectionHeader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBPROTOCOL = "header-";
    private static final String QUERY = "header=";

    private ConnectionHeader() {}

    /**
     * The headers, by lower-case name, over those of the request.
     *
     * @throws IOException the object is no Base64 or no JSON
     */
    static Map<String, String> of(WebRequest handshake) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(handshake.headers());
        for (String parameter : handshake.query().split("&")) {
            if (parameter.startsWith(QUERY)) {
                String value = URLDecoder.decode(parameter.substring(QUERY.length()), StandardCharsets.UTF_8);
                headers.putAll(decode(value.replace('+', '-').replace('/', '_').replace(' ', '-')));
            }
        }
        for (String offered : handshake.headers().getOrDefault("sec-websocket-protocol", "").split(",")) {
            if (offered.strip().startsWith(SUBPROTOCOL)) {
                headers.putAll(decode(offered.strip().substring(SUBPROTOCOL.length())));
            }
        }
        return headers;
    }

    private static Map<String, String> decode(String base64) throws IOException {
        try {
            return lowerCase(JSON.readTree(Base64.getUrlDecoder().decode(base64.replace("=", ""))));
        } catch (IllegalArgumentException e) {
            throw new IOException("The header is not Base64.", e);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException("The header is not JSON.", e);
        }
    }

    /** An object's text members by lower-case name. */
    static Map<String, String> lowerCase(JsonNode object) {
        Map<String, Object> members =
                object.isObject() ? JSON.convertValue(object, new TypeReference<>() {}) : Map.of();
        Map<String, String> headers = new LinkedHashMap<>();
        members.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
        return headers;
    }
}
