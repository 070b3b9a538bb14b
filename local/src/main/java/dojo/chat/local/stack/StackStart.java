package dojo.chat.local.stack;

import dojo.chat.local.appsync.authorization.Authenticator;
import dojo.chat.local.appsync.datasource.CapacityListener;
import dojo.chat.local.appsync.graphql.GraphQlApi;
import dojo.chat.local.appsync.http.GraphQlRoute;
import dojo.chat.local.appsync.javascript.JavaScriptEngine;
import dojo.chat.local.appsync.realtime.RealtimeEndpoint;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.cloudformation.Evaluator;
import dojo.chat.local.dynamodb.LocalDynamoDb;
import dojo.chat.local.events.Scheduler;
import dojo.chat.local.iam.CredentialStore;
import dojo.chat.local.page.Page;
import dojo.chat.local.server.DevelopmentCertificate;
import dojo.chat.local.server.LocalServer;
import dojo.chat.local.server.PortTakenException;
import dojo.chat.local.server.WebRoutes;
import dojo.chat.local.server.WebSocketEndpoint;
import dojo.chat.local.server.console.ConsoleRoute;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Starts the parts of a stack, those that need nothing of each other beside each other. */
final class StackStart {
    private static final Duration FIRST_SCHEDULED_RUN = Duration.ofSeconds(5);

    private final CloudAssembly assembly;
    private final LocalStack.Options options;
    private final OpenThings open;
    private final CredentialStore credentials = new CredentialStore();
    private final FrontDoor door = new FrontDoor();
    private final Map<String, WebSocketEndpoint> sockets = new ConcurrentHashMap<>();

    StackStart(CloudAssembly assembly, LocalStack.Options options, OpenThings open) {
        this.assembly = assembly;
        this.options = options;
        this.open = open;
    }

    LocalStack.Facts start() throws IOException, PortTakenException {
        CompletableFuture<LocalDynamoDb> opening = Background.start("database", this::database);
        CompletableFuture<JavaScriptEngine> engine = Background.start("resolvers", this::engine);
        LocalServer server = listen();
        int port = server.port();
        Evaluator evaluator = evaluator(LocalAddress.forFunctions(port));
        AppSyncApi api = new AppSyncApi(evaluator, assembly.assets());
        LocalDynamoDb database = Background.result(opening);
        Services services = open.add(Services.start(evaluator, options.data(), credentials, database));
        Functions functions = open.add(functions(evaluator, api, services));
        Tables tables = new Tables(evaluator, database);
        tables.create();
        ApiDataSources sources =
                new ApiDataSources(evaluator, database.client(), functions, CapacityListener.NONE);
        GraphQlApi graphQl = open.add(api.make(new ApiResolvers(
                        evaluator, assembly.assets(), Background.result(engine), sources, api.environment())
                .read()));
        Scheduler scheduler = open.add(new Scheduler(FIRST_SCHEDULED_RUN));
        serve(api, graphQl, functions, scheduler, port);
        tables.startStreams(functions, assembly.environment().region()).forEach(open::add);
        new Schedules(evaluator, assembly.environment(), functions, scheduler).start();
        // The requests in hand need all the rest until they are answered.
        open.closeFirst(server);
        return facts(port, api, functions, services);
    }

    private LocalDynamoDb database() throws IOException {
        return open.add(options.data() == null
                ? LocalDynamoDb.inMemory()
                : LocalDynamoDb.in(options.data().resolve("dynamodb")));
    }

    /** Opened for others once it is warm: an engine that is closed while it warms up never comes to its end. */
    private JavaScriptEngine engine() {
        JavaScriptEngine engine = new JavaScriptEngine();
        engine.warmUp(1);
        return open.add(engine);
    }

    private LocalServer listen() throws IOException, PortTakenException {
        DevelopmentCertificate certificate = DevelopmentCertificate.in(options.state().resolve("certificate"));
        return open.add(new LocalServer(options.port(), certificate.serverContext(), door, sockets));
    }

    private Evaluator evaluator(LocalAddress address) {
        return new Evaluator(assembly, new LocalValues(assembly, address));
    }

    private Functions functions(Evaluator evaluator, AppSyncApi api, Services services) {
        return new Functions(
                evaluator,
                assembly.assets(),
                new FunctionEnvironment(
                        assembly.environment(),
                        credentials,
                        new RolePolicies(evaluator),
                        api.arn(),
                        services.endpoints()));
    }

    private void serve(AppSyncApi api, GraphQlApi graphQl, Functions functions, Scheduler scheduler, int port) {
        Authenticator authenticator =
                api.authorization().authenticator(functions, credentials, assembly.environment().account());
        sockets.put("/graphql/realtime", open.add(new RealtimeEndpoint(graphQl, authenticator)));
        WebRoutes routes = new WebRoutes()
                .add("/graphql", new GraphQlRoute(graphQl, authenticator))
                .add("/health", new HealthRoute(scheduler));
        ConsoleRoute console = new ConsoleRoute(api.authorization().keys().keySet().stream().findFirst().orElse(null));
        routes.add("/console", console).add("/console/", console);
        Page.of(evaluator(LocalAddress.forPages(port)), assembly.assets()).ifPresent(page -> routes.add("/", page));
        door.open(routes);
    }

    private LocalStack.Facts facts(int port, AppSyncApi api, Functions functions, Services services) {
        Optional<String> authorizer = api.authorization().authorizerFunction();
        authorizer.ifPresent(function -> Background.start("authorizer", () -> {
            functions.warm(function);
            return function;
        }));
        return new LocalStack.Facts(
                port,
                List.copyOf(api.authorization().keys().keySet()),
                authorizer.flatMap(function -> services.secretAmong(functions.variables(function))),
                UnderstoodTypes.missing(assembly.template()));
    }
}
