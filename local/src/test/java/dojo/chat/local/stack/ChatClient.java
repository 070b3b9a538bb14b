package dojo.chat.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Talks to a running stack over HTTP. */
final class ChatClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalStack stack;

    ChatClient(LocalStack stack) {
        this.stack = stack;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** Posts a GraphQL request as a guest. */
    JsonNode asGuest(String query) {
        return post("x-api-key", stack.apiKeys().get(0), query);
    }

    /** Posts a GraphQL request with a token. */
    JsonNode withToken(String token, String query) {
        return post("authorization", token, query);
    }

    private JsonNode post(String header, String value, String query) {
        try {
            String body = JSON.writeValueAsString(Map.of("query", query));
            return JSON.readTree(send(HttpRequest.newBuilder(uri("/graphql"))
                            .header(header, value)
                            .header("content-type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build())
                    .body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + stack.port() + path);
    }
}
