package dojo.chat.functions.graphql;

import dojo.chat.functions.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls the API as the function's role: AWS_IAM authorization, signed by Signature Version 4 for {@code appsync}. */
public final class SignedGraphQlClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    private final AppSyncSigner signer;
    private final HttpClient http;

    /** @param signer of the API, as a role that may call {@code appsync:GraphQL} */
    public SignedGraphQlClient(AppSyncSigner signer) {
        this.signer = signer;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
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
        return signer.post(body).timeout(ANSWER_TIMEOUT).build();
    }
}
