package dojo.chat.local.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** The routes of the port: an exact path, else the longest prefix that ends in a slash. */
public final class WebRoutes implements WebRoute {
    private final Map<String, WebRoute> routes = new LinkedHashMap<>();

    /** Adds a route; a path that ends in {@code /} stands for all below it too. */
    public WebRoutes add(String path, WebRoute route) {
        routes.put(path, route);
        return this;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        String path = request.path();
        WebRoute exact = routes.get(path);
        if (exact != null) {
            return exact.answer(request);
        }
        return routes.entrySet().stream()
                .filter(route -> route.getKey().endsWith("/") && path.startsWith(route.getKey()))
                .max((one, other) -> Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(route -> route.getValue().answer(request))
                .orElseGet(() -> WebResponse.text(404, "Not found.\n"));
    }
}
