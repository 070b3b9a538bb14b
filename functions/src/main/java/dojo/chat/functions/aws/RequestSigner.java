package dojo.chat.functions.aws;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Signs POST requests to one AWS service by Signature Version 4. */
public final class RequestSigner {
    private final String service;
    private final String region;
    private final AwsCredentialsProvider credentials;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /** @param service the service's signing name, {@code appsync} for instance */
    public RequestSigner(String service, String region, AwsCredentialsProvider credentials) {
        this.service = service;
        this.region = region;
        this.credentials = credentials;
    }

    /** A signer for the function's region and role. */
    public static RequestSigner fromEnvironment(String service) {
        return new RequestSigner(
                service, FunctionEnvironment.required("AWS_REGION"), FunctionEnvironment.credentials());
    }

    /** The headers of a POST of {@code body}, signed with the credentials of this moment; {@code Host} among them. */
    public Map<String, String> sign(URI uri, String contentType, String body) {
        SdkHttpRequest unsigned = SdkHttpRequest.builder()
                .uri(uri)
                .method(SdkHttpMethod.POST)
                .putHeader("content-type", contentType)
                .build();
        SignedRequest signed = signer.sign(request -> request
                .identity(credentials.resolveCredentials())
                .request(unsigned)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        Map<String, String> headers = new LinkedHashMap<>();
        signed.request().forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        return headers;
    }

    /** A signed POST of {@code body}. */
    public HttpRequest.Builder post(URI uri, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        Map<String, String> headers = sign(uri, contentType, body);
        // The HTTP client sets Host itself, to the same value, and refuses to have it set.
        headers.keySet().removeIf("host"::equalsIgnoreCase);
        headers.forEach(request::header);
        return request;
    }
}
