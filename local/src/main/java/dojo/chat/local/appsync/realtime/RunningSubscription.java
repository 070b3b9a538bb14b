package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.FieldError;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.GraphQlService.Subscription;
import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import dojo.chat.local.appsync.authorization.AuthorizationException;
import dojo.chat.local.appsync.authorization.AuthorizationRequest;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.appsync.http.GraphQlRequests;
import dojo.chat.local.server.WebSocketConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A subscription of a connection, from its start frame on. Events that come before its acknowledgement wait for it. */
final class RunningSubscription implements SubscriptionListener {
    private final String id;
    private final WebSocketConnection socket;
    private final Runnable forget;
    private final byte[] dataBegin;

    private volatile boolean acknowledged;
    private boolean stopped;
    private Subscription subscription;
    private final List<byte[]> early = new ArrayList<>();

    RunningSubscription(String id, WebSocketConnection socket, Runnable forget) {
        this.id = id;
        this.socket = socket;
        this.forget = forget;
        this.dataBegin = Frames.dataBegin(id);
    }

    void start(
            JsonNode payload,
            Map<String, String> connectionHeaders,
            GraphQlService service,
            Authenticator authenticator) {
        try {
            String data = payload.path("data").asText();
            GraphQlRequest request = GraphQlRequests.read(data);
            Map<String, String> headers = new LinkedHashMap<>(connectionHeaders);
            JsonNode authorization = payload.path("extensions").path("authorization");
            if (authorization.isObject()) {
                headers.keySet().removeAll(List.of("authorization", "x-api-key"));
                headers.putAll(ConnectionHeader.lowerCase(authorization));
            }
            Caller caller = authenticator.authenticate(
                    new AuthorizationRequest("POST", "/graphql", headers, data, request));
            acknowledge(service.subscribe(request, caller, headers, this));
        } catch (IOException e) {
            refuse(List.of(new FieldError(e.getMessage(), "BadRequestException", null, null)));
        } catch (AuthorizationException e) {
            refuse(List.of(new FieldError(e.getMessage(), "UnauthorizedException", null, null)));
        } catch (SubscriptionRefused e) {
            refuse(e.errors());
        }
    }

    private void refuse(List<FieldError> errors) {
        forget.run();
        socket.send(Frames.error(id, errors));
    }

    private synchronized void acknowledge(Subscription started) {
        subscription = started;
        if (stopped) {
            started.stop();
            return;
        }
        socket.send(Frames.startAck(id));
        early.forEach(this::send);
        early.clear();
        acknowledged = true;
    }

    synchronized void stop() {
        stopped = true;
        if (subscription != null) {
            subscription.stop();
        }
    }

    @Override
    public void event(byte[] payload) {
        if (acknowledged) {
            send(payload);
            return;
        }
        synchronized (this) {
            if (acknowledged) {
                send(payload);
            } else {
                early.add(payload);
            }
        }
    }

    private void send(byte[] payload) {
        socket.send(dataBegin, payload, Frames.DATA_END);
    }

    @Override
    public void ended() {
        forget.run();
        socket.send(Frames.complete(id));
    }
}
