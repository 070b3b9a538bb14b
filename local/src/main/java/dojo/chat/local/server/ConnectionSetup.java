package dojo.chat.local.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import java.util.function.Supplier;

/** Prepares a new connection: TLS where its first bytes are a handshake, then HTTP. */
final class ConnectionSetup extends ChannelInitializer<SocketChannel> {
    private static final int MAXIMUM_HEADER_BYTES = 64 * 1024;
    private static final int CHUNK_BYTES = 8 * 1024;

    private final SslContext tls;
    private final ChannelGroup connections;
    private final Supplier<ChannelHandler> requests;

    ConnectionSetup(SslContext tls, ChannelGroup connections, Supplier<ChannelHandler> requests) {
        this.tls = tls;
        this.connections = connections;
        this.requests = requests;
    }

    @Override
    protected void initChannel(SocketChannel socket) {
        connections.add(socket);
        socket.pipeline()
                .addLast(new OptionalSslHandler(tls))
                .addLast(new HttpServerCodec(MAXIMUM_HEADER_BYTES, MAXIMUM_HEADER_BYTES, CHUNK_BYTES))
                .addLast(new RequestBodies())
                .addLast(new FlowControlHandler())
                .addLast(requests.get());
    }

    static boolean isWebSocket(Channel channel) {
        return channel.pipeline().get(WebSocketMessages.class) != null;
    }
}
