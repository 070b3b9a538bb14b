package dojo.chat.local.aws;

import static dojo.chat.local.cloudformation.AssemblyFixture.properties;
import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.local.secretsmanager.Secrets;
import dojo.chat.local.secretsmanager.SecretsManager;
import dojo.chat.local.sns.SimpleNotificationService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwsEndpointTest {
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=ASIAKNOWN/20260101/eu-west-1/x/aws4_request, SignedHeaders=host, Signature=0";
    private static final String TOPIC = "arn:aws:sns:eu-west-1:1:Reports";

    private final HttpClient client = HttpClient.newHttpClient();
    private AwsEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        Secrets secrets = Secrets.inMemory();
        secrets.add("arn:token", "Token", properties("{'SecretString':'s3cret'}"));
        endpoint = AwsEndpoint.start(
                List.of(new SecretsManager(secrets), new SimpleNotificationService(Set.of(TOPIC))),
                "ASIAKNOWN"::equals);
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void aSecretIsReadByItsArn() throws Exception {
        HttpResponse<String> response = secret("{\"SecretId\":\"arn:token\"}", SIGNED);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"SecretString\":\"s3cret\"", "\"Name\":\"Token\"", "AWSCURRENT");
    }

    @Test
    void anUnknownSecretOrStageIsNotFound() throws Exception {
        assertThat(secret("{\"SecretId\":\"arn:other\"}", SIGNED).body()).contains("ResourceNotFoundException");
        assertThat(secret("{\"SecretId\":\"Token\",\"VersionStage\":\"AWSPENDING\"}", SIGNED).body())
                .contains("ResourceNotFoundException");
    }

    @Test
    void aCallThatNoRoleOfThisRuntimeSignedIsRefused() throws Exception {
        assertThat(secret("{\"SecretId\":\"arn:token\"}", "none").statusCode()).isEqualTo(400);
        assertThat(secret("{\"SecretId\":\"arn:token\"}", SIGNED.replace("KNOWN", "OTHER")).body())
                .contains("UnrecognizedClientException")
                .doesNotContain("s3cret");
    }

    @Test
    void aBadRequestOrAnotherOperationIsTold() throws Exception {
        assertThat(secret("{", SIGNED).body()).contains("SerializationException");
        assertThat(call("secretsmanager", "secretsmanager.DeleteSecret", "{}", SIGNED).body())
                .contains("InvalidRequestException");
    }

    @Test
    void aNoticeIsTakenForATopicThatIsThere() throws Exception {
        HttpResponse<String> response = call("sns", "", "Action=Publish&TopicArn=" + TOPIC + "&Message=a%26b", SIGNED);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<MessageId>");
        assertThat(call("sns", "", "Action=Publish&TopicArn=arn%3Aother&Message=x", SIGNED).statusCode()).isEqualTo(404);
        assertThat(call("sns", "", "Action=Subscribe", SIGNED).body()).contains("<Code>InvalidAction</Code>");
    }

    private HttpResponse<String> secret(String body, String authorization) throws Exception {
        return call("secretsmanager", "secretsmanager.GetSecretValue", body, authorization);
    }

    private HttpResponse<String> call(String service, String target, String body, String authorization)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(endpoint.url(service)))
                        .header("X-Amz-Target", target)
                        .header("Authorization", authorization)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
