package dojo.chat.local.appsync.realtime;

import dojo.chat.local.appsync.authorization.AuthorizationException;
import dojo.chat.local.appsync.authorization.AuthorizationRequest;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebSocketConnection;
import dojo.chat.local.server.WebSocketEndpoint;
import java.io.IOException;
import java.time.Instant;

/**
 * One client's connection: authorizes it, acknowledges it, and hands its frames to its subscriptions, one after the
 * other. Source: AWS AppSync Developer Guide, "Building a real-time WebSocket client".
 */
final class RealtimeConnection implements WebSocketEndpoint.Messages {
    private final WebRequest handshake;
    private final WebSocketConnection socket;
    private final Authenticator authenticator;
    private final Subscriptions subscriptions;
    private final TaskQueue tasks;
    private final Runnable forget;
    private final Instant opened = Instant.now();

    private volatile boolean authorized;

    RealtimeConnection(
            WebRequest handshake,
            WebSocketConnection socket,
            Authenticator authenticator,
            Subscriptions subscriptions,
            TaskQueue tasks,
            Runnable forget) {
        this.handshake = handshake;
        this.socket = socket;
        this.authenticator = authenticator;
        this.subscriptions = subscriptions;
        this.tasks = tasks;
        this.forget = forget;
        tasks.add(this::authorize);
    }

    private void authorize() {
        try {
            authenticator.authenticate(new AuthorizationRequest(
                    "POST", "/graphql/connect", ConnectionHeader.of(handshake), "{}", null));
            authorized = true;
        } catch (AuthorizationException e) {
            refuse("UnauthorizedException", e.getMessage(), 401);
        } catch (IOException e) {
            refuse("BadRequestException", e.getMessage(), 400);
        }
    }

    private void refuse(String errorType, String message, int errorCode) {
        socket.send(Frames.connectionError(errorType, message, errorCode));
        socket.close();
    }

    /** Tells the client that the connection lives. */
    void keepAlive() {
        if (authorized) {
            socket.send(Frames.keepAlive());
        }
    }

    Instant opened() {
        return opened;
    }

    void close() {
        socket.close();
    }

    @Override
    public void accept(String text) {
        if (!tasks.add(() -> handle(text))) {
            socket.send(Frames.error(null, "LimitExceededError", "Rate limit exceeded"));
            socket.close();
        }
    }

    private void handle(String text) {
        if (!authorized) {
            return;
        }
        try {
            handle(ClientFrame.read(text));
        } catch (IOException e) {
            socket.send(Frames.error(null, "BadRequestException", e.getMessage()));
        }
    }

    private void handle(ClientFrame frame) {
        switch (frame.type()) {
            case "connection_init" -> {
                socket.send(Frames.connectionAck());
                socket.send(Frames.keepAlive());
            }
            case "start" -> subscriptions.start(frame.id(), frame.payload());
            case "stop" -> subscriptions.stop(frame.id());
            default -> socket.send(Frames.error(
                    frame.id(), "UnsupportedOperation", "unknown not supported through the realtime channel"));
        }
    }

    @Override
    public void closed() {
        forget.run();
        tasks.finish(subscriptions::stopAll);
    }
}
