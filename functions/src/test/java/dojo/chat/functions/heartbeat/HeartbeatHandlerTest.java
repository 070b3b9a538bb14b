package dojo.chat.functions.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.functions.graphql.AppSyncSigner;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class HeartbeatHandlerTest {
    private final ByteArrayOutputStream metrics = new ByteArrayOutputStream();
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    @Test
    void aChatThatDoesNotAnswerIsAFailedHeartbeatAndNotAFailedFunction() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler(freePort()).handleRequest(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), answer, null);

        Map<String, Object> pulse = Json.read(answer.toByteArray());
        assertThat(pulse).containsEntry("healthy", false).containsEntry("sendMilliseconds", null);
        assertThat(pulse.get("error")).asString().contains("did not accept the connection");
        assertThat(logged.toString(StandardCharsets.UTF_8)).contains("Heartbeat not recorded");
    }

    @Test
    void aFailureIsPublishedAsAMetricOfZero() throws IOException {
        handler(freePort()).handleRequest(
                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), new ByteArrayOutputStream(), null);

        Map<String, Object> line = Json.read(metrics.toByteArray());
        assertThat(line).containsEntry("HeartbeatSuccess", 0).doesNotContainKey("SendLatency");
        assertThat(Json.object(line, "_aws").get("CloudWatchMetrics")).asString()
                .contains("Namespace=DojoChat", "Name=HeartbeatSuccess");
    }

    @Test
    void aHealthyPulsePublishesItsLatencies() throws IOException {
        new EmbeddedMetrics(new PrintStream(metrics, true, StandardCharsets.UTF_8), "DojoChat")
                .publish(Pulse.healthy(Clock.systemUTC().instant(), 12, 34));

        Map<String, Object> line = Json.read(metrics.toByteArray());
        assertThat(line)
                .containsEntry("HeartbeatSuccess", 1)
                .containsEntry("SendLatency", 12)
                .containsEntry("DeliveryLatency", 34);
        assertThat(((Map<?, ?>) line.get("_aws")).get("CloudWatchMetrics")).asInstanceOf(
                        org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1)
                .first()
                .extracting("Metrics")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(Map.of("Name", "DeliveryLatency", "Unit", "Milliseconds"));
    }

    private HeartbeatHandler handler(int port) {
        return new HeartbeatHandler(
                new AppSyncSigner(
                        URI.create("http://localhost:" + port + "/graphql"),
                        "eu-west-1",
                        StaticCredentialsProvider.create(AwsSessionCredentials.create("AKID", "secret", "session"))),
                URI.create("ws://localhost:" + port + "/graphql/realtime"),
                Duration.ofSeconds(2),
                new EmbeddedMetrics(new PrintStream(metrics, true, StandardCharsets.UTF_8), "DojoChat"),
                new StructuredLog(new PrintStream(logged, true, StandardCharsets.UTF_8), Clock.systemUTC()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
