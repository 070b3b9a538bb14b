package dojo.chat.functions.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedWordsTest {
    private final BlockedWords words = BlockedWords.fromList("baka, snitch,ass, Größe,");

    @ParameterizedTest
    @ValueSource(strings = {
        "baka", "You BAKA!", "(baka)", "b4k4", "b@ka", "b.a.k.a", "b a k a", "b-a_k*a", "baaaaka", "ｂａｋａ",
        "ba\u200Bka", "ba\u0301ka", "SN1TCH", "$nitch", "s n i t c h", "kick ass", "a$$", "GRÖSSE? no: größe",
        "gro\u0308ße", "you.baka.you"})
    void findTheWordInManyShapes(String text) {
        assertThat(words.isSaidIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "bakau mangroves", "kabaka", "baking", "class", "assassin", "as soon as", "455 gold", "ba ka",
        "the snitcher", "pass it on", "a sunny, sandy place", "grosse"})
    void leaveOtherWordsAlone(String text) {
        assertThat(words.isSaidIn(text)).isFalse();
    }

    @Test
    void findNothingWithoutWords() {
        assertThat(BlockedWords.fromList(" , ,").isSaidIn("anything, at all")).isFalse();
        assertThat(BlockedWords.fromList("").isSaidIn("")).isFalse();
    }

    @Test
    void takeSignsInAWordForThemselves() {
        BlockedWords signs = BlockedWords.fromList("c++,a|b(");

        assertThat(signs.isSaidIn("I like c++ best")).isTrue();
        assertThat(signs.isSaidIn("I like c best")).isFalse();
    }

    @Test
    void surviveALongTextMadeToBeSlow() {
        String text = "a-".repeat(500) + "s".repeat(500) + "q";

        assertThat(words.isSaidIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "@", "!", "|", "+", "$s", "!|"})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void surviveALongRunOfSignsThatStandForLetters(String signs) {
        BlockedWords lookalikes = BlockedWords.fromList("slut,asshole,illicit,bitch,tattle");

        assertThat(lookalikes.isSaidIn(signs.repeat(250 / signs.length()))).isFalse();
    }
}
