package dojo.chat.functions.graphql;

import dojo.chat.functions.aws.FunctionEnvironment;
import dojo.chat.functions.aws.RequestSigner;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Signs requests to the API, as a role that may call {@code appsync:GraphQL}. */
public final class AppSyncSigner {
    private static final String JSON = "application/json";

    private final URI endpoint;
    private final RequestSigner signer;

    private AppSyncSigner(URI endpoint, RequestSigner signer) {
        this.endpoint = endpoint;
        this.signer = signer;
    }

    /** @param endpoint the API's GraphQL URL */
    public AppSyncSigner(URI endpoint, String region, AwsCredentialsProvider credentials) {
        this(endpoint, new RequestSigner("appsync", region, credentials));
    }

    /** Signs for the API that GRAPHQL_URL names, with the function's own credentials. */
    public static AppSyncSigner fromEnvironment() {
        return new AppSyncSigner(
                URI.create(FunctionEnvironment.required("GRAPHQL_URL")), RequestSigner.fromEnvironment("appsync"));
    }

    /** A signed POST of a GraphQL request. */
    public HttpRequest.Builder post(String body) {
        return signer.post(endpoint, JSON, body);
    }

    /**
     * The header object that authorizes a real-time connection or subscription.
     *
     * @param subpath what comes after the GraphQL URL: nothing for a subscription, {@code /connect} for a connection
     */
    public Map<String, String> sign(String subpath, String body) {
        return signer.sign(URI.create(endpoint + subpath), JSON, body);
    }
}
