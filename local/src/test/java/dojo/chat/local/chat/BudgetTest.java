package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private final Chat chat = Chat.withRules();
    private final String room = chat.newRoom();

    @Test
    void aRestedSenderMaySendABurstAndIsThenToldTheSecondsToWait() {
        Person guest = chat.newGuest();
        sendBurst(guest, room);

        Answer refused = guest.send(room, "one too many");

        assertThat(refused.errorType()).isEqualTo("RateLimited");
        assertThat((Integer) refused.errorInfo().get("seconds")).isBetween(1, Chat.SECONDS_PER_MESSAGE);
        assertThat(guest.room(room).get("lastSeq")).isEqualTo(Chat.BURST);
    }

    @Test
    void theBudgetIsOneForAllRooms() {
        Person player = chat.newPlayer();
        sendBurst(player, room);

        assertThat(player.send(chat.newRoom(), "elsewhere").errorType()).isEqualTo("RateLimited");
    }

    @Test
    void theBudgetFillsAgainWithTime() {
        Person guest = chat.newGuest();
        sendBurst(guest, room);

        chat.items().lower(Chat.senderKey(guest), "paidUntil", Chat.SECONDS_PER_MESSAGE * 1000L);

        assertThat(guest.send(room, "rested").get("seq")).isEqualTo(Chat.BURST + 1);
        assertThat(guest.send(room, "not rested").errorType()).isEqualTo("RateLimited");
    }

    @Test
    void sendersHaveBudgetsOfTheirOwn() {
        sendBurst(chat.newGuest(), room);
        assertThat(chat.newGuest().send(room, "hello").get("seq")).isEqualTo(Chat.BURST + 1);
        assertThat(chat.newPlayer().send(room, "hello").get("seq")).isEqualTo(Chat.BURST + 2);
    }

    @Test
    void sendsAtTheSameTimeCanNotSpendTheSameBudgetTwice() {
        Person guest = chat.newGuest();

        var answers = IntStream.range(0, 4 * Chat.BURST)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> guest.send(room, "message " + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        long taken = answers.stream().filter(answer -> answer.valueOrNull() != null).count();
        assertThat(taken).isBetween(1L, (long) Chat.BURST);
        assertThat(answers.stream().filter(answer -> answer.valueOrNull() == null))
                .allSatisfy(answer -> assertThat(answer.errorType()).isEqualTo("RateLimited"));
        assertThat(guest.room(room).number("lastSeq")).isEqualTo((int) taken);
    }

    @Test
    void theSameMessageTwiceInARowIsRefusedInOneRoom() {
        Person guest = chat.newGuest();
        guest.send(room, "hello");

        assertThat(guest.send(room, " hello ").errorType()).isEqualTo("RepeatedMessage");
        assertThat(chat.newGuest().send(room, "hello").get("seq")).isEqualTo(2);
        assertThat(guest.send(chat.newRoom(), "hello").get("seq")).isEqualTo(1);
    }

    @Test
    void aSendThatWasPaidForButNotStoredIsTakenWhenItComesAgain() {
        Person guest = chat.newGuest();
        chat.newModerator().setSlowMode(room, 60);
        guest.send("torn-" + room, room, "hello");
        chat.items().remove("message#torn-" + room);
        long paidUntil = chat.items().number(Chat.senderKey(guest), "paidUntil");

        assertThat(guest.send("torn-" + room, room, "hello").get("body")).isEqualTo("hello");
        assertThat(chat.items().number(Chat.senderKey(guest), "paidUntil")).isEqualTo(paidUntil);
        assertThat(guest.send(room, "hello").errorType()).isEqualTo("SlowMode");
    }

    @Test
    void theSameMessageIsTakenWhenTheSenderSaidSomethingElseInBetween() {
        Person guest = chat.newGuest();
        guest.send(room, "hello");
        guest.send(room, "anyone there?");

        assertThat(guest.send(room, "hello").get("seq")).isEqualTo(3);
    }

    @Test
    void slowModeMakesEachSenderWait() {
        Person moderator = chat.newModerator();
        Person guest = chat.newGuest();
        assertThat(moderator.setSlowMode(room, 60).get("slowModeSeconds")).isEqualTo(60);
        assertThat(guest.send(room, "one").get("seq")).isEqualTo(1);

        Answer refused = guest.send(room, "two");

        assertThat(refused.errorType()).isEqualTo("SlowMode");
        assertThat((Integer) refused.errorInfo().get("seconds")).isBetween(55, 60);
        assertThat(chat.newGuest().send(room, "mine").get("seq")).isEqualTo(2);
    }

    @Test
    void slowModeIsNotEscapedByPostingInAnotherRoom() {
        Person guest = chat.newGuest();
        chat.newModerator().setSlowMode(room, 60);
        guest.send(room, "one");
        guest.send(chat.newRoom(), "elsewhere");

        assertThat(guest.send(room, "two").errorType()).isEqualTo("SlowMode");
    }

    @Test
    void slowModeEndsAfterItsSecondsAndWhenAModeratorTurnsItOff() {
        Person moderator = chat.newModerator();
        Person guest = chat.newGuest();
        moderator.setSlowMode(room, 60);
        guest.send(room, "one");
        chat.items().setIn(Chat.senderKey(guest), "slowUntil", room, System.currentTimeMillis() - 1);
        assertThat(guest.send(room, "two").get("seq")).isEqualTo(2);

        moderator.setSlowMode(room, 0);

        assertThat(guest.send(room, "three").get("seq")).isEqualTo(3);
    }

    @Test
    void withoutBudgetsNeitherBudgetNorRepeatsNorSlowModeHoldASenderBack() {
        Chat unlimited = Chat.unlimited();
        String there = unlimited.newRoom();
        Person guest = unlimited.newGuest();
        unlimited.newModerator().setSlowMode(there, 60);

        var seqs = Stream.generate(() -> guest.send(there, "hello").number("seq")).limit(3 * Chat.BURST).toList();

        assertThat(seqs).isEqualTo(IntStream.rangeClosed(1, 3 * Chat.BURST).boxed().toList());
    }

    private static void sendBurst(Person person, String room) {
        for (int i = 0; i < Chat.BURST; i++) {
            person.send(room, "message " + i).value();
        }
    }
}
