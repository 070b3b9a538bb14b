package dojo.chat.functions.report;

import dojo.chat.functions.aws.FunctionEnvironment;
import dojo.chat.functions.aws.RequestSigner;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * An SNS topic, reached by Amazon SNS's query API: its SDK client alone would be a seventh of the functions' jar. Source:
 * Amazon SNS API Reference, "Publish".
 */
final class NoticeTopic {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private final URI endpoint;
    private final String topicArn;
    private final RequestSigner signer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    NoticeTopic(URI endpoint, String topicArn, RequestSigner signer) {
        this.endpoint = endpoint;
        this.topicArn = topicArn;
        this.signer = signer;
    }

    /** The topic that REPORTS_TOPIC_ARN names, at AWS_ENDPOINT_URL_SNS or the region's own endpoint. */
    static NoticeTopic fromEnvironment() {
        String endpoint = Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_SNS"))
                .orElseGet(() -> "https://sns." + FunctionEnvironment.required("AWS_REGION") + ".amazonaws.com/");
        return new NoticeTopic(
                URI.create(endpoint),
                FunctionEnvironment.required("REPORTS_TOPIC_ARN"),
                RequestSigner.fromEnvironment("sns"));
    }

    /**
     * Publishes a notice.
     *
     * @throws IOException the topic can't be reached or refuses
     */
    void publish(ReportNotice notice) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(notice), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("SNS answered with HTTP status " + response.statusCode() + ": " + response.body());
        }
    }

    /** The signed request that carries a notice. */
    HttpRequest request(ReportNotice notice) {
        String body = String.join("&",
                "Action=Publish",
                "Version=2010-03-31",
                "TopicArn=" + encode(topicArn),
                "Subject=" + encode(notice.subject()),
                "Message=" + encode(notice.text()));
        return signer.post(endpoint, FORM, body).timeout(TIMEOUT).build();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
