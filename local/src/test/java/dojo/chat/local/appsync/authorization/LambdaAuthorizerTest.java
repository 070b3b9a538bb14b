package dojo.chat.local.appsync.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.lambda.LambdaException;
import dojo.chat.local.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LambdaAuthorizerTest {
    private static final AuthorizationRequest REQUEST = new AuthorizationRequest(
            "POST",
            "/graphql",
            Map.of("host", "localhost", "authorization", "token"),
            "",
            new GraphQlRequest("query A { a }", "A", Map.of("n", 1)));

    private final MovableClock clock = new MovableClock(Instant.EPOCH);
    private final List<String> events = new ArrayList<>();

    private LambdaAuthorizer answering(String answer) {
        return new LambdaAuthorizer(
                event -> {
                    events.add(event);
                    return answer;
                },
                "api1", "123456789012", Duration.ofMinutes(5), Pattern.compile("[a-z]+"), clock);
    }

    private static void assertRefused(LambdaAuthorizer authorizer, String token) {
        assertThatThrownBy(() -> authorizer.authorize(token, REQUEST))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("You are not authorized to make this call.");
    }

    @Test
    void theFunctionIsAskedWithAppSyncsEvent() throws Exception {
        answering("{\"isAuthorized\":true}").authorize("token", REQUEST);

        var event = new ObjectMapper().readTree(events.get(0));
        assertThat(event.path("authorizationToken").asText()).isEqualTo("token");
        assertThat(event.path("requestContext").path("apiId").asText()).isEqualTo("api1");
        assertThat(event.path("requestContext").path("accountId").asText()).isEqualTo("123456789012");
        assertThat(event.path("requestContext").path("requestId").asText()).isNotEmpty();
        assertThat(event.path("requestContext").path("queryString").asText()).isEqualTo("query A { a }");
        assertThat(event.path("requestContext").path("operationName").asText()).isEqualTo("A");
        assertThat(event.path("requestContext").path("variables").path("n").asInt()).isEqualTo(1);
        assertThat(event.path("requestHeaders").path("host").asText()).isEqualTo("localhost");
    }

    @Test
    void theResolverContextIsTheCallersIdentity() throws Exception {
        Caller caller = answering("{\"isAuthorized\":true,\"resolverContext\":{\"id\":\"42\"}}")
                .authorize("token", REQUEST);

        assertThat(caller.mode()).isEqualTo(AuthorizationMode.AWS_LAMBDA);
        assertThat(caller.identity()).isEqualTo(Map.of("resolverContext", Map.of("id", "42")));
    }

    @Test
    void deniedFieldsAreNamedShortOrByArn() throws Exception {
        Caller caller = answering("""
                {"isAuthorized":true,"deniedFields":["Mutation.a",
                 "arn:aws:appsync:eu-central-1:123456789012:apis/api1/types/Query/fields/b"]}""")
                .authorize("token", REQUEST);

        assertThat(caller.mayResolve()).rejects("Mutation.a", "Query.b").accepts("Query.a");
    }

    @Test
    void anAnswerIsKeptForTheApisTime() throws Exception {
        LambdaAuthorizer authorizer = answering("{\"isAuthorized\":true}");
        authorizer.authorize("token", REQUEST);
        clock.advance(Duration.ofSeconds(299));
        authorizer.authorize("token", REQUEST);
        assertThat(events).hasSize(1);

        authorizer.authorize("other", REQUEST);
        clock.advance(Duration.ofSeconds(1));
        authorizer.authorize("token", REQUEST);
        assertThat(events).hasSize(3);
    }

    @Test
    void anAnswerSaysItselfHowLongItIsKept() throws Exception {
        LambdaAuthorizer never = answering("{\"isAuthorized\":true,\"ttlOverride\":0}");
        never.authorize("token", REQUEST);
        never.authorize("token", REQUEST);
        assertThat(events).hasSize(2);

        LambdaAuthorizer briefly = answering("{\"isAuthorized\":true,\"ttlOverride\":10}");
        briefly.authorize("token", REQUEST);
        clock.advance(Duration.ofSeconds(10));
        briefly.authorize("token", REQUEST);
        assertThat(events).hasSize(4);
    }

    @Test
    void aRefusalIsKeptToo() {
        LambdaAuthorizer authorizer = answering("{\"isAuthorized\":false}");

        assertRefused(authorizer, "token");
        assertRefused(authorizer, "token");
        assertThat(events).hasSize(1);
    }

    @Test
    void aTokenOfTheWrongFormIsRefusedWithoutAsking() {
        assertRefused(answering("{\"isAuthorized\":true}"), "TOKEN 1");
        assertThat(events).isEmpty();
    }

    @Test
    void anAnswerThatSaysNothingIsARefusal() {
        for (String answer : List.of("{}", "null", "[]", "not JSON", "")) {
            assertRefused(answering(answer), "token");
        }
    }

    @Test
    void aFunctionThatFailsRefusesAndIsAskedAgain() {
        LambdaAuthorizer authorizer = new LambdaAuthorizer(
                event -> {
                    events.add(event);
                    throw new LambdaException("Sandbox.Timedout", "Task timed out after 3.00 seconds");
                },
                "api1", "123456789012", Duration.ofMinutes(5), null, clock);

        assertRefused(authorizer, "token");
        assertRefused(authorizer, "token");
        assertThat(events).hasSize(2);
    }
}
