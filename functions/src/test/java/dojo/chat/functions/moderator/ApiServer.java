package dojo.chat.functions.moderator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dojo.chat.functions.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A GraphQL endpoint on a free loopback port, which answers as it was told and keeps what it was asked. */
final class ApiServer implements AutoCloseable {
    /** One request as it came in. */
    record Request(Map<String, List<String>> headers, String query, Map<String, Object> input) {
    }

    private record Answer(int status, String body) {
    }

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    ApiServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/graphql");
    }

    ApiServer answers(String body) {
        return answers(200, body);
    }

    ApiServer answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    List<Request> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, Object> request = Json.read(exchange.getRequestBody().readAllBytes());
        requests.add(new Request(exchange.getRequestHeaders(), Json.text(request, "query"),
                Json.object(Json.object(request, "variables"), "input")));
        Answer answer = answers.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
