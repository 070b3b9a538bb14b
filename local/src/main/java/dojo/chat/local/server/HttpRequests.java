package dojo.chat.local.server;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a connection's HTTP requests one after the other: the next is not read before this one is answered. Turns the
 * connection into a WebSocket where it asks for one.
 */
final class HttpRequests extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(HttpRequests.class);

    private final WebRoute routes;
    private final WebSocketUpgrade upgrade;
    private final Executor workers;

    HttpRequests(WebRoute routes, Map<String, WebSocketEndpoint> endpoints, Executor workers) {
        this.routes = routes;
        this.upgrade = new WebSocketUpgrade(endpoints);
        this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        if (message.decoderResult().isFailure()) {
            respond(context, false, false, WebResponse.text(400, "The request is not HTTP.\n"));
            return;
        }
        WebRequest request = NettyHttp.request(message, context.channel().remoteAddress());
        if (message.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true)) {
            upgrade.refusal(request).ifPresentOrElse(
                    refusal -> respond(context, false, false, refusal),
                    () -> upgrade.shakeHands(context, message, request));
            return;
        }
        boolean keepAlive = HttpUtil.isKeepAlive(message);
        boolean head = "HEAD".equals(request.method());
        context.channel().config().setAutoRead(false);
        try {
            workers.execute(() -> respond(context, keepAlive, head, answer(request)));
        } catch (RejectedExecutionException e) {
            respond(context, false, head, WebResponse.error(
                    503, "ServiceUnavailableException", "Too many requests wait to be answered."));
        }
    }

    private WebResponse answer(WebRequest request) {
        try {
            return routes.answer(request);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} {} failed", request.method(), request.path(), e);
            return WebResponse.error(500, "InternalFailure", "The request failed.");
        }
    }

    private static void respond(ChannelHandlerContext context, boolean keepAlive, boolean head, WebResponse response) {
        context.writeAndFlush(NettyHttp.response(response, keepAlive, head)).addListener(written -> {
            if (keepAlive) {
                context.channel().config().setAutoRead(true);
            } else {
                context.close();
            }
        }).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("A connection broke", cause);
        context.close();
    }
}
