package dojo.chat.local.appsync.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.local.appsync.ApiDefinition;
import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.FieldResult;
import dojo.chat.local.appsync.graphql.GraphQlApi;
import dojo.chat.local.support.FrameClient;
import dojo.chat.local.support.RunningApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The GraphQL engine behind the protocols, from a client's socket and back. */
@Timeout(30)
class ServedApiTest {
    private static final String SCHEMA = """
            type Note @aws_api_key @aws_lambda { id: ID! text: String }
            type Query { note: Note }
            type Mutation { write(id: ID!, text: String): Note }
            type Subscription { onWrite(id: ID): Note @aws_subscribe(mutations: ["write"]) }
            schema { query: Query mutation: Mutation subscription: Subscription }
            """;

    private GraphQlApi graphQl;
    private RunningApi api;
    private FrameClient client;

    @BeforeEach
    void start() throws Exception {
        graphQl = new GraphQlApi(new ApiDefinition(
                SCHEMA,
                AuthorizationMode.API_KEY,
                Set.of(AuthorizationMode.AWS_LAMBDA),
                Map.of("Mutation.write", request -> FieldResult.of(new LinkedHashMap<>(request.arguments()))),
                true,
                0,
                0));
        api = new RunningApi(graphQl);
        client = FrameClient.connect(api.port(), RunningApi.GUEST).initialize();
    }

    @AfterEach
    void stop() {
        client.close();
        api.close();
        graphQl.close();
    }

    private String post(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + api.port() + "/graphql"))
                .header("x-api-key", RunningApi.KEY)
                .POST(BodyPublishers.ofString(FrameClient.json(Map.of("query", query))))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void aMutationReachesTheSubscribersWhoseArgumentsItMeets() throws Exception {
        client.start("all", "subscription { onWrite { id text } }", RunningApi.GUEST);
        assertThat(client.next().path("type").asText()).isEqualTo("start_ack");
        client.start("other", "subscription { onWrite(id: \"2\") { id } }", RunningApi.GUEST);
        assertThat(client.next().path("type").asText()).isEqualTo("start_ack");

        assertThat(post("mutation { write(id: \"1\", text: \"ä\") { id text } }"))
                .isEqualTo("{\"data\":{\"write\":{\"id\":\"1\",\"text\":\"ä\"}}}");
        JsonNode event = client.next();
        assertThat(event.path("id").asText()).isEqualTo("all");
        assertThat(event.path("payload").path("data").path("onWrite").path("text").asText()).isEqualTo("ä");

        client.send(Map.of("type", "stop", "id", "other"));
        assertThat(client.next().path("type").asText()).as("nothing came before it").isEqualTo("complete");
    }

    @Test
    void whatIsNoSubscriptionIsRefused() throws Exception {
        for (String query : new String[] {"{ note { id } }", "mutation { write(id: \"1\") { id } }", "subscription {"}) {
            client.start("1", query, RunningApi.GUEST);
            JsonNode frame = client.next();

            assertThat(frame.path("type").asText()).as(query).isEqualTo("error");
            assertThat(frame.path("payload").path("errors").path(0).path("errorType").asText()).as(query).isNotEmpty();
        }
    }
}
