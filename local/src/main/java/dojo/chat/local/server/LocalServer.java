package dojo.chat.local.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The one port: HTTP and WebSocket, plain and over TLS on the same number. Only programs on this machine reach it, by
 * IPv4 and, where the machine has it, by IPv6.
 */
public final class LocalServer implements AutoCloseable {
    private static final String LOOPBACK_4 = "127.0.0.1";
    private static final String LOOPBACK_6 = "::1";
    private static final int HIGHEST_PORT = 65_535;
    private static final int WAITING_CONNECTIONS = 1024;
    private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(LOOPS, NioIoHandler.newFactory());
    private final WorkerPool workers = new WorkerPool();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final ServerBootstrap bootstrap;
    private final Channel listener;

    /**
     * Binds the port and serves.
     *
     * @param port the port, 0 for any free one
     * @param tls the certificate for connections that begin with a TLS handshake
     * @param routes what answers HTTP requests
     * @param endpoints the WebSocket endpoints by path, looked up at each handshake
     * @throws PortTakenException the port can't be listened on
     */
    public LocalServer(int port, SslContext tls, WebRoute routes, Map<String, WebSocketEndpoint> endpoints)
            throws PortTakenException {
        this.bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, WAITING_CONNECTIONS)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ConnectionSetup(
                        tls, connections, () -> new HttpRequests(routes, endpoints, workers)));
        if (port < 0 || port > HIGHEST_PORT) {
            close();
            throw PortTakenException.notAPort(port);
        }
        try {
            this.listener = bind(LOOPBACK_4, port);
            bindIpv6();
        } catch (PortTakenException e) {
            close();
            throw e;
        }
    }

    private void bindIpv6() throws PortTakenException {
        try {
            bind(LOOPBACK_6, port());
        } catch (PortTakenException e) {
            if (e.isTaken()) {
                throw e;
            }
        }
    }

    private Channel bind(String address, int port) throws PortTakenException {
        ChannelFuture bound = bootstrap.bind(new InetSocketAddress(address, port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw PortTakenException.of(port, bound.cause());
        }
        connections.add(bound.channel());
        return bound.channel();
    }

    /** The port that it listens on. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Stops to listen, lets the requests that run end within seconds, and says goodbye to the WebSocket clients. */
    @Override
    public void close() {
        connections.close(channel -> channel instanceof NioServerSocketChannel).awaitUninterruptibly();
        workers.close();
        connections.writeAndFlush(
                        new CloseWebSocketFrame(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE), ConnectionSetup::isWebSocket)
                .awaitUninterruptibly(1, TimeUnit.SECONDS);
        connections.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
