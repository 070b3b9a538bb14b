package dojo.chat.local.page;

import dojo.chat.local.server.WebRequest;
import dojo.chat.local.server.WebResponse;
import dojo.chat.local.server.WebRoute;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves a bucket's files as CloudFront does. */
final class Distribution implements WebRoute {
    /** What S3 answers for a missing key to a distribution that may not list the bucket. */
    private static final List<Integer> MISSING = List.of(403, 404);

    private final String rootKey;
    private final Map<String, StoredFile> files;
    private final List<CacheBehavior> behaviors;
    private final List<ErrorPage> errorPages;

    /**
     * @param rootKey the key that the path {@code /} stands for, empty for none
     * @param behaviors the behaviors in order; the last one matches all paths
     */
    Distribution(
            String rootKey, Map<String, StoredFile> files, List<CacheBehavior> behaviors, List<ErrorPage> errorPages) {
        this.rootKey = rootKey;
        this.files = Map.copyOf(files);
        this.behaviors = List.copyOf(behaviors);
        this.errorPages = List.copyOf(errorPages);
    }

    @Override
    public WebResponse answer(WebRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return WebResponse.text(405, "Only GET and HEAD are answered here.\n");
        }
        String key = key(request.path());
        StoredFile file = files.get(key.isEmpty() ? rootKey : key);
        return file == null ? missing(key) : respond(200, key, file);
    }

    private static String key(String path) {
        try {
            return URLDecoder.decode(path.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path.substring(1);
        }
    }

    private WebResponse missing(String key) {
        return errorPages.stream()
                .filter(page -> MISSING.contains(page.error()) && files.containsKey(page.key()))
                .findFirst()
                .map(page -> respond(page.status(), key, files.get(page.key())))
                .orElseGet(() -> WebResponse.text(404, "Not found.\n"));
    }

    private WebResponse respond(int status, String key, StoredFile file) {
        Map<String, String> headers = new LinkedHashMap<>(file.headers());
        behaviors.stream()
                .filter(behavior -> behavior.paths().matcher(key).matches())
                .findFirst()
                .ifPresent(behavior -> headers.putAll(behavior.headers()));
        return new WebResponse(status, headers, file.content());
    }
}
