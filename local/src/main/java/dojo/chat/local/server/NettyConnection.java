package dojo.chat.local.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues messages from any thread and writes them from the channel's own, many at a time. A client that reads too slowly
 * is dropped rather than kept in memory.
 */
final class NettyConnection implements WebSocketConnection {
    private static final Logger LOG = LoggerFactory.getLogger(NettyConnection.class);
    private static final byte[] NOTHING = new byte[0];
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MAXIMUM_PENDING_BYTES = 8 * MEGABYTE;

    private final Channel channel;
    private final Queue<Message> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicLong pendingBytes = new AtomicLong();
    private final AtomicBoolean dropped = new AtomicBoolean();

    NettyConnection(Channel channel) {
        this.channel = channel;
    }

    private record Message(byte[] begin, byte[] shared, byte[] end) {
        int length() {
            return begin.length + shared.length + end.length;
        }
    }

    @Override
    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8), NOTHING, NOTHING);
    }

    @Override
    public void send(byte[] begin, byte[] shared, byte[] end) {
        if (!channel.isOpen() || dropped.get()) {
            return;
        }
        Message message = new Message(begin, shared, end);
        if (pendingBytes.addAndGet(message.length()) > MAXIMUM_PENDING_BYTES) {
            drop();
            return;
        }
        queue.add(message);
        if (scheduled.compareAndSet(false, true)) {
            onEventLoop(this::drain);
        }
    }

    private void drop() {
        if (dropped.compareAndSet(false, true)) {
            LOG.warn(
                    "A subscriber that reads too slowly is dropped: more than {} MB wait for it.",
                    MAXIMUM_PENDING_BYTES / MEGABYTE);
            queue.clear();
            channel.close();
        }
    }

    private void drain() {
        scheduled.set(false);
        for (Message message = queue.poll(); message != null; message = queue.poll()) {
            int length = message.length();
            ByteBuf buffer = channel.alloc().buffer(length);
            buffer.writeBytes(message.begin()).writeBytes(message.shared()).writeBytes(message.end());
            channel.write(new TextWebSocketFrame(buffer))
                    .addListener(written -> pendingBytes.addAndGet(-length));
        }
        channel.flush();
    }

    @Override
    public void close() {
        onEventLoop(() -> {
            drain();
            channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                    .addListener(written -> channel.close());
        });
    }

    private void onEventLoop(Runnable task) {
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server has stopped", e);
        }
    }
}
