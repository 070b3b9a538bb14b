package dojo.chat.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A change of a text: unified diff without numbers, its hunks parted by {@code @@}. */
record Diff(String text) {

    /** The text after the change; fails the test if a hunk's place is not there just once. */
    String applyTo(String original) {
        String changed = original;
        for (String hunk : text.split("(?m)^@@\\n")) {
            String before = side(hunk, '+');
            assertThat(changed.split(Pattern.quote(before), -1))
                    .as("the one place of these lines, and what is around it:\n%s", before)
                    .hasSize(2);
            changed = changed.replace(before, side(hunk, '-'));
        }
        return changed;
    }

    private static String side(String hunk, char other) {
        return hunk.lines()
                .filter(line -> line.charAt(0) != other)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
