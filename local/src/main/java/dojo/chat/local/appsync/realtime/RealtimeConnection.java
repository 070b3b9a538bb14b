package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.authorization.AuthorizationException;
import dojo.chat.local.appsync.authorization.AuthorizationRequest;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebSocketConnection;
import dojo.chat.local.server.WebSocketEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One client's connection: acknowledges it, and starts and stops its subscriptions. Source: AWS AppSync Developer Guide,
 * "Building a real-time WebSocket client".
 */
final class RealtimeConnection implements WebSocketEndpoint.Messages {
    /** Source: AWS AppSync endpoints and quotas, "Subscriptions per connection". */
    private static final int MAXIMUM_SUBSCRIPTIONS = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebRequest handshake;
    private final WebSocketConnection socket;
    private final GraphQlService service;
    private final Authenticator authenticator;
    private final Executor workers;
    private final Consumer<RealtimeConnection> ended;
    private final Map<String, RunningSubscription> subscriptions = new ConcurrentHashMap<>();
    private final CompletableFuture<Map<String, String>> authorized = new CompletableFuture<>();

    RealtimeConnection(
            WebRequest handshake,
            WebSocketConnection socket,
            GraphQlService service,
            Authenticator authenticator,
            Executor workers,
            Consumer<RealtimeConnection> ended) {
        this.handshake = handshake;
        this.socket = socket;
        this.service = service;
        this.authenticator = authenticator;
        this.workers = workers;
        this.ended = ended;
    }

    /** Checks the connection's header object; a connection that fails is told why and closed. */
    void authorize() {
        workers.execute(() -> {
            try {
                Map<String, String> headers = ConnectionHeader.of(handshake);
                authenticator.authenticate(
                        new AuthorizationRequest("POST", "/graphql/connect", headers, "{}", null));
                authorized.complete(headers);
            } catch (AuthorizationException e) {
                refuse(Frames.connectionError("UnauthorizedException", e.getMessage(), 401));
            } catch (IOException e) {
                refuse(Frames.connectionError("BadRequestException", e.getMessage(), 400));
            }
        });
    }

    private void refuse(String frame) {
        socket.send(frame);
        socket.close();
    }

    void keepAlive() {
        if (authorized.isDone()) {
            socket.send(Frames.keepAlive());
        }
    }

    @Override
    public void accept(String text) {
        JsonNode frame;
        try {
            frame = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            fail(null, "BadRequestException", "The frame is not JSON.");
            return;
        }
        String id = frame.path("id").isTextual() ? frame.path("id").asText() : null;
        switch (frame.path("type").asText()) {
            case "connection_init" -> authorized.thenRun(() -> {
                socket.send(Frames.connectionAck());
                socket.send(Frames.keepAlive());
            });
            case "start" -> authorized.thenAccept(headers -> start(id, frame.path("payload"), headers));
            case "stop" -> stop(id);
            default -> fail(id, "UnsupportedOperation", "The frame's type is not known: " + frame.path("type"));
        }
    }

    private void start(String id, JsonNode payload, Map<String, String> connectionHeaders) {
        if (id == null || id.isEmpty()) {
            fail(null, "BadRequestException", "A start frame needs an id.");
            return;
        }
        if (subscriptions.size() >= MAXIMUM_SUBSCRIPTIONS) {
            fail(id, "MaxSubscriptionsReachedError",
                    "A connection has at most " + MAXIMUM_SUBSCRIPTIONS + " subscriptions.");
            return;
        }
        RunningSubscription subscription = new RunningSubscription(id, socket, () -> subscriptions.remove(id));
        if (subscriptions.putIfAbsent(id, subscription) != null) {
            fail(id, "DuplicatedOperationError", "The subscription id is in use on this connection.");
            return;
        }
        workers.execute(() -> subscription.start(payload, connectionHeaders, service, authenticator));
    }

    private void stop(String id) {
        RunningSubscription subscription = id == null ? null : subscriptions.remove(id);
        if (subscription == null) {
            fail(id, "UnknownOperationError", "There is no subscription with this id.");
            return;
        }
        subscription.stop();
        socket.send(Frames.complete(id));
    }

    private void fail(String id, String errorType, String message) {
        socket.send(Frames.error(id, List.of(new FieldError(message, errorType, null, null))));
    }

    @Override
    public void closed() {
        ended.accept(this);
        subscriptions.values().forEach(RunningSubscription::stop);
        subscriptions.clear();
    }
}
