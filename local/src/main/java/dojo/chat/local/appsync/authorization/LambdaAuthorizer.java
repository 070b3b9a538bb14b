package dojo.chat.local.appsync.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.lambda.LambdaInvoker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
    private static final int KEPT_ANSWERS = 10_000;

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
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return accepted(kept.caller());
        }
        if (validation != null && !validation.matcher(token).matches()) {
            throw AuthorizationException.refused();
        }
        AuthorizerDecision decision = ask(token, request);
        keep(token, decision);
        return accepted(decision.caller());
    }

    private static Caller accepted(Caller caller) throws AuthorizationException {
        if (caller == null) {
            throw AuthorizationException.refused();
        }
        return caller;
    }

    private void keep(String token, AuthorizerDecision decision) {
        Duration life = decision.timeToLive() == null ? timeToLive : decision.timeToLive();
        if (life.isZero()) {
            answers.remove(token);
            return;
        }
        if (answers.size() >= KEPT_ANSWERS) {
            answers.clear();
        }
        answers.put(token, new Answer(decision.caller(), clock.instant().plus(life)));
    }

    private AuthorizerDecision ask(String token, AuthorizationRequest request) throws AuthorizationException {
        try {
            return AuthorizerDecision.read(function.invoke(event(token, request).toString()));
        } catch (LambdaException e) {
            LOG.error("The authorizer failed, so the request is refused: {}", e.getMessage());
        } catch (JsonProcessingException e) {
            LOG.error("The authorizer's answer is not JSON, so the request is refused.");
        }
        throw AuthorizationException.refused();
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
}
