package dojo.chat.local.server;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a connection's HTTP requests, and turns the connection into a WebSocket where it asks for one. */
final class HttpRequests extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(HttpRequests.class);
    private static final int MAXIMUM_FRAME_BYTES = 256 * 1024;

    private final WebRoute routes;
    private final Map<String, WebSocketEndpoint> endpoints;
    private final Executor workers;

    HttpRequests(WebRoute routes, Map<String, WebSocketEndpoint> endpoints, Executor workers) {
        this.routes = routes;
        this.endpoints = endpoints;
        this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        boolean keepAlive = HttpUtil.isKeepAlive(message);
        if (message.decoderResult().isFailure()) {
            respond(context, false, false, WebResponse.text(400, "The request is not HTTP.\n"));
            return;
        }
        WebRequest request = NettyHttp.request(message, context.channel().remoteAddress());
        if (message.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true)) {
            upgrade(context, message, request);
            return;
        }
        try {
            workers.execute(() ->
                    respond(context, keepAlive, "HEAD".equals(request.method()), answer(request)));
        } catch (RejectedExecutionException e) {
            respond(context, false, false, WebResponse.text(503, "Too many requests wait to be answered.\n"));
        }
    }

    private WebResponse answer(WebRequest request) {
        try {
            return routes.answer(request);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            return WebResponse.json(500,
                    "{\"errors\":[{\"errorType\":\"InternalFailure\",\"message\":\"The request failed.\"}]}");
        }
    }

    private static void respond(ChannelHandlerContext context, boolean keepAlive, boolean head, WebResponse response) {
        var written = context.writeAndFlush(NettyHttp.response(response, keepAlive, head));
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest message, WebRequest request) {
        WebSocketEndpoint endpoint = endpoints.get(request.path());
        if (endpoint == null) {
            respond(context, false, false, WebResponse.text(404, "There is no WebSocket at this path.\n"));
            return;
        }
        String offered = request.headers().getOrDefault("sec-websocket-protocol", "");
        if (Arrays.stream(offered.split(",")).map(String::strip).noneMatch(endpoint.subprotocol()::equals)) {
            respond(context, false, false,
                    WebResponse.text(400, "The subprotocol " + endpoint.subprotocol() + " is needed.\n"));
            return;
        }
        WebSocketServerHandshaker handshaker = new WebSocketServerHandshakerFactory(
                        null, endpoint.subprotocol(), false, MAXIMUM_FRAME_BYTES)
                .newHandshaker(message);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        handshaker.handshake(context.channel(), message).addListener(done -> {
            if (done.isSuccess()) {
                NettyConnection connection = new NettyConnection(context.channel());
                context.pipeline().addLast(new WebSocketFrameAggregator(MAXIMUM_FRAME_BYTES));
                context.pipeline().addLast(new WebSocketMessages(endpoint.opened(request, connection)));
                context.pipeline().remove(this);
            }
        });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("A connection broke", cause);
        context.close();
    }
}
