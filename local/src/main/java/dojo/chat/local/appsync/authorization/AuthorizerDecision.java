package dojo.chat.local.appsync.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an authorizer function answered. Source: AWS AppSync Developer Guide, "AWS_LAMBDA authorization".
 *
 * @param caller null when the token is not authorized
 * @param timeToLive how long to keep the answer, null when it does not say
 */
record AuthorizerDecision(Caller caller, Duration timeToLive) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws JsonProcessingException the answer is no JSON */
    static AuthorizerDecision read(String answer) throws JsonProcessingException {
        JsonNode decision = JSON.readTree(answer);
        JsonNode override = decision.path("ttlOverride");
        return new AuthorizerDecision(
                decision.path("isAuthorized").asBoolean() ? caller(decision) : null,
                override.isIntegralNumber() ? Duration.ofSeconds(override.asLong()) : null);
    }

    private static Caller caller(JsonNode decision) {
        JsonNode given = decision.path("resolverContext");
        Map<String, Object> context =
                given.isObject() ? JSON.convertValue(given, new TypeReference<Map<String, Object>>() {}) : Map.of();
        Set<String> denied = new HashSet<>();
        decision.path("deniedFields").forEach(field -> denied.add(fieldName(field.asText())));
        return new Caller(
                AuthorizationMode.AWS_LAMBDA, Map.of("resolverContext", context), field -> !denied.contains(field));
    }

    /** {@code arn:aws:appsync:…/types/Mutation/fields/createMessage} and {@code Mutation.createMessage} are the same. */
    private static String fieldName(String denied) {
        int types = denied.indexOf("types/");
        return types < 0 ? denied : denied.substring(types + "types/".length()).replace("/fields/", ".");
    }
}
