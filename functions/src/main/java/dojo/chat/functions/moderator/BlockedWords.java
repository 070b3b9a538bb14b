package dojo.chat.functions.moderator;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds words that may not be said. A word is found whole and whatever its case, in any Unicode form that looks the
 * same (compatibility decomposition), with accents or without, with digits and signs in place of letters
 * ({@code w0rd}), with punctuation between letters ({@code w.o.r.d}), spelled out with spaces ({@code w o r d}), and
 * with a letter drawn out ({@code woooord}). It is not found inside a longer word, nor in a plain number.
 */
final class BlockedWords {
    private static final Map<Integer, String> LOOKALIKES = Map.of(
            (int) 'a', "a4@", (int) 'b', "b8", (int) 'e', "e3", (int) 'g', "g9", (int) 'i', "i1!|",
            (int) 'l', "l1|", (int) 'o', "o0", (int) 's', "s5$", (int) 't', "t7+", (int) 'z', "z2");
    private static final Separator CLOSE = new Separator("[\\p{P}\\p{S}]", "{0,2}");
    private static final Separator SPELLED_OUT = new Separator("[\\s\\p{P}\\p{S}]", "{1,3}");
    private static final Pattern ACCENTS_AND_INVISIBLE = Pattern.compile("[\\p{Cf}\\p{M}]");

    /** As long as a message may be; bounded, since the matcher recurses for each repetition. */
    private static final int LONGEST_RUN = 250;

    private final List<Pattern> patterns;

    /** @param words the words as an operator writes them; blank ones are left out */
    BlockedWords(Collection<String> words) {
        this.patterns = words.stream()
                .map(BlockedWords::normalized)
                .filter(word -> !word.isEmpty())
                .map(BlockedWords::pattern)
                .toList();
    }

    /** Reads a comma separated list. */
    static BlockedWords fromList(String words) {
        return new BlockedWords(List.of(words.split(",")));
    }

    /** Whether the text says one of the words. */
    boolean isSaidIn(String text) {
        String normalized = normalized(text);
        return patterns.stream().anyMatch(pattern -> isFound(pattern.matcher(normalized)));
    }

    private static boolean isFound(Matcher matcher) {
        while (matcher.find()) {
            if (matcher.group().codePoints().anyMatch(Character::isLetter)) {
                return true;
            }
        }
        return false;
    }

    private static String normalized(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS_AND_INVISIBLE.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }

    private static Pattern pattern(String word) {
        String either = spelled(word, CLOSE) + "|" + spelled(word, SPELLED_OUT);
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}\\p{N}])");
    }

    private static String spelled(String word, Separator separator) {
        return word.codePoints()
                .mapToObj(BlockedWords::letter)
                .map(letter -> letter + "(?:(?:" + separator.before(letter) + letter + "){2," + LONGEST_RUN + "})?")
                .collect(Collectors.joining(separator.pattern()));
    }

    private static String letter(int codePoint) {
        String same = LOOKALIKES.getOrDefault(codePoint, Character.toString(codePoint));
        return same.codePoints()
                .mapToObj(character -> Pattern.quote(Character.toString(character)))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What may stand between two letters: signs of a kind, and how many. */
    private record Separator(String sign, String count) {
        String pattern() {
            return sign + count;
        }

        /**
         * What separates a letter from itself. A sign that is a form of the letter, as $ is of s, counts as the letter
         * alone: were it both, a long run of it would have more readings than the matcher can ever try.
         */
        String before(String letter) {
            return "(?:(?!" + letter + ")" + sign + ")" + count;
        }
    }
}
