package dojo.chat.local.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers the messages of any thread in one buffer and writes it from the channel's own: what waits while others are
 * written goes out at once. A client that reads too slowly is dropped rather than kept in memory.
 */
final class NettyConnection implements WebSocketConnection {
    private static final Logger LOG = LoggerFactory.getLogger(NettyConnection.class);
    private static final byte[] NOTHING = new byte[0];
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MAXIMUM_PENDING_BYTES = 8 * MEGABYTE;

    private final Channel channel;
    private final ChannelHandlerContext encoder;

    private ByteBuf waiting;
    private int pendingBytes;
    private boolean over;

    /** @param channel a channel that has become a WebSocket */
    NettyConnection(Channel channel) {
        this.channel = channel;
        this.encoder = channel.pipeline().context(WebSocketFrameEncoder.class);
        channel.closeFuture().addListener(closed -> forget());
    }

    private synchronized void forget() {
        over = true;
        if (waiting != null) {
            waiting.release();
            waiting = null;
        }
    }

    @Override
    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8), NOTHING, NOTHING);
    }

    @Override
    public synchronized void send(byte[] begin, byte[] shared, byte[] end) {
        if (over) {
            return;
        }
        int length = TextFrame.length(begin, shared, end);
        pendingBytes += length;
        if (pendingBytes > MAXIMUM_PENDING_BYTES) {
            drop();
            return;
        }
        boolean first = waiting == null;
        if (first) {
            waiting = channel.alloc().buffer(length);
        }
        TextFrame.write(waiting, begin, shared, end);
        if (first) {
            onEventLoop(this::flush);
        }
    }

    private void drop() {
        LOG.warn(
                "A subscriber that reads too slowly is dropped: more than {} MB wait for it.",
                MAXIMUM_PENDING_BYTES / MEGABYTE);
        forget();
        channel.close();
    }

    private void flush() {
        ByteBuf taken;
        synchronized (this) {
            taken = waiting;
            waiting = null;
        }
        if (taken != null) {
            int bytes = taken.readableBytes();
            encoder.writeAndFlush(taken).addListener(written -> settle(bytes));
        }
    }

    private synchronized void settle(int bytes) {
        pendingBytes -= bytes;
    }

    @Override
    public void close() {
        onEventLoop(() -> {
            flush();
            channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                    .addListener(ChannelFutureListener.CLOSE);
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
