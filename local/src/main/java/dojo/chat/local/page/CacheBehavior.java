package dojo.chat.local.page;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a distribution does for the paths of a pattern.
 *
 * @param paths the paths, without the leading slash
 * @param headers the headers that it adds
 */
record CacheBehavior(Pattern paths, Map<String, String> headers) {
    /** Reads a path pattern: {@code *} stands for any characters, {@code ?} for one. */
    static Pattern pattern(String text) {
        String path = text.startsWith("/") ? text.substring(1) : text;
        return Pattern.compile("\\Q" + path.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
    }
}
