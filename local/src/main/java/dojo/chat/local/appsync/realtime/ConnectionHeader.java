package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.server.WebRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
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
     * @throws IOException the object is no Base64 or no JSON object; the message is for the client
     */
    static Map<String, String> of(WebRequest handshake) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(handshake.headers());
        for (String parameter : handshake.query().split("&")) {
            if (parameter.startsWith(QUERY)) {
                headers.putAll(decode(unescape(parameter.substring(QUERY.length()))));
            }
        }
        for (String offered : handshake.headers().getOrDefault("sec-websocket-protocol", "").split(",")) {
            if (offered.strip().startsWith(SUBPROTOCOL)) {
                headers.putAll(decode(offered.strip().substring(SUBPROTOCOL.length())));
            }
        }
        return headers;
    }

    private static String unescape(String parameter) throws IOException {
        try {
            return URLDecoder.decode(parameter.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException("The header is not URL-encoded.", e);
        }
    }

    /** Base64 with either alphabet, with or without padding. */
    private static Map<String, String> decode(String base64) throws IOException {
        String text = base64.replace('+', '-').replace('/', '_').replace("=", "");
        try {
            JsonNode object = JSON.readTree(Base64.getUrlDecoder().decode(text));
            if (!object.isObject()) {
                throw new IOException("The header is not a JSON object.");
            }
            return HeaderObject.read(object);
        } catch (IllegalArgumentException e) {
            throw new IOException("The header is not Base64.", e);
        } catch (JsonProcessingException e) {
            throw new IOException("The header is not JSON.", e);
        }
    }
}
