package dojo.chat.local.appsync.datasource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key at which the next page begins, as an opaque text. */
final class PageToken {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PageToken() {}

    /** @return null when there is no next page */
    static String write(Map<String, AttributeValue> key) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        Map<String, Map<String, String>> typed = new LinkedHashMap<>();
        key.forEach((name, value) -> typed.put(name, typed(value)));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(typed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a key is JSON", e);
        }
    }

    /** Keys are texts, numbers and bytes. */
    private static Map<String, String> typed(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            default -> Map.of("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
        };
    }

    /** @throws DataSourceException the token was not made here */
    static Map<String, AttributeValue> read(String token) throws DataSourceException {
        if (token == null) {
            return null;
        }
        try {
            return AttributeValues.typedMap(
                    JSON.readValue(Base64.getUrlDecoder().decode(token), new TypeReference<Map<String, Object>>() {}));
        } catch (DataSourceException | IllegalArgumentException | IOException e) {
            throw new DataSourceException(
                    "DynamoDB:UserIllegalArgumentException", "Invalid pagination token given.", null);
        }
    }
}
