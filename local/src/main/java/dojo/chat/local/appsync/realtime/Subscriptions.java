package dojo.chat.local.appsync.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.appsync.GraphQlRequest;
import dojo.chat.local.appsync.GraphQlRequestException;
import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.GraphQlService.SubscriptionRefused;
import dojo.chat.local.appsync.authorization.AuthorizationException;
import dojo.chat.local.appsync.authorization.AuthorizationRequest;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.appsync.http.GraphQlRequests;
import dojo.chat.local.server.WebSocketConnection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscriptions of a connection by their ids. Used by one thread at a time; a subscription may end on any. */
final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    /** Source: AWS AppSync endpoints and quotas, "Subscriptions per connection". */
    private static final int MAXIMUM = 200;
    /** What authorized the connection says nothing of its subscriptions: each start frame brings its own. */
    private static final List<String> AUTHORIZATION_HEADERS =
            List.of("authorization", "x-api-key", "x-amz-date", "x-amz-security-token");

    private final Map<String, String> handshakeHeaders;
    private final WebSocketConnection socket;
    private final GraphQlService service;
    private final Authenticator authenticator;
    private final Map<String, RunningSubscription> running = new ConcurrentHashMap<>();

    Subscriptions(
            Map<String, String> handshakeHeaders,
            WebSocketConnection socket,
            GraphQlService service,
            Authenticator authenticator) {
        this.handshakeHeaders = new LinkedHashMap<>(handshakeHeaders);
        this.handshakeHeaders.keySet().removeAll(AUTHORIZATION_HEADERS);
        this.socket = socket;
        this.service = service;
        this.authenticator = authenticator;
    }

    void start(String id, JsonNode payload) {
        if (id == null) {
            socket.send(Frames.error(null, "BadRequestException", "A start frame needs an id."));
        } else if (running.containsKey(id)) {
            socket.send(Frames.error(id, "DuplicatedOperationError", "Duplicated operation with id " + id));
        } else if (running.size() >= MAXIMUM) {
            socket.send(Frames.error(id, "MaxSubscriptionsReachedError", "Max number of subscriptions reached"));
        } else {
            RunningSubscription subscription = new RunningSubscription(id, socket, () -> running.remove(id));
            running.put(id, subscription);
            subscribe(id, payload, subscription);
        }
    }

    private void subscribe(String id, JsonNode payload, RunningSubscription subscription) {
        String refusal;
        try {
            String data = payload.path("data").asText();
            GraphQlRequest request = GraphQlRequests.read(data);
            Map<String, String> headers = new LinkedHashMap<>(handshakeHeaders);
            headers.putAll(HeaderObject.read(payload.path("extensions").path("authorization")));
            Caller caller = authenticator.authenticate(
                    new AuthorizationRequest("POST", "/graphql", headers, data, request));
            subscription.acknowledge(service.subscribe(request, caller, headers, subscription));
            return;
        } catch (IOException e) {
            refusal = Frames.error(id, "BadRequestException", e.getMessage());
        } catch (AuthorizationException e) {
            refusal = Frames.error(id, "UnauthorizedException", e.getMessage());
        } catch (SubscriptionRefused e) {
            refusal = Frames.error(id, e.errors());
        } catch (GraphQlRequestException e) {
            refusal = Frames.error(id, e.errors());
        } catch (RuntimeException e) {
            LOG.error("A subscription could not start", e);
            refusal = Frames.error(id, "InternalFailure", "The subscription could not start.");
        }
        running.remove(id);
        socket.send(refusal);
    }

    void stop(String id) {
        RunningSubscription subscription = id == null ? null : running.remove(id);
        if (subscription == null) {
            socket.send(Frames.error(id, "UnknownOperationError", "Unknown operation id " + id));
        } else {
            subscription.stop();
            socket.send(Frames.complete(id));
        }
    }

    void stopAll() {
        running.values().forEach(RunningSubscription::stop);
        running.clear();
    }
}
