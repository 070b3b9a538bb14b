package dojo.chat.functions.graphql;

import dojo.chat.functions.aws.FunctionEnvironment;
import dojo.chat.functions.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Calls the API as the function's role: AWS_IAM authorization, signed by Signature Version 4 for {@code appsync}. */
public final class SignedGraphQlClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    private final URI endpoint;
    private final String region;
    private final AwsCredentialsProvider credentials;
    private final HttpClient http;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /**
     * @param endpoint    the API's GraphQL URL
     * @param region      the API's region
     * @param credentials of a role that may call {@code appsync:GraphQL}
     */
    public SignedGraphQlClient(URI endpoint, String region, AwsCredentialsProvider credentials) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** The API that GRAPHQL_URL names, called with the function's own credentials. */
    public static SignedGraphQlClient fromEnvironment() {
        return new SignedGraphQlClient(
                URI.create(FunctionEnvironment.required("GRAPHQL_URL")),
                FunctionEnvironment.required("AWS_REGION"),
                FunctionEnvironment.credentials());
    }

    /**
     * Carries out one operation.
     *
     * @throws IOException          the API can't be reached, refuses the request, or answers no JSON
     * @throws InterruptedException the function is being stopped
     */
    public GraphQlAnswer execute(String query, Map<String, Object> variables)
            throws IOException, InterruptedException {
        String body = Json.write(Map.of("query", query, "variables", variables));
        HttpResponse<byte[]> response = http.send(signed(body), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("The API answered with HTTP status " + response.statusCode() + ".");
        }
        return GraphQlAnswer.fromJson(Json.read(response.body()));
    }

    /** The request that carries {@code body}, signed with the credentials of this moment. */
    public HttpRequest signed(String body) {
        SdkHttpRequest unsigned = SdkHttpRequest.builder()
                .uri(endpoint)
                .method(SdkHttpMethod.POST)
                .putHeader("content-type", "application/json")
                .build();
        SignedRequest signed = signer.sign(request -> request
                .identity(credentials.resolveCredentials())
                .request(unsigned)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "appsync")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWER_TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        signed.request().forEachHeader((name, values) -> copy(builder, name, values));
        return builder.build();
    }

    /** The client sets Host itself, to the same value, and refuses to have it set. */
    private static void copy(HttpRequest.Builder builder, String name, Iterable<String> values) {
        if (name.equalsIgnoreCase("host")) {
            return;
        }
        values.forEach(value -> builder.header(name, value));
    }
}
