package dojo.chat.local.appsync.realtime;

import dojo.chat.local.appsync.GraphQlService.Subscription;
import dojo.chat.local.appsync.GraphQlService.SubscriptionListener;
import dojo.chat.local.server.WebSocketConnection;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a subscription's events to its connection. Those that come before its acknowledgement wait for it; none follows
 * its end.
 */
final class RunningSubscription implements SubscriptionListener {
    private enum State {
        STARTING,
        RUNNING,
        ENDED
    }

    private final String id;
    private final WebSocketConnection socket;
    private final Runnable forget;
    private final byte[] dataBegin;
    private final List<byte[]> early = new ArrayList<>();

    private State state = State.STARTING;
    private boolean endedEarly;
    private Subscription subscription;

    /** @param forget run when the server ends the subscription */
    RunningSubscription(String id, WebSocketConnection socket, Runnable forget) {
        this.id = id;
        this.socket = socket;
        this.forget = forget;
        this.dataBegin = Frames.dataBegin(id);
    }

    synchronized void acknowledge(Subscription started) {
        subscription = started;
        state = State.RUNNING;
        socket.send(Frames.startAck(id));
        early.forEach(this::send);
        early.clear();
        if (endedEarly) {
            ended();
        }
    }

    /** Stops it by the client's wish, or because the client is gone. */
    void stop() {
        synchronized (this) {
            state = State.ENDED;
        }
        subscription.stop();
    }

    @Override
    public synchronized void event(byte[] payload) {
        switch (state) {
            case STARTING -> early.add(payload);
            case RUNNING -> send(payload);
            case ENDED -> { }
        }
    }

    private void send(byte[] payload) {
        socket.send(dataBegin, payload, Frames.DATA_END);
    }

    /** An invalidated subscription ends as one that the client stopped. */
    @Override
    public synchronized void ended() {
        if (state == State.STARTING) {
            endedEarly = true;
        } else if (state == State.RUNNING) {
            state = State.ENDED;
            forget.run();
            socket.send(Frames.complete(id));
        }
    }
}
