package dojo.chat.local.support;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.GraphQlService;
import dojo.chat.local.appsync.authorization.ApiKeys;
import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.appsync.authorization.LambdaAuthorizer;
import dojo.chat.local.appsync.authorization.SignatureVerifier;
import dojo.chat.local.appsync.http.GraphQlRoute;
import dojo.chat.local.appsync.realtime.RealtimeEndpoint;
import dojo.chat.local.iam.CredentialStore;
import dojo.chat.local.lambda.LambdaInvoker;
import dojo.chat.local.server.LocalServer;
import dojo.chat.local.server.WebRoutes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** An API that is served on a free port; guests have a key, a player's token is whatever the function accepts. */
public final class RunningApi implements AutoCloseable {
    public static final String KEY = "da2-fakeapikeyfortests0000000";
    public static final Map<String, String> GUEST = Map.of("host", "localhost", "x-api-key", KEY);

    /** Accepts the token {@code player}. */
    private static final LambdaInvoker FUNCTION = event -> event.contains("\"authorizationToken\":\"player\"")
            ? "{\"isAuthorized\":true,\"resolverContext\":{\"id\":\"42\"}}"
            : "{\"isAuthorized\":false}";

    public final CredentialStore credentials = new CredentialStore();
    private final RealtimeEndpoint realtime;
    private final LocalServer server;

    public RunningApi(GraphQlService service) throws Exception {
        this(service, RealtimeEndpoint::new);
    }

    public RunningApi(
            GraphQlService service, BiFunction<GraphQlService, Authenticator, RealtimeEndpoint> endpoint)
            throws Exception {
        Clock clock = Clock.systemUTC();
        Authenticator authenticator = new Authenticator(
                Set.of(AuthorizationMode.values()),
                new ApiKeys(Map.of(KEY, Instant.MAX, "ended", Instant.EPOCH), clock),
                new LambdaAuthorizer(FUNCTION, "api", "123456789012", Duration.ZERO, null, clock),
                new SignatureVerifier(credentials, clock));
        realtime = endpoint.apply(service, authenticator);
        server = new LocalServer(
                0,
                Certificates.server(),
                new WebRoutes().add("/graphql", new GraphQlRoute(service, authenticator)),
                Map.of("/graphql/realtime", realtime));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        realtime.close();
    }
}
