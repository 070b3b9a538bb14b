package dojo.chat.local.appsync.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the API's authorizer function about a token and keeps its answer for as long as it says. Source: AWS AppSync
 * Developer Guide, "AWS_LAMBDA authorization".
 */
public final class LambdaAuthorizer {
    private static final Logger LOG = LoggerFactory.getLogger(LambdaAuthorizer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CACHED_ANSWERS = 10_000;

    private final LambdaInvoker function;
    private final String apiId;
    private final String accountId;
    private final Duration timeToLive;
    private final Pattern validation;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(Caller caller, Instant until) {}

    /**
     * @param timeToLive how long an answer is kept that does not say so itself, zero for not at all
     * @param validation what a token must match before the function is asked, null for anything
     */
    public LambdaAuthorizer(
            LambdaInvoker function,
            String apiId,
            String accountId,
            Duration timeToLive,
            Pattern validation,
            Clock clock) {
        this.function = function;
        this.apiId = apiId;
        this.accountId = accountId;
        this.timeToLive = timeToLive;
        this.validation = validation;
        this.clock = clock;
    }

    Caller authorize(String token, AuthorizationRequest request) throws AuthorizationException {
        Answer kept = answers.get(token);
        Instant now = clock.instant();
        if (kept != null && now.isBefore(kept.until())) {
            return accepted(kept.caller());
        }
        if (validation != null && !validation.matcher(token).matches()) {
            throw AuthorizationException.refused();
        }
        JsonNode decision = ask(token, request);
        Caller caller = decision.path("isAuthorized").asBoolean() ? caller(decision) : null;
        keep(token, new Answer(caller, now.plus(timeToLive(decision))));
        return accepted(caller);
    }

    private static Caller accepted(Caller caller) throws AuthorizationException {
        if (caller == null) {
            throw AuthorizationException.refused();
        }
        return caller;
    }

    private void keep(String token, Answer answer) {
        if (answers.size() >= CACHED_ANSWERS) {
            answers.clear();
        }
        answers.put(token, answer);
    }

    private Duration timeToLive(JsonNode decision) {
        JsonNode override = decision.path("ttlOverride");
        return override.isIntegralNumber() ? Duration.ofSeconds(override.asLong()) : timeToLive;
    }

    private JsonNode ask(String token, AuthorizationRequest request) throws AuthorizationException {
        try {
            return JSON.readTree(function.invoke(event(token, request).toString()));
        } catch (LambdaException | JsonProcessingException e) {
            LOG.error("The authorizer failed, so the request is refused: {}", e.getMessage());
            throw AuthorizationException.refused();
        }
    }

    private ObjectNode event(String token, AuthorizationRequest request) {
        ObjectNode event = JSON.createObjectNode().put("authorizationToken", token);
        ObjectNode context = event.putObject("requestContext")
                .put("apiId", apiId)
                .put("accountId", accountId)
                .put("requestId", UUID.randomUUID().toString());
        GraphQlRequest operation = request.operation();
        if (operation != null) {
            context.put("queryString", operation.query())
                    .put("operationName", operation.operationName())
                    .set("variables", JSON.valueToTree(operation.variables()));
        }
        event.set("requestHeaders", JSON.valueToTree(request.headers()));
        return event;
    }

    private static Caller caller(JsonNode decision) {
        Map<String, Object> context =
                JSON.convertValue(decision.path("resolverContext"), new com.fasterxml.jackson.core.type.TypeReference<>() {});
        Set<String> denied = new HashSet<>();
        decision.path("deniedFields").forEach(field -> denied.add(fieldName(field.asText())));
        return new Caller(
                AuthorizationMode.AWS_LAMBDA,
                Map.of("resolverContext", context == null ? Map.of() : context),
                field -> !denied.contains(field));
    }

    /** {@code arn:aws:appsync:…/types/Mutation/fields/createMessage} and {@code Mutation.createMessage} are the same. */
    private static String fieldName(String denied) {
        int types = denied.indexOf("/types/");
        return types < 0 ? denied : denied.substring(types + "/types/".length()).replace("/fields/", ".");
    }
}
