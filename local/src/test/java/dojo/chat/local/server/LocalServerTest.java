package dojo.chat.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dojo.chat.local.support.Certificates;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LocalServerTest {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<WebRequest> seen = new AtomicReference<>();
    private final CountDownLatch slowStarted = new CountDownLatch(1);
    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private LocalServer server;

    @BeforeEach
    void start() throws Exception {
        WebRoutes routes = new WebRoutes()
                .add("/echo", this::echo)
                .add("/slow", request -> {
                    slowStarted.countDown();
                    await(slowMayEnd);
                    return WebResponse.text(200, "slow");
                })
                .add("/broken", request -> {
                    throw new IllegalStateException("secret detail");
                })
                .add("/files/", request -> WebResponse.text(200, "files"))
                .add("/files/deep/", request -> WebResponse.text(200, "deep"));
        server = new LocalServer(0, Certificates.server(), routes, Map.of());
    }

    private WebResponse echo(WebRequest request) {
        seen.set(request);
        return new WebResponse(200, Map.of("content-type", "text/plain"), request.body());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        slowMayEnd.countDown();
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(to(path).build(), BodyHandlers.ofString());
    }

    @Test
    void plainAndTlsAreAnsweredOnTheSamePort() throws Exception {
        HttpClient https = HttpClient.newBuilder().sslContext(Certificates.client()).build();

        assertThat(get("/files/a").body()).isEqualTo("files");
        for (String host : new String[] {"localhost", "127.0.0.1"}) {
            URI uri = URI.create("https://" + host + ":" + server.port() + "/files/a");
            assertThat(https.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body())
                    .isEqualTo("files");
        }
    }

    @Test
    void itListensOnNoOtherAddressThanTheLoopbackOnes() {
        assertThatThrownBy(() -> new Socket("127.0.0.2", server.port()).close()).isInstanceOf(IOException.class);
    }

    @Test
    void aTakenPortIsToldInOneSentence() {
        assertThatThrownBy(() -> new LocalServer(server.port(), Certificates.server(), this::echo, Map.of()))
                .isInstanceOf(PortTakenException.class)
                .hasMessage("Port " + server.port()
                        + " cannot be used: another program listens on it; choose another with --port.");
    }

    @Test
    void aNumberThatIsNoPortIsRefused() {
        assertThatThrownBy(() -> new LocalServer(70_000, Certificates.server(), this::echo, Map.of()))
                .isInstanceOf(PortTakenException.class)
                .hasMessage("Port 70000 cannot be used: a port is a number from 0 to 65535; choose another with --port.");
    }

    @Test
    void thePortIsFreeAgainOnceTheServerIsClosed() throws Exception {
        int port = server.port();
        server.close();
        server = new LocalServer(port, Certificates.server(), this::echo, Map.of());

        assertThat(get("/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void routesSeeHeadersInLowerCaseAndTheClientsAddressBeforeTheEdges() throws Exception {
        http.send(to("/echo?a=b").header("X-Custom", "1").build(), BodyHandlers.ofString());

        assertThat(seen.get().headers()).containsEntry("x-custom", "1");
        assertThat(seen.get().headers().get("x-forwarded-for")).matches("(127\\.0\\.0\\.1|[0:]+:1), 127\\.0\\.0\\.1");
        assertThat(seen.get().query()).isEqualTo("a=b");
    }

    @Test
    void anAddressThatTheClientClaimsStandsFirst() throws Exception {
        http.send(to("/echo").header("X-Forwarded-For", "198.51.100.7").build(), BodyHandlers.ofString());

        assertThat(seen.get().headers().get("x-forwarded-for")).startsWith("198.51.100.7, ").endsWith(", 127.0.0.1");
    }

    @Test
    void everyAnswerHasARequestId() throws Exception {
        assertThat(get("/echo").headers().firstValue("x-amzn-requestid")).isPresent();
    }

    @Test
    void aBodyOfOneMegabyteIsTakenAndALargerOneRefused() throws Exception {
        byte[] most = new byte[1024 * 1024];
        var taken = http.send(to("/echo").POST(BodyPublishers.ofByteArray(most)).build(), BodyHandlers.ofByteArray());
        var refused = http.send(
                to("/echo").POST(BodyPublishers.ofByteArray(new byte[most.length + 1])).build(), BodyHandlers.ofString());

        assertThat(taken.body()).hasSize(most.length);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("\"errorType\":\"RequestEntityTooLargeException\"");
        assertThat(get("/echo").statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadRequestIsAnsweredWithoutTheBody() throws Exception {
        var response = http.send(
                to("/files/a").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(response.headers().firstValue("content-length")).hasValue("5");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void theLongestPrefixAnswersAndAnUnknownPathIsNotFound() throws Exception {
        assertThat(get("/files/deep/x").body()).isEqualTo("deep");
        assertThat(get("/files/x").body()).isEqualTo("files");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aRouteThatFailsTellsNothingOfItsInside() throws Exception {
        var response = get("/broken");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .isEqualTo("{\"errors\":[{\"errorType\":\"InternalFailure\",\"message\":\"The request failed.\"}]}");
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            write(socket, "GET /slow HTTP/1.1\r\nhost: a\r\n\r\nGET /files/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
            await(slowStarted);
            slowMayEnd.countDown();

            assertThat(read(socket)).containsSubsequence("slow", "files");
        }
    }

    @Test
    void whatIsNotHttpIsRefused() throws Exception {
        try (Socket socket = new Socket("localhost", server.port())) {
            write(socket, "hello there\r\n\r\n");

            assertThat(read(socket)).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aRequestThatRunsIsAnsweredBeforeTheServerCloses() throws Exception {
        var running = http.sendAsync(to("/slow").build(), BodyHandlers.ofString());
        await(slowStarted);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        slowMayEnd.countDown();

        assertThat(running.get(5, TimeUnit.SECONDS).body()).isEqualTo("slow");
        closing.get(10, TimeUnit.SECONDS);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
