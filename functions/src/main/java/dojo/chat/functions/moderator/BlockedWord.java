package dojo.chat.functions.moderator;

import java.util.BitSet;
import java.util.Map;

/**
 * Finds one word in a text, in time that grows with the text's length alone: all readings of the text are followed side by
 * side, a character at a time.
 *
 * <p>A letter may be drawn out, three times or more, so that "book" is not "bok". Between letters, all through the word,
 * stand either up to two signs, or one to three signs and spaces.
 */
final class BlockedWord {
    private static final Map<Integer, String> LOOKALIKES = Map.of(
            (int) 'a', "a4@", (int) 'b', "b8", (int) 'e', "e3", (int) 'g', "g9", (int) 'i', "i1!|",
            (int) 'l', "l1|", (int) 'o', "o0", (int) 's', "s5$", (int) 't', "t7+", (int) 'z', "z2");
    private static final int DRAWN_OUT = 3;
    private static final int LONGEST_GAP = 3;

    private final String[] letters;

    /** @param word in lower case, without accents */
    BlockedWord(String word) {
        this.letters = word.codePoints()
                .mapToObj(letter -> LOOKALIKES.getOrDefault(letter, Character.toString(letter)))
                .toArray(String[]::new);
    }

    /** Whether the text, in lower case and without accents, says the word; digits and signs alone never do. */
    boolean isSaidIn(int[] text) {
        return isSaidIn(text, false, 0, 2) || isSaidIn(text, true, 1, LONGEST_GAP);
    }

    private boolean isSaidIn(int[] text, boolean spaces, int shortestGap, int longestGap) {
        BitSet readings = new BitSet();
        for (int at = 0; at < text.length; at++) {
            BitSet next = new BitSet();
            for (int state = readings.nextSetBit(0); state >= 0; state = readings.nextSetBit(state + 1)) {
                Reading reading = Reading.of(state);
                if (reading.gap() >= shortestGap) {
                    readLetter(reading, text[at], next);
                }
                if (reading.gap() < longestGap && isSign(text[at], spaces)) {
                    next.set(reading.afterSign().state());
                }
            }
            if ((at == 0 || !Character.isLetterOrDigit(text[at - 1])) && stands(text[at], 0)) {
                next.set(new Reading(0, 1, 0, Character.isLetter(text[at])).state());
            }
            boolean wordEnds = at + 1 == text.length || !Character.isLetterOrDigit(text[at + 1]);
            if (wordEnds && next.stream().mapToObj(Reading::of).anyMatch(this::isWhole)) {
                return true;
            }
            readings = next;
        }
        return false;
    }

    private void readLetter(Reading reading, int character, BitSet next) {
        if (stands(character, reading.letter())) {
            next.set(reading.again(character).state());
        }
        if (reading.isLetterDone() && reading.letter() + 1 < letters.length && stands(character, reading.letter() + 1)) {
            next.set(reading.onward(character).state());
        }
    }

    private boolean isWhole(Reading reading) {
        return reading.letter() + 1 == letters.length
                && reading.isLetterDone()
                && reading.gap() == 0
                && reading.hasLetter();
    }

    private boolean stands(int character, int letter) {
        return letters[letter].indexOf(character) >= 0;
    }

    private static boolean isSign(int character, boolean spaces) {
        return spaces && Character.isWhitespace(character)
                || !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
    }

    /**
     * How far a reading of the text has come.
     *
     * @param letter the place in the word of the letter that was read last
     * @param times how often it was read, three standing for more
     * @param gap how many signs were read since
     * @param hasLetter whether any of it was a real letter
     */
    private record Reading(int letter, int times, int gap, boolean hasLetter) {
        private static final int GAPS = LONGEST_GAP + 1;
        private static final int TIMES = DRAWN_OUT + 1;

        static Reading of(int state) {
            return new Reading(state / 2 / GAPS / TIMES, state / 2 / GAPS % TIMES, state / 2 % GAPS, state % 2 == 1);
        }

        int state() {
            return ((letter * TIMES + times) * GAPS + gap) * 2 + (hasLetter ? 1 : 0);
        }

        boolean isLetterDone() {
            return times == 1 || times == DRAWN_OUT;
        }

        Reading again(int character) {
            return new Reading(
                    letter, Math.min(times + 1, DRAWN_OUT), 0, hasLetter || Character.isLetter(character));
        }

        Reading onward(int character) {
            return new Reading(letter + 1, 1, 0, hasLetter || Character.isLetter(character));
        }

        Reading afterSign() {
            return new Reading(letter, times, gap + 1, hasLetter);
        }
    }
}
