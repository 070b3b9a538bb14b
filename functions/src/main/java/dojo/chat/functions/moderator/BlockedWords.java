package dojo.chat.functions.moderator;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds words that may not be said. A word is found whole and whatever its case, in any Unicode form that looks the
 * same (compatibility decomposition), with accents or without, with digits and signs in place of letters
 * ({@code w0rd}), with punctuation between letters ({@code w.o.r.d}), spelled out with spaces ({@code w o r d}), and
 * with a letter drawn out ({@code woooord}). It is not found inside a longer word, nor in a plain number.
 */
final class BlockedWords {
    private static final Pattern ACCENTS_AND_INVISIBLE = Pattern.compile("[\\p{Cf}\\p{M}]");

    private final List<BlockedWord> words;

    /** @param words the words as an operator writes them; blank ones are left out */
    BlockedWords(Collection<String> words) {
        this.words = words.stream()
                .map(BlockedWords::normalized)
                .filter(word -> !word.isEmpty())
                .map(BlockedWord::new)
                .toList();
    }

    /** Reads a comma separated list. */
    static BlockedWords fromList(String words) {
        return new BlockedWords(List.of(words.split(",")));
    }

    /** Whether the text says one of the words. */
    boolean isSaidIn(String text) {
        int[] normalized = normalized(text).codePoints().toArray();
        return words.stream().anyMatch(word -> word.isSaidIn(normalized));
    }

    private static String normalized(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS_AND_INVISIBLE.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }
}
