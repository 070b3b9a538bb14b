package dojo.chat.local.server;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Translates between Netty's HTTP messages and ours. */
final class NettyHttp {
    /** On AWS, CloudFront stands in front of AppSync and is the last address in the list. */
    private static final String EDGE_ADDRESS = "127.0.0.1";

    private NettyHttp() {}

    static WebRequest request(FullHttpRequest message, SocketAddress remote) {
        String uri = message.uri();
        int question = uri.indexOf('?');
        return new WebRequest(
                message.method().name(),
                question < 0 ? uri : uri.substring(0, question),
                question < 0 ? "" : uri.substring(question + 1),
                headers(message, remote),
                ByteBufUtil.getBytes(message.content()));
    }

    private static Map<String, String> headers(FullHttpRequest message, SocketAddress remote) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach(header ->
                headers.merge(header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (one, other) -> one + ", " + other));
        String address = ((InetSocketAddress) remote).getAddress().getHostAddress();
        headers.merge("x-forwarded-for", address + ", " + EDGE_ADDRESS, (own, added) -> own + ", " + added);
        return headers;
    }

    static FullHttpResponse response(WebResponse answer, boolean keepAlive, boolean head) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach((name, value) -> response.headers().set(name, value));
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length)
                .set("x-amzn-requestid", UUID.randomUUID().toString());
        if (!keepAlive) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return response;
    }
}
