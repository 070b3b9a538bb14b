package dojo.chat.local.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The loopback address at which the functions on this machine reach AWS services. Only calls that are signed with an
 * access key of this runtime are answered; the signature itself is not checked.
 */
public final class AwsEndpoint implements AutoCloseable {
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/,]+)/");
    private static final AwsAnswer NOT_SIGNED =
            AwsAnswer.jsonError("UnrecognizedClientException", "The security token included in the request is invalid.");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(AwsEndpoint::daemon);
    private final Predicate<String> knownAccessKey;

    private AwsEndpoint(HttpServer server, Predicate<String> knownAccessKey) {
        this.server = server;
        this.knownAccessKey = knownAccessKey;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "aws endpoint");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts to answer, on a free port.
     *
     * @param knownAccessKey whether an access key id belongs to this runtime
     * @throws IOException no port could be opened
     */
    public static AwsEndpoint start(List<AwsService> services, Predicate<String> knownAccessKey) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AwsEndpoint endpoint = new AwsEndpoint(server, knownAccessKey);
        for (AwsService service : services) {
            server.createContext("/" + service.name(), exchange -> endpoint.handle(exchange, service));
        }
        server.setExecutor(endpoint.threads);
        server.start();
        return endpoint;
    }

    /** Where a service is reached, for {@code AWS_ENDPOINT_URL_…}. */
    public String url(String service) {
        return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), service);
    }

    private void handle(HttpExchange exchange, AwsService service) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            AwsAnswer answer = isKnown(exchange) ? service.answer(operation(exchange), body) : NOT_SIGNED;
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private boolean isKnown(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Matcher credential = CREDENTIAL.matcher(authorization == null ? "" : authorization);
        return credential.find() && knownAccessKey.test(credential.group(1));
    }

    private static String operation(HttpExchange exchange) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return target == null ? null : target.substring(target.lastIndexOf('.') + 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
