package dojo.chat.functions.graphql;

import dojo.chat.functions.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AppSync's answer to one operation.
 *
 * @param data  the fields that were answered; empty where there are none
 * @param error the first error, where there is one
 */
public record GraphQlAnswer(Map<String, Object> data, Optional<GraphQlError> error) {

    @SuppressWarnings("unchecked")
    static GraphQlAnswer fromJson(Map<String, Object> json) {
        Optional<GraphQlError> error = json.get("errors") instanceof List<?> errors && !errors.isEmpty()
                ? Optional.of(error((Map<String, Object>) errors.get(0)))
                : Optional.empty();
        return new GraphQlAnswer(Json.object(json, "data"), error);
    }

    private static GraphQlError error(Map<String, Object> error) {
        return new GraphQlError(Json.text(error, "errorType"), Json.text(error, "message"), Json.object(error, "data"));
    }
}
