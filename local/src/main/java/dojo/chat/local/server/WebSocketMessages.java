package dojo.chat.local.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** Hands the frames of an open WebSocket to the endpoint. */
final class WebSocketMessages extends SimpleChannelInboundHandler<WebSocketFrame> {
    private final WebSocketEndpoint.Messages messages;

    WebSocketMessages(WebSocketEndpoint.Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame text) {
            messages.accept(text.text());
        } else if (frame instanceof PingWebSocketFrame ping) {
            context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame close) {
            context.writeAndFlush(close.retain()).addListener(written -> context.close());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        messages.closed();
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
