package dojo.chat.functions.heartbeat;

import dojo.chat.functions.graphql.AppSyncSigner;
import dojo.chat.functions.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * One subscription over AppSync's real-time protocol, authorized by IAM. Source: AWS AppSync Developer Guide, "Building a
 * real-time WebSocket client".
 */
final class RealtimeConnection implements AutoCloseable {
    private static final String SUBSCRIPTION_ID = "1";

    private final WebSocket socket;
    private final Frames frames;
    private final Duration patience;

    private RealtimeConnection(WebSocket socket, Frames frames, Duration patience) {
        this.socket = socket;
        this.frames = frames;
        this.patience = patience;
    }

    /**
     * Connects and waits for the acknowledgement.
     *
     * @param realtime the API's real-time URL
     * @param patience how long to wait for each answer
     * @throws IOException the connection was refused or not acknowledged in time
     */
    static RealtimeConnection open(HttpClient http, URI realtime, AppSyncSigner signer, Duration patience)
            throws IOException, InterruptedException {
        String header = Json.write(signer.sign("/connect", "{}"));
        String subprotocol = "header-" + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(header.getBytes(StandardCharsets.UTF_8));
        Frames frames = new Frames();
        WebSocket socket = await(http.newWebSocketBuilder()
                .subprotocols("graphql-ws", subprotocol)
                .buildAsync(realtime, frames)
                .toCompletableFuture(), patience, "The real-time endpoint did not accept the connection");
        RealtimeConnection connection = new RealtimeConnection(socket, frames, patience);
        try {
            connection.send(Map.of("type", "connection_init"));
            connection.expect("connection_ack");
        } catch (IOException | InterruptedException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Starts the subscription and waits until the server says that it runs. */
    void subscribe(AppSyncSigner signer, String query, Map<String, Object> variables)
            throws IOException, InterruptedException {
        String data = Json.write(Map.of("query", query, "variables", variables));
        send(Map.of(
                "id", SUBSCRIPTION_ID,
                "type", "start",
                "payload", Map.of("data", data, "extensions", Map.of("authorization", signer.sign("", data)))));
        expect("start_ack");
    }

    /** Waits for an event's {@code data} that is wanted; others are passed over. */
    void awaitEvent(Predicate<Map<String, Object>> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.test(Json.object(Json.object(next("data", deadline), "payload"), "data"))) {
            // another heartbeat's message
        }
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").orTimeout(1, TimeUnit.SECONDS).handle((done, failure) -> {
            socket.abort();
            return done;
        });
    }

    private void send(Map<String, Object> frame) throws IOException, InterruptedException {
        await(socket.sendText(Json.write(frame), true), patience, "The real-time endpoint took no frame");
    }

    private void expect(String type) throws IOException, InterruptedException {
        next(type, System.nanoTime() + patience.toNanos());
    }

    private Map<String, Object> next(String type, long deadline) throws IOException, InterruptedException {
        while (true) {
            String text = frames.received.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (text == null) {
                throw new IOException("No " + type + " frame came within " + patience.toMillis() + " ms.");
            }
            Map<String, Object> frame = Json.read(text.getBytes(StandardCharsets.UTF_8));
            if (type.equals(frame.get("type"))) {
                return frame;
            }
            if (Json.text(frame, "type").endsWith("error")) {
                throw new IOException("The real-time endpoint answered " + text);
            }
        }
    }

    private static <T> T await(Future<T> future, Duration patience, String failure)
            throws IOException, InterruptedException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(failure + ": " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new IOException(failure + " within " + patience.toMillis() + " ms.", e);
        }
    }

    /** Collects whole text frames; the end of the connection reads as an error frame. */
    private static final class Frames implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                received.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            received.add(Json.write(Map.of("type", "closed_error", "code", code, "reason", reason)));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            received.add(Json.write(Map.of("type", "closed_error", "reason", error.toString())));
        }
    }
}
