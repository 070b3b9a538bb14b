package dojo.chat.local.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.stack.LocalStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** A whole stack on a port, with its functions and schedules, as {@code ./chat up} runs it. */
final class RunningChat implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalStack stack;

    /** @param state a folder for the development certificate */
    RunningChat(Path assembly, Path state) throws Exception {
        stack = LocalStack.start(CloudAssembly.read(assembly), new LocalStack.Options(0, null, state));
    }

    static Path assembly() {
        return Synthesis.of("running", "{\"stage\":\"local\"}");
    }

    JsonNode health() throws Exception {
        return send(HttpRequest.newBuilder(address("/health")).build());
    }

    /** What the API answers to a guest. */
    JsonNode ask(String query, Map<String, Object> variables) throws Exception {
        String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return send(HttpRequest.newBuilder(address("/graphql"))
                .header("x-api-key", stack.apiKeys().get(0))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + stack.port() + path);
    }

    private static JsonNode send(HttpRequest request) throws Exception {
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        stack.close();
    }
}
