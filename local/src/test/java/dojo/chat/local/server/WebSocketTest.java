package dojo.chat.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dojo.chat.local.support.Certificates;
import dojo.chat.local.support.FrameClient;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WebSocketTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<WebSocketConnection> connection = new AtomicReference<>();
    private LocalServer server;

    @BeforeEach
    void start() throws Exception {
        server = new LocalServer(
                0, Certificates.server(), new WebRoutes(), Map.of("/echo", new Echo()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Sends each message back as JSON text. */
    private final class Echo implements WebSocketEndpoint {
        @Override
        public String subprotocol() {
            return "echo";
        }

        @Override
        public Messages opened(WebRequest handshake, WebSocketConnection socket) {
            connection.set(socket);
            opened.countDown();
            return new Messages() {
                @Override
                public void accept(String text) {
                    socket.send(FrameClient.json(text));
                }

                @Override
                public void closed() {
                    closed.countDown();
                }
            };
        }
    }

    private FrameClient open() {
        return FrameClient.open("ws://localhost:" + server.port() + "/echo", "echo");
    }

    @Test
    void messagesGoBothWaysPlainAndOverTls() throws Exception {
        var overTls = HttpClient.newBuilder().sslContext(Certificates.client()).build()
                .newWebSocketBuilder().subprotocols("echo");
        try (FrameClient plain = open();
                FrameClient secure = FrameClient.open(overTls, "wss://localhost:" + server.port() + "/echo")) {
            assertThat(plain.sendText("läuft").next().asText()).isEqualTo("läuft");
            assertThat(secure.sendText("läuft").next().asText()).isEqualTo("läuft");
            assertThat(plain.socket().getSubprotocol()).isEqualTo("echo");
        }
    }

    @Test
    void aMessageInPartsIsPutTogether() throws Exception {
        try (FrameClient client = open()) {
            client.socket().sendText("one ", false).get(5, TimeUnit.SECONDS);
            client.socket().sendText("two", true).get(5, TimeUnit.SECONDS);

            assertThat(client.next().asText()).isEqualTo("one two");
        }
    }

    @Test
    void messagesOfAnyLengthArriveWhole() throws Exception {
        try (FrameClient client = open()) {
            assertThat(opened.await(15, TimeUnit.SECONDS)).isTrue();
            for (int length : new int[] {3, 125, 126, 127, 65_535, 65_536, MEGABYTE}) {
                byte[] middle = "x".repeat(length - 2).getBytes(StandardCharsets.UTF_8);
                connection.get().send(new byte[] {'"'}, middle, new byte[] {'"'});

                assertThat(client.next().asText()).hasSize(length - 2);
            }
        }
    }

    @Test
    void aClientThatDoesNotOfferTheSubprotocolIsRefused() {
        assertThat(refusal("/echo", "other")).isEqualTo(400);
    }

    @Test
    void aPathWithoutAWebSocketIsRefused() {
        assertThat(refusal("/elsewhere", "echo")).isEqualTo(404);
    }

    private int refusal(String path, String subprotocol) {
        AtomicReference<Integer> status = new AtomicReference<>();
        assertThatThrownBy(() -> FrameClient.open("ws://localhost:" + server.port() + path, subprotocol).close())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class, e -> status.set(e.getResponse().statusCode()));
        return status.get();
    }

    @Test
    void anIncompleteHandshakeIsRefused() throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write(("GET /echo HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
                    + "sec-websocket-version: 13\r\nsec-websocket-protocol: echo\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aBinaryMessageClosesTheConnection() throws Exception {
        try (FrameClient client = open()) {
            client.socket().sendBinary(ByteBuffer.wrap(new byte[] {1}), true);

            assertThat(client.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void aMessageOverTheLimitEndsTheConnection() throws Exception {
        try (FrameClient client = open()) {
            client.socket().sendText("x".repeat(MEGABYTE), true);

            // A client that still writes may miss the close frame, 1009, and see a broken connection, 1006.
            assertThat(client.closeCode()).isIn(1009, 1006);
            assertThat(closed.await(15, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClosedConnectionIsTold() throws Exception {
        open().close();

        assertThat(closed.await(15, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void clientsAreToldWhenTheServerCloses() throws Exception {
        try (FrameClient client = open()) {
            assertThat(opened.await(15, TimeUnit.SECONDS)).isTrue();
            server.close();

            assertThat(client.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void aClientThatDoesNotReadIsDroppedOnceEightMegabytesWait() throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream().write(("GET /echo HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
                    + "sec-websocket-version: 13\r\nsec-websocket-protocol: echo\r\n"
                    + "sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(opened.await(15, TimeUnit.SECONDS)).isTrue();
            byte[] part = new byte[MEGABYTE];
            byte[] nothing = new byte[0];
            int sent = 0;
            // What the kernel's buffers take comes on top of the bound.
            while (closed.getCount() > 0 && sent < 200) {
                connection.get().send(nothing, part, nothing);
                closed.await(1, TimeUnit.MILLISECONDS);
                sent++;
            }

            assertThat(closed.await(15, TimeUnit.SECONDS)).isTrue();
            assertThat(sent).isGreaterThanOrEqualTo(8);
        }
    }
}
