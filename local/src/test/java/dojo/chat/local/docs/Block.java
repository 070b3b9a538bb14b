package dojo.chat.local.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code block of a Markdown page.
 *
 * @param language what stands behind the opening fence
 * @param file the file that the sentence before the block ends with, in backquotes and with a colon
 */
record Block(String language, Optional<String> file, String text) {
    private static final Pattern FORM = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern CAPTION = Pattern.compile("`([\\w./-]+)`:\\s*\\z");

    /** The page's blocks in their order. */
    static List<Block> of(String page) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FORM.matcher(page);
        int end = 0;
        while (matcher.find()) {
            Matcher caption = CAPTION.matcher(page.substring(end, matcher.start()));
            Optional<String> file = caption.find() ? Optional.of(caption.group(1)) : Optional.empty();
            blocks.add(new Block(matcher.group(1), file, matcher.group(2)));
            end = matcher.end();
        }
        return blocks;
    }

    boolean is(String... languages) {
        return List.of(languages).contains(language);
    }
}
