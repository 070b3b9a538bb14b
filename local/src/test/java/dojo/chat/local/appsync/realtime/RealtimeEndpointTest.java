package dojo.chat.local.appsync.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.iam.Credentials;
import dojo.chat.local.support.FrameClient;
import dojo.chat.local.support.RecordingService;
import dojo.chat.local.support.RunningApi;
import dojo.chat.local.support.Signer;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RealtimeEndpointTest {
    private static final String SUBSCRIPTION = "subscription { onCreateMessage { id } }";

    private final RecordingService service = new RecordingService();
    private RunningApi api;
    private FrameClient client;

    @BeforeEach
    void start() throws Exception {
        api = new RunningApi(service);
    }

    @AfterEach
    void stop() {
        if (client != null) {
            client.close();
        }
        api.close();
    }

    private FrameClient connect() throws Exception {
        client = FrameClient.connect(api.port(), RunningApi.GUEST);
        return client.initialize();
    }

    private FrameClient subscribed() throws Exception {
        connect().start("1", SUBSCRIPTION, RunningApi.GUEST);
        assertFrame("start_ack", "1");
        return client;
    }

    private JsonNode assertFrame(String type, String id) throws Exception {
        JsonNode frame = client.next();
        assertThat(frame.path("type").asText()).as(frame.toString()).isEqualTo(type);
        assertThat(frame.path("id").asText(null)).as(frame.toString()).isEqualTo(id);
        return frame;
    }

    private void assertError(String id, String errorType, String message) throws Exception {
        JsonNode error = assertFrame("error", id).path("payload").path("errors").path(0);
        assertThat(error.path("errorType").asText()).isEqualTo(errorType);
        assertThat(error.path("message").asText()).isEqualTo(message);
    }

    private String url() {
        return "ws://localhost:" + api.port() + "/graphql/realtime";
    }

    @Test
    void aConnectionIsAcknowledgedWithItsTimeout() throws Exception {
        client = FrameClient.connect(api.port(), RunningApi.GUEST).send(Map.of("type", "connection_init"));

        assertThat(client.next().toString())
                .isEqualTo("{\"type\":\"connection_ack\",\"payload\":{\"connectionTimeoutMs\":300000}}");
        assertThat(client.next().toString()).isEqualTo("{\"type\":\"ka\"}");
        assertThat(client.socket().getSubprotocol()).isEqualTo("graphql-ws");
    }

    @Test
    void theHeaderObjectMayComeInTheQuery() throws Exception {
        String base64 = Base64.getEncoder()
                .encodeToString(FrameClient.json(RunningApi.GUEST).getBytes(StandardCharsets.UTF_8));
        for (String header : List.of(base64, URLEncoder.encode(base64, StandardCharsets.UTF_8))) {
            try (FrameClient each = FrameClient.open(url() + "?header=" + header + "&payload=e30=", "graphql-ws")) {
                each.initialize();
            }
        }
    }

    @Test
    void theAuthorizationMayComeInPlainHeaders() throws Exception {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder()
                .subprotocols("graphql-ws").header("x-api-key", RunningApi.KEY);
        client = FrameClient.open(builder, url()).initialize();
    }

    @Test
    void aStrangersConnectionIsToldWhyAndClosed() throws Exception {
        for (Map<String, String> header : List.of(
                Map.of("x-api-key", "unknown"), Map.of("Authorization", "nobody"))) {
            client = FrameClient.connect(api.port(), header);

            assertThat(client.next().toString()).isEqualTo("{\"type\":\"connection_error\",\"payload\":{\"errors\":["
                    + "{\"errorType\":\"UnauthorizedException\","
                    + "\"message\":\"You are not authorized to make this call.\",\"errorCode\":401}]}}");
            assertThat(client.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aHeaderThatCannotBeReadIsToldAndClosed() throws Exception {
        for (String notAnObject : List.of("AAAA", "MQ", "W10")) {
            assertBadRequest(FrameClient.open(url(), "graphql-ws", "header-" + notAnObject));
        }
        for (String notBase64 : List.of("!!", "%zz")) {
            assertBadRequest(FrameClient.open(url() + "?header=" + notBase64.replace("%", "%25"), "graphql-ws"));
        }
    }

    private static void assertBadRequest(FrameClient connected) throws Exception {
        assertThat(connected.next().toString()).contains("connection_error", "BadRequestException", "400");
        assertThat(connected.closeCode()).isEqualTo(1000);
    }

    @Test
    void aSubscriptionGetsItsEventsAfterItsAcknowledgement() throws Exception {
        subscribed();
        service.publish("{\"data\":{\"onCreateMessage\":{\"id\":\"ä\"}}}");

        assertThat(client.next().toString()).isEqualTo(
                "{\"type\":\"data\",\"id\":\"1\",\"payload\":{\"data\":{\"onCreateMessage\":{\"id\":\"ä\"}}}}");
    }

    @Test
    void anEventThatIsFasterThanTheAcknowledgementFollowsIt() throws Exception {
        connect().start("1", "early", RunningApi.GUEST);

        assertFrame("start_ack", "1");
        assertThat(assertFrame("data", "1").path("payload").path("data").asText())
                .isEqualTo("before the acknowledgement");
    }

    @Test
    void eachSubscriptionHasItsOwnCaller() throws Exception {
        connect().start("1", SUBSCRIPTION, Map.of("Authorization", "player", "host", "localhost"));
        assertFrame("start_ack", "1");

        var asked = service.asked.get(0);
        assertThat(asked.caller().mode()).isEqualTo(AuthorizationMode.AWS_LAMBDA);
        assertThat(asked.headers()).containsEntry("authorization", "player").doesNotContainKey("x-api-key");
    }

    @Test
    void aSubscriptionThatBringsNoAuthorizationIsRefused() throws Exception {
        connect().start("1", SUBSCRIPTION, Map.of());

        assertError("1", "UnauthorizedException", "Valid authorization header not provided.");
    }

    @Test
    void aClientCannotSayWhereItComesFrom() throws Exception {
        Map<String, String> authorization = new HashMap<>(RunningApi.GUEST);
        authorization.put("X-Forwarded-For", "198.51.100.7");
        connect().start("1", SUBSCRIPTION, authorization);
        assertFrame("start_ack", "1");

        assertThat(service.asked.get(0).headers().get("x-forwarded-for")).doesNotContain("198.51.100.7");
    }

    @Test
    void aRoleSignsTheConnectionAndEachSubscription() throws Exception {
        Credentials role = api.credentials.issue(
                "123456789012", "arn:aws:iam::123456789012:role/R", "r", field -> true);
        Signer signer = new Signer(role, "appsync", Clock.systemUTC());
        String graphQl = "http://localhost:" + api.port() + "/graphql";
        client = FrameClient.connect(api.port(), signer.sign(graphQl + "/connect", "{}")).initialize();

        client.start("1", SUBSCRIPTION, signer.sign(graphQl, FrameClient.json(Map.of("query", SUBSCRIPTION))));
        assertFrame("start_ack", "1");
        client.start("2", SUBSCRIPTION, signer.sign(graphQl, "{}"));
        assertError("2", "UnauthorizedException", "You are not authorized to make this call.");
    }

    @Test
    void aStoppedSubscriptionIsCompleteAndGetsNothingMore() throws Exception {
        subscribed().send(Map.of("type", "stop", "id", "1"));

        assertFrame("complete", "1");
        assertThat(service.listeners).isEmpty();
    }

    @Test
    void anIdCanBeUsedAgainOnceItIsFree() throws Exception {
        subscribed().send(Map.of("type", "stop", "id", "1"));
        assertFrame("complete", "1");
        client.start("1", SUBSCRIPTION, RunningApi.GUEST);

        assertFrame("start_ack", "1");
    }

    @Test
    void anIdThatIsInUseIsRefusedAndItsSubscriptionGoesOn() throws Exception {
        subscribed().start("1", SUBSCRIPTION, RunningApi.GUEST);
        assertError("1", "DuplicatedOperationError", "Duplicated operation with id 1");

        service.publish("{}");
        assertFrame("data", "1");
    }

    @Test
    void aSubscriptionThatTheServerEndsIsComplete() throws Exception {
        subscribed();
        service.listeners.forEach(listener -> {
            listener.ended();
            listener.event("{}".getBytes(StandardCharsets.UTF_8));
        });

        assertFrame("complete", "1");
        client.send(Map.of("type", "stop", "id", "1"));
        assertError("1", "UnknownOperationError", "Unknown operation id 1");
    }

    @Test
    void aSubscriptionThatEndsBeforeItsAcknowledgementIsCompleteAfterIt() throws Exception {
        connect().start("1", "over", RunningApi.GUEST);

        assertFrame("start_ack", "1");
        assertFrame("complete", "1");
    }

    @Test
    void aRefusedSubscriptionTellsTheResolversErrors() throws Exception {
        connect().start("1", "refused", RunningApi.GUEST);

        assertThat(client.next().toString()).isEqualTo("{\"type\":\"error\",\"id\":\"1\",\"payload\":{\"errors\":["
                + "{\"errorType\":\"Unauthorized\",\"message\":\"No.\",\"data\":{\"a\":1},\"errorInfo\":\"more\"}]}}");
        client.start("1", SUBSCRIPTION, RunningApi.GUEST);
        assertFrame("start_ack", "1");
    }

    @Test
    void aRequestThatCannotBeReadIsAnErrorOfItsSubscription() throws Exception {
        connect().start("1", "unparsable", RunningApi.GUEST);
        assertError("1", "BadRequestException", "Bad syntax.");
        client.send(Map.of("type", "start", "id", "2"));
        assertError("2", "BadRequestException", "Unable to parse GraphQL query.");
        client.start("3", "broken", RunningApi.GUEST);
        assertError("3", "InternalFailure", "The subscription could not start.");
    }

    @Test
    void framesThatAreNoneOfTheProtocolAreErrors() throws Exception {
        connect().sendText("{");
        assertError(null, "BadRequestException", "The frame is not JSON.");
        client.sendText("[]");
        assertError(null, "BadRequestException", "The frame is not a JSON object.");
        client.send(Map.of("type", "publish", "id", "7"));
        assertError("7", "UnsupportedOperation", "unknown not supported through the realtime channel");
        client.send(Map.of("type", "start"));
        assertError(null, "BadRequestException", "A start frame needs an id.");
        client.send(Map.of("type", "stop", "id", "none"));
        assertError("none", "UnknownOperationError", "Unknown operation id none");
    }

    @Test
    void aConnectionHasAtMostTwoHundredSubscriptions() throws Exception {
        connect();
        for (int id = 1; id <= 201; id++) {
            client.start("" + id, SUBSCRIPTION, RunningApi.GUEST);
        }
        for (int id = 1; id <= 200; id++) {
            assertFrame("start_ack", "" + id);
        }

        assertError("201", "MaxSubscriptionsReachedError", "Max number of subscriptions reached");
        client.send(Map.of("type", "stop", "id", "1"));
        assertFrame("complete", "1");
        client.start("201", SUBSCRIPTION, RunningApi.GUEST);
        assertFrame("start_ack", "201");
    }

    @Test
    void theSubscriptionsOfAClientThatIsGoneAreStopped() throws Exception {
        subscribed().close();

        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!service.listeners.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(service.listeners).isEmpty();
    }

    @Test
    void aConnectionIsKeptAliveUntilItsTimeIsOver() throws Exception {
        api.close();
        ConnectionTimes brief = new ConnectionTimes(Duration.ofMillis(50), Duration.ofSeconds(2));
        api = new RunningApi(service, (graphQl, authenticator) -> new RealtimeEndpoint(graphQl, authenticator, brief));
        connect();

        assertFrame("ka", null);
        assertFrame("ka", null);
        assertThat(client.closeCode()).isEqualTo(1000);
    }
}
