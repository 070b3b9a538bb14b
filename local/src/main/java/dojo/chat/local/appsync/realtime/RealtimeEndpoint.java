package dojo.chat.local.appsync.realtime;

import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebSocketConnection;
import dojo.chat.local.server.WebSocketEndpoint;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** AppSync's real-time endpoint: subscriptions over WebSocket connections. */
public final class RealtimeEndpoint implements WebSocketEndpoint, AutoCloseable {
    private static final int WORKERS = 16;
    private static final int WAITING_FRAMES = 1_000;

    private final GraphQlService service;
    private final Authenticator authenticator;
    private final ConnectionTimes times;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, RealtimeEndpoint::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(RealtimeEndpoint::daemon);
    private final Map<WebSocketConnection, RealtimeConnection> connections = new ConcurrentHashMap<>();

    public RealtimeEndpoint(GraphQlService service, Authenticator authenticator) {
        this(service, authenticator, ConnectionTimes.APPSYNC);
    }

    RealtimeEndpoint(GraphQlService service, Authenticator authenticator, ConnectionTimes times) {
        this.service = service;
        this.authenticator = authenticator;
        this.times = times;
        long period = times.keepAlive().toMillis();
        clock.scheduleAtFixedRate(this::keepAlive, period, period, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "realtime");
        thread.setDaemon(true);
        return thread;
    }

    private void keepAlive() {
        Instant oldest = Instant.now().minus(times.life());
        for (RealtimeConnection connection : connections.values()) {
            if (connection.opened().isBefore(oldest)) {
                connection.close();
            } else {
                connection.keepAlive();
            }
        }
    }

    @Override
    public String subprotocol() {
        return "graphql-ws";
    }

    @Override
    public Messages opened(WebRequest handshake, WebSocketConnection socket) {
        RealtimeConnection connection = new RealtimeConnection(
                handshake,
                socket,
                authenticator,
                new Subscriptions(handshake.headers(), socket, service, authenticator),
                new TaskQueue(workers, WAITING_FRAMES),
                () -> connections.remove(socket));
        connections.put(socket, connection);
        return connection;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdownNow();
    }
}
