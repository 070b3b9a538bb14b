package dojo.chat.local.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The one port: HTTP and WebSocket, plain and over TLS on the same number. */
public final class LocalServer implements AutoCloseable {
    private static final int MAXIMUM_BODY_BYTES = 1024 * 1024;
    private static final int MAXIMUM_HEADER_BYTES = 64 * 1024;
    private static final int WAITING_REQUESTS = 10_000;
    private static final int WORKERS = Math.max(16, Runtime.getRuntime().availableProcessors() * 4);

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final ExecutorService workers = workers();
    private final Channel channel;

    /**
     * Binds the port and serves.
     *
     * @param port the port, 0 for any free one
     * @param tls the certificate for connections that begin with a TLS handshake
     * @param routes what answers HTTP requests
     * @param endpoints the WebSocket endpoints by path
     * @throws PortTakenException another program listens there
     */
    public LocalServer(int port, SslContext tls, WebRoute routes, Map<String, WebSocketEndpoint> endpoints)
            throws PortTakenException {
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel socket) {
                        socket.pipeline()
                                .addLast(new OptionalSslHandler(tls))
                                .addLast(new FlushConsolidationHandler(256, true))
                                .addLast(new HttpServerCodec(MAXIMUM_HEADER_BYTES, MAXIMUM_HEADER_BYTES, 8192))
                                .addLast(new HttpObjectAggregator(MAXIMUM_BODY_BYTES, true))
                                .addLast(new HttpRequests(routes, endpoints, workers));
                    }
                })
                .bind(port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new PortTakenException(port, bound.cause());
        }
        channel = bound.channel();
    }

    private static ExecutorService workers() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING_REQUESTS), task -> {
                    Thread thread = new Thread(task, "worker-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** The port that it listens on. */
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
        workers.shutdownNow();
    }
}
