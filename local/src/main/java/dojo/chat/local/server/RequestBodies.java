package dojo.chat.local.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Puts the parts of a request together; one with a body over 1 MB is refused and read to its end. */
final class RequestBodies extends HttpObjectAggregator {
    private static final int MAXIMUM_BODY_BYTES = 1024 * 1024;

    RequestBodies() {
        super(MAXIMUM_BODY_BYTES);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        context.writeAndFlush(NettyHttp.response(
                WebResponse.error(413, "RequestEntityTooLargeException", "A request body has at most 1 MB."),
                true,
                false));
    }
}
