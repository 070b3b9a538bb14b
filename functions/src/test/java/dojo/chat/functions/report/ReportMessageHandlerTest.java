package dojo.chat.functions.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dojo.chat.functions.aws.RequestSigner;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class ReportMessageHandlerTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:reports";

    private final AtomicReference<String> published = new AtomicReference<>();
    private HttpServer sns;
    private int status = 200;

    @BeforeEach
    void startSns() throws IOException {
        sns = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sns.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            published.set(URLDecoder.decode(new String(body, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            byte[] answer = (status == 200
                    ? "<PublishResponse><PublishResult><MessageId>n-1</MessageId></PublishResult></PublishResponse>"
                    : "<ErrorResponse><Error><Code>NotFound</Code></Error></ErrorResponse>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        sns.start();
    }

    @AfterEach
    void stopSns() {
        sns.stop(0);
    }

    private Map<String, Object> handle(Map<String, Object> report) throws IOException {
        NoticeTopic topic = new NoticeTopic(
                URI.create("http://localhost:" + sns.getAddress().getPort() + "/"),
                TOPIC,
                new RequestSigner("sns", "eu-west-1",
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret"))));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new ReportMessageHandler(topic, StructuredLog.toStandardOutput())
                .handleRequest(new ByteArrayInputStream(Json.write(report).getBytes(StandardCharsets.UTF_8)), answer, null);
        return Json.read(answer.toByteArray());
    }

    @Test
    void moderatorsGetANoticeWithTheMessageAndTheReason() throws IOException {
        Map<String, Object> answer = handle(Map.of(
                "id", "r1", "messageId", "m1", "room", "village", "body", "忍 baka", "senderName", "Hanzo",
                "reason", "rude", "reporter", "player#42"));

        assertThat(answer).isEqualTo(Map.of("notified", true));
        assertThat(published.get())
                .contains("TopicArn=" + TOPIC, "Chat message reported in room village")
                .contains("Sender: Hanzo", "Message m1:", "忍 baka", "Reason: rude", "Reported by: player#42");
    }

    @Test
    void aTopicThatRefusesIsAFailureOfTheFunction() {
        status = 404;
        assertThatThrownBy(() -> handle(Map.of("id", "r1", "room", "village")))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("HTTP status 404", "NotFound");
    }
}
