package dojo.chat.local.page;

import java.net.URLConnection;
import java.util.Map;

/**
 * A file of a bucket.
 *
 * @param content its bytes
 * @param headers the headers that it is served with: content-type, and cache-control where the deployment sets it
 */
record StoredFile(byte[] content, Map<String, String> headers) {
    /** What {@link URLConnection} does not know, or takes for something else. */
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "html", "text/html;charset=UTF-8",
            "ico", "image/x-icon",
            "js", "text/javascript;charset=UTF-8",
            "json", "application/json;charset=UTF-8",
            "map", "application/json;charset=UTF-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2");

    /** The media type that a file's name stands for. */
    static String type(String name) {
        String known = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        String guessed = URLConnection.guessContentTypeFromName(name);
        return known != null ? known : guessed == null ? "application/octet-stream" : guessed;
    }
}
