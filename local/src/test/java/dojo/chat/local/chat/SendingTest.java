package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private final Chat chat = Chat.withRules();
    private final String room = chat.newRoom();
    private final Person guest = chat.newGuest();

    @Test
    void aMessageIsTrimmedAndTheServerStampsNumberTimeAndVersion() {
        Answer sent = guest.send("first-" + room, room, "  hello ninjas \n");

        assertThat(sent.value())
                .containsEntry("id", "first-" + room)
                .containsEntry("room", room)
                .containsEntry("body", "hello ninjas")
                .containsEntry("senderName", null)
                .containsEntry("senderId", null)
                .containsEntry("editedAt", null)
                .containsEntry("_deleted", null)
                .containsEntry("seq", 1)
                .containsEntry("_version", 1)
                .containsEntry("createdAt", sent.get("sentAt"))
                .containsEntry("updatedAt", sent.get("sentAt"));
        Instant sentAt = Instant.parse((String) sent.get("sentAt"));
        assertThat(sentAt).isCloseTo(Instant.now(), Assertions.within(Duration.ofSeconds(10)));
        assertThat(sent.get("_lastChangedAt")).isEqualTo(sentAt.toEpochMilli());
    }

    @Test
    void eachRoomCountsItsOwnMessages() {
        String other = chat.newRoom();

        assertThat(guest.send(room, "one").get("seq")).isEqualTo(1);
        assertThat(guest.send(other, "one").get("seq")).isEqualTo(1);
        assertThat(guest.send(room, "two").get("seq")).isEqualTo(2);
        assertThat(guest.room(room).get("lastSeq")).isEqualTo(2);
    }

    @Test
    void aPlayersNameAndIdComeFromHisTokenAlone() {
        Person akira = chat.newPlayer();

        Answer sent = akira.sendAs("Somebody Else", room, "hello");

        assertThat(sent.value())
                .containsEntry("senderName", Chat.nameOf(akira))
                .containsEntry("senderId", Chat.idOf(akira));
    }

    @Test
    void aBodyOf250CharactersIsTakenAndOneMoreIsRefused() {
        assertThat(guest.send(room, " " + "x".repeat(250) + " ").get("body")).isEqualTo("x".repeat(250));
        assertThat(guest.send(room, "x".repeat(251)).errorType()).isEqualTo("InvalidBody");
        assertThat(guest.send(room, " \n\t ").errorType()).isEqualTo("InvalidBody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Village", "a--b", "-a", "a-", "a b", "x-clan-7", "#moderation", "dojo/7"})
    void aRoomIdOfAnotherFormIsRefused(String id) {
        assertThat(guest.send(id, "hello").errorType()).isEqualTo("InvalidRoom");
        assertThat(guest.page(id, Map.of()).errorType()).isEqualTo("InvalidRoom");
        assertThat(guest.room(id).errorType()).isEqualTo("InvalidRoom");
    }

    @Test
    void aRoomIdHasAtMost64Characters() {
        assertThat(guest.send("r".repeat(65), "hello").errorType()).isEqualTo("InvalidRoom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "naïve"})
    void anIdThatIsNotVisibleAsciiIsRefused(String id) {
        assertThat(guest.send(id, room, "hello").errorType()).isEqualTo("InvalidId");
    }

    @Test
    void anIdHasAtMost128Characters() {
        assertThat(guest.send("i".repeat(129), room, "hello").errorType()).isEqualTo("InvalidId");
    }

    @Test
    void aRefusedSendTakesNoNumber() {
        guest.send(room, "");
        assertThat(guest.send(room, "hello").get("seq")).isEqualTo(1);
    }

    @Test
    void aSecondSendOfTheSameIdAnswersTheFirstMessageAndTakesNoNumber() {
        Answer first = guest.send("again-" + room, room, "hello");

        Answer second = guest.send("again-" + room, room, "hello");

        assertThat(second.value()).isEqualTo(first.value());
        assertThat(guest.send(room, "next").get("seq")).isEqualTo(2);
    }

    @Test
    void aSecondSendOfTheSameIdIsFreeOfTheBudget() {
        Answer first = guest.send("free-" + room, room, "hello");
        for (int i = 0; i < 3 * Chat.BURST; i++) {
            assertThat(guest.send("free-" + room, room, "hello").value()).isEqualTo(first.value());
        }
        assertThat(guest.send(room, "next").get("seq")).isEqualTo(2);
    }

    @Test
    void anIdThatAnotherSenderHasUsedIsRefused() {
        guest.send("taken-" + room, room, "hello");

        Answer second = chat.newGuest().send("taken-" + room, room, "hello");

        assertThat(second.errorType()).isEqualTo("InvalidId");
        assertThat(second.error()).containsEntry("message", "The id is already used by another message.");
    }

    @Test
    void aSendWithAConditionIsRefused() {
        Answer answer = guest.run(
                "mutation($input: CreateMessageInput!, $condition: ModelMessageConditionInput) {"
                        + " createMessage(input: $input, condition: $condition) { id } }",
                Map.of(
                        "input", Map.of("id", "conditional-" + room, "room", room, "body", "hello"),
                        "condition", Map.of("body", Map.of("eq", "hello"))));

        assertThat(answer.errorType()).isEqualTo("InvalidArgument");
    }

    @Test
    void anAliasIsRefusedSinceSubscribersWouldTakeOneFieldForAnother() {
        Answer answer = guest.mutate("createMessage", "CreateMessageInput", "id room: body body: room",
                Map.of("id", "alias-" + room, "room", room, "body", "clan-7"));

        assertThat(answer.errorType()).isEqualTo("InvalidArgument");
        assertThat(guest.message("alias-" + room).valueOrNull()).isNull();
    }

    @Test
    void anAliasInANamedFragmentIsRefusedToo() {
        Answer answer = guest.run(
                "mutation($input: CreateMessageInput!) { createMessage(input: $input) { ...asPlayer } }"
                        + " fragment asPlayer on Message { room body senderId: id }",
                Map.of("input", Map.of("id", "fragment-" + room, "room", room, "body", "I am player 42")));

        assertThat(answer.errorType()).isEqualTo("InvalidArgument");
        assertThat(guest.message("fragment-" + room).valueOrNull()).isNull();
    }

    @Test
    void anInlineFragmentIsAsGoodAsTheFieldsInIt() {
        Answer answer = guest.mutate("createMessage", "CreateMessageInput", "... on Message { id room } ... { seq }",
                Map.of("id", "inline-" + room, "room", room, "body", "hello"));

        assertThat(answer.get("seq")).isEqualTo(1);
    }

    @Test
    void guestsMayNotPostWhereTheStageDoesNotLetThem() {
        Chat strict = Chat.withoutGuestPosting();
        String there = strict.newRoom();

        assertThat(strict.newGuest().send(there, "hello").errorType()).isEqualTo("Unauthorized");
        assertThat(strict.newPlayer().send(there, "hello").get("seq")).isEqualTo(1);
        assertThat(strict.newGuest().page(there, Map.of()).each("body")).isEqualTo(List.of("hello"));
    }

    @Test
    void onlyOurOwnFunctionsPostIntoTheHeartbeatRoomAndNowhereElse() {
        Answer beat = chat.service().send(Chat.HEARTBEAT_ROOM, "beat of " + room);

        assertThat(beat.get("room")).isEqualTo(Chat.HEARTBEAT_ROOM);
        long expiresAt = chat.items().number("message#" + beat.get("id"), "expiresAt");
        assertThat(Instant.ofEpochSecond(expiresAt))
                .isCloseTo(Instant.now().plus(Duration.ofHours(1)), Assertions.within(Duration.ofMinutes(1)));
        assertThat(chat.service().send(room, "hello").errorType()).isEqualTo("Unauthorized");
        assertThat(guest.send(Chat.HEARTBEAT_ROOM, "hello").errorType()).isEqualTo("Unauthorized");
        Person claimant = chat.newPlayer(Chat.HEARTBEAT_ROOM);
        assertThat(claimant.send(Chat.HEARTBEAT_ROOM, "hello").errorType()).isEqualTo("Unauthorized");
        assertThat(claimant.page(Chat.HEARTBEAT_ROOM, Map.of()).errorType()).isEqualTo("Unauthorized");
    }
}
