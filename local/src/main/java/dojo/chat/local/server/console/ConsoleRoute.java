package dojo.chat.local.server.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * {@code GET /console} and below: GraphiQL for the API, with nothing loaded from elsewhere. Queries, mutations and
 * subscriptions are sent with the API key until its user writes other headers.
 */
public final class ConsoleRoute implements WebRoute {
    private static final String OWN = "/dojo/chat/local/server/console/";
    private static final Map<String, String> SECURITY = Map.of(
            "content-security-policy",
                    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
                            + "img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'",
            "cache-control", "no-cache",
            "x-content-type-options", "nosniff");

    private final String apiKey;

    /** @param apiKey the key to send, null when the API has none */
    public ConsoleRoute(String apiKey) {
        this.apiKey = apiKey;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return WebResponse.text(405, "Only GET and HEAD are answered here.\n").with(Map.of("allow", "GET, HEAD"));
        }
        try {
            return find(request.path()).with(SECURITY);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the console is missing", e);
        }
    }

    private WebResponse find(String path) throws IOException {
        return switch (path) {
            case "/console", "/console/" -> file("text/html", WebJar.resource(OWN + "console.html"));
            case "/console/console.js" -> file("text/javascript", WebJar.resource(OWN + "console.js"));
            case "/console/settings.json" -> WebResponse.json(200, settings());
            case "/console/graphiql.css" -> file("text/css", new WebJar("graphiql").read("graphiql.min.css"));
            case "/console/graphiql.js" -> file("text/javascript", new WebJar("graphiql").read("graphiql.min.js"));
            case "/console/react.js" ->
                    file("text/javascript", new WebJar("react").read("umd/react.production.min.js"));
            case "/console/react-dom.js" ->
                    file("text/javascript", new WebJar("react-dom").read("umd/react-dom.production.min.js"));
            default -> WebResponse.text(404, "Not found.\n");
        };
    }

    private static WebResponse file(String type, byte[] content) {
        return new WebResponse(200, Map.of("content-type", type + ";charset=UTF-8"), content);
    }

    private String settings() {
        return JsonNodeFactory.instance.objectNode().put("apiKey", apiKey).toString();
    }
}
