package dojo.chat.local.appsync.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.GraphQlRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads GraphQL requests from their JSON form. */
public final class GraphQlRequests {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String UNPARSABLE = "Unable to parse GraphQL query.";

    private GraphQlRequests() {}

    /**
     * Reads {@code {"query", "operationName", "variables"}}.
     *
     * @throws IOException the text is something else; the message is for the client
     */
    public static GraphQlRequest read(String json) throws IOException {
        JsonNode request;
        try {
            request = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IOException(UNPARSABLE, e);
        }
        JsonNode query = request.path("query");
        JsonNode variables = request.path("variables");
        JsonNode operationName = request.path("operationName");
        if (!query.isTextual() || query.asText().isBlank()) {
            throw new IOException(UNPARSABLE);
        }
        if (!variables.isMissingNode() && !variables.isNull() && !variables.isObject()) {
            throw new IOException("Variables must be a JSON object.");
        }
        Map<String, Object> values = variables.isObject()
                ? JSON.convertValue(variables, new TypeReference<LinkedHashMap<String, Object>>() {})
                : Map.of();
        return new GraphQlRequest(query.asText(), operationName.isTextual() ? operationName.asText() : null, values);
    }
}
