package dojo.chat.local.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that keeps what it receives, in order. */
public final class FrameClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 15;
    private static final int ABNORMAL_CLOSURE = 1006;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    /** Connects with the header object in a subprotocol, as Amplify does. */
    public static FrameClient connect(int port, Map<String, String> header) {
        return open("ws://localhost:" + port + "/graphql/realtime", "graphql-ws", "header-" + base64(header));
    }

    public static FrameClient open(String uri, String subprotocol, String... others) {
        return open(HTTP.newWebSocketBuilder().subprotocols(subprotocol, others), uri);
    }

    public static FrameClient open(WebSocket.Builder builder, String uri) {
        FrameClient client = new FrameClient();
        client.socket = builder.buildAsync(URI.create(uri), client)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return client;
    }

    public static String base64(Map<String, String> header) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(json(header).getBytes(StandardCharsets.UTF_8));
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public WebSocket socket() {
        return socket;
    }

    public FrameClient send(Object frame) {
        return sendText(json(frame));
    }

    public FrameClient sendText(String text) {
        socket.sendText(text, true).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return this;
    }

    public FrameClient initialize() throws Exception {
        send(Map.of("type", "connection_init"));
        assertThat(next().path("type").asText()).isEqualTo("connection_ack");
        assertThat(next().path("type").asText()).isEqualTo("ka");
        return this;
    }

    /** Sends a start frame that brings its authorization. */
    public FrameClient start(String id, String query, Map<String, String> authorization) {
        return send(Map.of(
                "id", id,
                "type", "start",
                "payload", Map.of(
                        "data", json(Map.of("query", query)),
                        "extensions", Map.of("authorization", authorization))));
    }

    /** The next frame; fails when none comes. */
    public JsonNode next() throws Exception {
        String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(text).as("a frame within %d s", PATIENCE_SECONDS).isNotNull();
        return JSON.readTree(text);
    }

    /** The code that the server closed the connection with. */
    public int closeCode() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    /** A connection that breaks has closed abnormally: code 1006 of RFC 6455. */
    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(ABNORMAL_CLOSURE);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
