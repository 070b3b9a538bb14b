package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private final Chat chat = Chat.withRules();
    private final String room = chat.newRoom();

    @Test
    void aGuestMayGiveHimselfAName() {
        Answer sent = chat.newGuest().sendAs("  Wandering Ronin ", room, "hello");

        assertThat(sent.get("senderName")).isEqualTo("Wandering Ronin");
        assertThat(sent.get("senderId")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "bell\u0007", "invisible\u200bspace", "right\u202eleft"})
    void aNameNeedsVisibleCharacters(String name) {
        assertThat(chat.newGuest().sendAs(name, room, "hello").errorType()).isEqualTo("InvalidName");
    }

    @Test
    void aNameHasAtMost40Characters() {
        assertThat(chat.newGuest().sendAs("n".repeat(40), room, "hello").get("seq")).isEqualTo(1);
        assertThat(chat.newGuest().sendAs("n".repeat(41), room, "hello").errorType()).isEqualTo("InvalidName");
    }

    @Test
    void aPlayersFirstMessageReservesHisNameAgainstGuests() {
        Person player = chat.newPlayer();
        String name = Chat.nameOf(player);
        assertThat(chat.newGuest().sendAs(name, room, "before him").get("senderName")).isEqualTo(name);
        player.send(room, "it is me").value();

        assertThat(chat.newGuest().sendAs(name, room, "me").errorType()).isEqualTo("NameTaken");
        assertThat(chat.newGuest().sendAs(name.toUpperCase(Locale.ROOT), room, "me").errorType())
                .isEqualTo("NameTaken");
        assertThat(chat.newGuest().sendAs(name.replace(" ", "   "), room, "me").errorType()).isEqualTo("NameTaken");
        assertThat(player.send(room, "still me").get("senderName")).isEqualTo(name);
    }

    @Test
    void aNameInFullWidthLettersIsTheSameName() {
        Person player = chat.newPlayer();
        player.send(room, "it is me").value();
        String wide = Chat.nameOf(player).replace('P', '\uff30');

        assertThat(chat.newGuest().sendAs(wide, room, "me").errorType()).isEqualTo("NameTaken");
    }
}
