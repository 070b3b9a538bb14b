package dojo.chat.functions.authorizer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dojo.chat.functions.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of Secrets Manager's HTTP interface as GetSecretValue needs, on a free loopback port. */
final class SecretsManagerServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    SecretsManagerServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    void put(String versionStage, String secret) {
        versions.put(versionStage, secret);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The Authorization headers of the calls so far. */
    List<String> authorizations() {
        return authorizations;
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, Object> request = Json.read(exchange.getRequestBody().readAllBytes());
        String secret = versions.get(Json.text(request, "VersionStage"));
        String body = secret == null
                ? Json.write(Map.of("__type", "ResourceNotFoundException", "message", "no such version"))
                : Json.write(Map.of("ARN", request.get("SecretId"), "Name", "player-token", "SecretString", secret));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(secret == null ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
