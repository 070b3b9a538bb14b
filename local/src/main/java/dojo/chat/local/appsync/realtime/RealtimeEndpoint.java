package dojo.chat.local.appsync.realtime;

import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebSocketConnection;
import dojo.chat.local.server.WebSocketEndpoint;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** AppSync's real-time endpoint: subscriptions over WebSocket connections. */
public final class RealtimeEndpoint implements WebSocketEndpoint, AutoCloseable {
    /** Frames may be 60 s apart at most; half of it leaves room for a slow network. */
    private static final long KEEP_ALIVE_SECONDS = 30;

    private final GraphQlService service;
    private final Authenticator authenticator;
    private final ExecutorService workers = Executors.newFixedThreadPool(16, RealtimeEndpoint::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(RealtimeEndpoint::daemon);
    private final Set<RealtimeConnection> connections = ConcurrentHashMap.newKeySet();

    public RealtimeEndpoint(GraphQlService service, Authenticator authenticator) {
        this.service = service;
        this.authenticator = authenticator;
        clock.scheduleAtFixedRate(
                () -> connections.forEach(RealtimeConnection::keepAlive),
                KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "realtime");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String subprotocol() {
        return "graphql-ws";
    }

    @Override
    public Messages opened(WebRequest handshake, WebSocketConnection socket) {
        RealtimeConnection connection =
                new RealtimeConnection(handshake, socket, service, authenticator, workers, connections::remove);
        connections.add(connection);
        connection.authorize();
        return connection;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdownNow();
    }
}
