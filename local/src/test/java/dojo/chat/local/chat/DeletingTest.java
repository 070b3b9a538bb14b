package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletingTest {
    private final Chat chat = Chat.withRules();
    private final String room = chat.newRoom();
    private final String id = "message-of-" + room;
    private final Person author = chat.newPlayer();

    @BeforeEach
    void send() {
        author.send(id, room, "hello").value();
    }

    @Test
    void aDeletedMessageLeavesATombstoneWithItsNumber() {
        Answer deleted = author.delete(id, 1);

        assertThat(deleted.value())
                .containsEntry("_deleted", true)
                .containsEntry("body", "")
                .containsEntry("_version", 2)
                .containsEntry("room", room)
                .containsEntry("seq", 1);
        assertThat(author.message(id).value()).isEqualTo(deleted.value());
        Instant expiresAt = Instant.ofEpochSecond(chat.items().number("message#" + id, "expiresAt"));
        assertThat(expiresAt)
                .isCloseTo(Instant.now().plus(Chat.TOMBSTONES), Assertions.within(Duration.ofMinutes(1)));
    }

    @Test
    void aDeletedMessageIsOnNoPage() {
        author.send(room, "second").value();
        author.delete(id, 1).value();

        Answer page = author.page(room, Map.of());

        assertThat(page.each("body")).isEqualTo(List.of("second"));
        assertThat(page.get("lastSeq")).isEqualTo(2);
    }

    @Test
    void deletingADeletedMessageAnswersTheTombstone() {
        Answer first = author.delete(id, 1);

        assertThat(author.delete(id, 1).value()).isEqualTo(first.value());
    }

    @Test
    void theAuthorMustNameTheCurrentVersion() {
        assertThat(author.delete(id, 7).errorType()).isEqualTo("ConflictUnhandled");
        Answer withoutVersion = author.delete(Map.of("id", id));
        assertThat(withoutVersion.errorType()).isEqualTo("ConflictUnhandled");
        assertThat(withoutVersion.errorData()).containsEntry("body", "hello").containsEntry("_version", 1);
    }

    @Test
    void otherPlayersAndGuestsDeleteNothing() {
        assertThat(chat.newPlayer().delete(id, 1).errorType()).isEqualTo("Unauthorized");
        assertThat(chat.newGuest().delete(id, 1).errorType()).isEqualTo("Unauthorized");
    }

    @Test
    void aGuestCanNotDeleteHisOwnMessage() {
        Person guest = chat.newGuest();
        guest.send("guests-" + room, room, "mine").value();

        assertThat(guest.delete("guests-" + room, 1).errorType()).isEqualTo("Unauthorized");
    }

    @Test
    void aModeratorDeletesWithoutAVersionAndLeavesARecord() {
        Person moderator = chat.newModerator();

        assertThat(moderator.delete(Map.of("id", id)).get("_deleted")).isEqualTo(true);

        assertThat(chat.recordsAbout(id)).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("action", "deleteMessage")
                .containsEntry("moderatorId", Chat.idOf(moderator))
                .containsEntry("moderatorName", Chat.nameOf(moderator))
                .containsEntry("senderId", Chat.idOf(author))
                .containsEntry("senderName", Chat.nameOf(author))
                .containsEntry("room", room));
    }

    @Test
    void ourOwnFunctionsDeleteAndLeaveARecordWithTheirName() {
        assertThat(chat.service().delete(id, 1).get("_deleted")).isEqualTo(true);

        assertThat(chat.recordsAbout(id)).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("moderatorId", null)
                .containsEntry("moderatorName", Chat.SERVICE_NAME));
    }

    @Test
    void anAuthorsOwnDeletionLeavesNoRecord() {
        author.delete(id, 1).value();

        assertThat(chat.recordsAbout(id)).isEmpty();
    }

    @Test
    void aModeratorWhoNamesAnotherVersionIsToldOfTheConflict() {
        assertThat(chat.newModerator().delete(id, 7).errorType()).isEqualTo("ConflictUnhandled");
        assertThat(chat.recordsAbout(id)).isEmpty();
    }

    @Test
    void aMessageThatIsNotThereCanNotBeDeleted() {
        assertThat(author.delete("no-" + id, 1).errorType()).isEqualTo("NotFound");
    }

    @Test
    void theIdOfADeletedMessageStaysUsed() {
        author.delete(id, 1).value();

        assertThat(author.send(id, room, "hello again").value()).containsEntry("_deleted", true);
        assertThat(author.room(room).get("lastSeq")).isEqualTo(1);
    }

    @Test
    void theClientsOwnConditionMustHold() {
        Answer refused = deleteIf(Map.of("body", Map.of("eq", "something else")));
        Answer deleted = deleteIf(Map.of("body", Map.of("eq", "hello")));

        assertThat(refused.errorType()).isEqualTo("ConditionalCheckFailed");
        assertThat(deleted.get("_deleted")).isEqualTo(true);
    }

    private Answer deleteIf(Map<String, Object> condition) {
        return author.run("mutation($input: DeleteMessageInput!, $condition: ModelMessageConditionInput) {"
                + " deleteMessage(input: $input, condition: $condition) { " + Person.FIELDS + " } }",
                Map.of("input", Map.of("id", id, "_version", 1), "condition", condition));
    }
}
