package dojo.chat.local.appsync.http;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.iam.Credentials;
import dojo.chat.local.support.RecordingService;
import dojo.chat.local.support.RunningApi;
import dojo.chat.local.support.Signer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GraphQlRouteTest {
    private static final String QUERY = "{\"query\":\"query A { a }\",\"operationName\":\"A\",\"variables\":{\"n\":[1,null]}}";
    private static final String UNPARSABLE =
            "{\"errors\":[{\"errorType\":\"MalformedHttpRequestException\",\"message\":\"Unable to parse GraphQL query.\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final RecordingService service = new RecordingService();
    private RunningApi api;

    @BeforeEach
    void start() throws Exception {
        api = new RunningApi(service);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private HttpResponse<String> send(String method, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url()))
                .method(method, BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (!name.equals("host")) {
                request.header(name, value);
            }
        });
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String url() {
        return "http://localhost:" + api.port() + "/graphql";
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send("POST", body, Map.of("x-api-key", RunningApi.KEY));
    }

    private static String unauthorized(String message) {
        return "{\"errors\":[{\"errorType\":\"UnauthorizedException\",\"message\":\"" + message + "\"}]}";
    }

    @Test
    void aRequestIsCarriedOutForItsCaller() throws Exception {
        HttpResponse<String> response = post(QUERY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"data\":{\"query\":\"query A { a }\"}}");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json;charset=UTF-8");
        var asked = service.asked.get(0);
        assertThat(asked.caller().mode()).isEqualTo(AuthorizationMode.API_KEY);
        assertThat(asked.request().operationName()).isEqualTo("A");
        assertThat(asked.request().variables()).containsEntry("n", java.util.Arrays.asList(1, null));
        assertThat(asked.headers()).containsEntry("x-api-key", RunningApi.KEY);
    }

    @Test
    void aPlayersTokenIsAskedOfTheAuthorizer() throws Exception {
        assertThat(send("POST", QUERY, Map.of("Authorization", "player")).statusCode()).isEqualTo(200);
        assertThat(service.asked.get(0).caller().identity())
                .isEqualTo(Map.of("resolverContext", Map.of("id", "42")));

        HttpResponse<String> refused = send("POST", QUERY, Map.of("Authorization", "nobody"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(unauthorized("You are not authorized to make this call."));
    }

    @Test
    void aRoleSignsItsRequests() throws Exception {
        Credentials role = api.credentials.issue(
                "123456789012", "arn:aws:iam::123456789012:role/R", "r", field -> true);
        Map<String, String> headers = new Signer(role, "appsync", Clock.systemUTC()).sign(url(), QUERY);

        assertThat(send("POST", QUERY, headers).statusCode()).isEqualTo(200);
        assertThat(service.asked.get(0).caller().mode()).isEqualTo(AuthorizationMode.AWS_IAM);
        assertThat(send("POST", QUERY + " ", headers).statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestWithoutAuthorizationIsRefused() throws Exception {
        HttpResponse<String> response = send("POST", QUERY, Map.of());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo(unauthorized("Valid authorization header not provided."));
        assertThat(response.headers().firstValue("x-amzn-errortype")).hasValue("UnauthorizedException");
    }

    @Test
    void anUnknownOrEndedKeyIsRefused() throws Exception {
        for (String key : List.of("unknown", "ended")) {
            HttpResponse<String> response = send("POST", QUERY, Map.of("x-api-key", key));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).isEqualTo(unauthorized("You are not authorized to make this call."));
        }
        assertThat(service.asked).isEmpty();
    }

    @Test
    void whatIsNoGraphQlRequestIsMalformed() throws Exception {
        for (String body : List.of("", "{", "[]", "null", "{\"query\":1}", "{\"query\":\" \"}", QUERY + "}")) {
            HttpResponse<String> response = post(body);

            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.body()).as(body).isEqualTo(UNPARSABLE);
        }
        assertThat(post("{\"query\":\"{ a }\",\"variables\":[]}").body()).contains("Variables must be a JSON object.");
    }

    @Test
    void aStrangerIsNotToldWhatIsMalformed() throws Exception {
        assertThat(send("POST", "{", Map.of("x-api-key", "unknown")).statusCode()).isEqualTo(401);
    }

    @Test
    void anErrorOfTheRequestHasItsOwnStatus() throws Exception {
        HttpResponse<String> response = post("{\"query\":\"unparsable\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"errors\":[{\"errorType\":\"BadRequestException\",\"message\":\"Bad syntax.\"}]}");
    }

    @Test
    void anErrorOfOursTellsNothingOfItsInside() throws Exception {
        HttpResponse<String> response = post("{\"query\":\"broken\"}");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("InternalFailure").doesNotContain("on purpose");
    }

    @Test
    void pagesOfAnyOriginMayAsk() throws Exception {
        HttpResponse<String> preflight = send("OPTIONS", "", Map.of("origin", "https://game.example"));

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("access-control-allow-headers").orElseThrow().split(", "))
                .contains("content-type", "x-amz-user-agent", "x-api-key", "authorization");
        for (HttpResponse<String> response : List.of(preflight, post(QUERY), post("{"), send("POST", QUERY, Map.of()))) {
            assertThat(response.headers().firstValue("access-control-allow-origin")).hasValue("*");
        }
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        HttpResponse<String> response = send("GET", "", Map.of("x-api-key", RunningApi.KEY));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).hasValue("POST, OPTIONS");
    }
}
