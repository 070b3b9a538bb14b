package dojo.chat.functions.heartbeat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dojo.chat.functions.aws.FunctionEnvironment;
import dojo.chat.functions.graphql.AppSyncSigner;
import dojo.chat.functions.graphql.GraphQlAnswer;
import dojo.chat.functions.graphql.SignedGraphQlClient;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Asks each minute whether the chat is up: sends a message, receives it back, publishes success and latency as metrics,
 * and leaves what it saw with the API, where the page reads it. Its answer is that pulse.
 */
public final class HeartbeatHandler implements RequestStreamHandler {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String RECORD = "mutation($input: RecordHeartbeatInput!) {"
            + " recordHeartbeat(input: $input) { at healthy sendMilliseconds deliveryMilliseconds error } }";

    private final Heartbeat heartbeat;
    private final SignedGraphQlClient api;
    private final EmbeddedMetrics metrics;
    private final StructuredLog log;

    /** Made by Lambda; reads GRAPHQL_URL, REALTIME_URL, METRIC_NAMESPACE and AWS_REGION from the environment. */
    public HeartbeatHandler() {
        this(AppSyncSigner.fromEnvironment(),
                URI.create(FunctionEnvironment.required("REALTIME_URL")),
                PATIENCE,
                new EmbeddedMetrics(System.out, FunctionEnvironment.required("METRIC_NAMESPACE")),
                StructuredLog.toStandardOutput());
    }

    HeartbeatHandler(AppSyncSigner signer, URI realtime, Duration patience, EmbeddedMetrics metrics,
            StructuredLog log) {
        this.api = new SignedGraphQlClient(signer);
        this.heartbeat =
                new Heartbeat(api, signer, realtime, HttpClient.newHttpClient(), patience, Clock.systemUTC());
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Pulse pulse = beat();
        metrics.publish(pulse);
        output.write(Json.write(pulse.toJson()).getBytes(StandardCharsets.UTF_8));
    }

    private Pulse beat() throws IOException {
        try {
            Pulse pulse = heartbeat.beat();
            record(pulse);
            return pulse;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The heartbeat was interrupted.", e);
        }
    }

    /** The metrics are what alarms go by; that the API can't be told of a pulse is only logged. */
    private void record(Pulse pulse) throws InterruptedException {
        try {
            GraphQlAnswer answer = api.execute(RECORD, Map.of("input", pulse.toJson()));
            answer.error().ifPresent(error -> log.error("Heartbeat not recorded", Map.of("cause", error.message())));
        } catch (IOException e) {
            log.error("Heartbeat not recorded", Map.of("cause", String.valueOf(e.getMessage())));
        }
    }
}
