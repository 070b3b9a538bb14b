package dojo.chat.local.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Turns a connection into a WebSocket. Messages are not compressed: fan-out would compress each of them many times. */
final class WebSocketUpgrade {
    private static final int MAXIMUM_MESSAGE_BYTES = 256 * 1024;

    private final Map<String, WebSocketEndpoint> endpoints;

    WebSocketUpgrade(Map<String, WebSocketEndpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** Why the connection can't become a WebSocket. */
    Optional<WebResponse> refusal(WebRequest request) {
        WebSocketEndpoint endpoint = endpoints.get(request.path());
        if (endpoint == null) {
            return Optional.of(WebResponse.text(404, "There is no WebSocket at this path.\n"));
        }
        String offered = request.headers().getOrDefault("sec-websocket-protocol", "");
        if (Arrays.stream(offered.split(",")).map(String::strip).noneMatch(endpoint.subprotocol()::equals)) {
            return Optional.of(WebResponse.error(
                    400, "NoProtocolError", "The subprotocol " + endpoint.subprotocol() + " is needed."));
        }
        return Optional.empty();
    }

    void shakeHands(ChannelHandlerContext context, FullHttpRequest message, WebRequest request) {
        WebSocketEndpoint endpoint = endpoints.get(request.path());
        WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(
                        null, endpoint.subprotocol(), false, MAXIMUM_MESSAGE_BYTES)
                .newHandshaker(message);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        try {
            handshaker.handshake(context.channel(), message).addListener(done -> {
                if (done.isSuccess()) {
                    open(context, endpoint, request);
                }
            });
        } catch (WebSocketHandshakeException e) {
            context.writeAndFlush(NettyHttp.response(WebResponse.text(400, e.getMessage() + "\n"), false, false))
                    .addListener(written -> context.close());
        }
    }

    private static void open(ChannelHandlerContext context, WebSocketEndpoint endpoint, WebRequest request) {
        ChannelPipeline pipeline = context.pipeline();
        NettyConnection connection = new NettyConnection(context.channel());
        pipeline.addLast(new WebSocketFrameAggregator(MAXIMUM_MESSAGE_BYTES));
        pipeline.addLast(new WebSocketMessages(endpoint.opened(request, connection)));
        pipeline.remove(context.handler());
    }
}
