package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditingTest {
    private final Chat chat = Chat.withRules();
    private final String room = chat.newRoom();
    private final String id = "message-of-" + room;
    private final Person author = chat.newPlayer();
    private Answer sent;

    @BeforeEach
    void send() {
        sent = author.send(id, room, "hello");
    }

    @Test
    void theAuthorChangesTheBodyAndTheServerTheVersionAndTimes() {
        Answer edited = author.edit(id, " hello again ", 1);

        assertThat(edited.value())
                .containsEntry("body", "hello again")
                .containsEntry("_version", 2)
                .containsEntry("seq", 1)
                .containsEntry("sentAt", sent.get("sentAt"))
                .containsEntry("updatedAt", edited.get("editedAt"));
        assertThat((Long) edited.get("_lastChangedAt")).isGreaterThanOrEqualTo((Long) sent.get("_lastChangedAt"));
        assertThat(author.message(id).value()).isEqualTo(edited.value());
    }

    @Test
    void nobodyElseEdits() {
        assertThat(chat.newPlayer().edit(id, "mine", 1).errorType()).isEqualTo("Unauthorized");
        assertThat(chat.newModerator().edit(id, "mine", 1).errorType()).isEqualTo("Unauthorized");
        assertThat(chat.service().edit(id, "mine", 1).errorType()).isEqualTo("Unauthorized");
    }

    @Test
    void aGuestCanNotEvenEditHisOwnMessage() {
        Person guest = chat.newGuest();
        guest.send("guests-" + room, room, "mine").value();

        assertThat(guest.edit("guests-" + room, "changed", 1).errorType()).isEqualTo("Unauthorized");
    }

    @Test
    void anEditOfAnotherVersionIsAConflictThatCarriesTheCurrentMessage() {
        Answer current = author.edit(id, "second", 1);

        Answer late = author.edit(id, "third", 1);

        assertThat(late.valueOrNull()).isNull();
        assertThat(late.error())
                .containsEntry("errorType", "ConflictUnhandled")
                .containsEntry("message", "Conflict resolver rejects mutation.")
                .containsEntry("errorInfo", null);
        assertThat(late.errorData()).isEqualTo(current.value());
    }

    @Test
    void anEditWithoutAVersionIsAConflict() {
        assertThat(author.edit(Map.of("id", id, "body", "second")).errorType()).isEqualTo("ConflictUnhandled");
    }

    @Test
    void anEditOfADeletedMessageIsAConflictThatCarriesTheTombstone() {
        author.delete(id, 1).value();

        Answer late = author.edit(id, "second", 1);

        assertThat(late.errorType()).isEqualTo("ConflictUnhandled");
        assertThat(late.errorData()).containsEntry("_deleted", true).containsEntry("_version", 2);
    }

    @Test
    void aMessageThatIsNotThereCanNotBeEdited() {
        assertThat(author.edit("no-" + id, "second", 1).errorType()).isEqualTo("NotFound");
    }

    @Test
    void theBodyIsCheckedAsInASend() {
        assertThat(author.edit(id, "  ", 1).errorType()).isEqualTo("InvalidBody");
        assertThat(author.edit(id, "x".repeat(251), 1).errorType()).isEqualTo("InvalidBody");
    }

    @Test
    void aMessageStaysInItsRoom() {
        Map<String, Object> move = Map.of("id", id, "body", "hi", "room", chat.newRoom(), "_version", 1);
        Map<String, Object> stay = Map.of("id", id, "body", "hi", "room", room, "_version", 1);

        assertThat(author.edit(move).errorType()).isEqualTo("InvalidArgument");
        assertThat(author.edit(stay).get("room")).isEqualTo(room);
    }

    @Test
    void anEditWithoutABodyIsRefused() {
        Map<String, Object> rename = Map.of("id", id, "senderName", "Shogun", "_version", 1);

        assertThat(author.edit(rename).errorType()).isEqualTo("InvalidArgument");
    }

    @Test
    void theSendersNameCanNotBeChanged() {
        Map<String, Object> rename = Map.of("id", id, "body", "hi", "senderName", "Shogun", "_version", 1);

        assertThat(author.edit(rename).get("senderName")).isEqualTo(Chat.nameOf(author));
    }

    @Test
    void theClientsOwnConditionMustHold() {
        Answer refused = editIf(Map.of("body", Map.of("beginsWith", "bye")));
        Answer taken = editIf(Map.of("and", java.util.List.of(Map.of("body", Map.of("beginsWith", "hel")))));

        assertThat(refused.errorType()).isEqualTo("ConditionalCheckFailed");
        assertThat(refused.errorData()).containsEntry("body", "hello");
        assertThat(taken.get("body")).isEqualTo("second");
    }

    private Answer editIf(Map<String, Object> condition) {
        return author.run("mutation($input: UpdateMessageInput!, $condition: ModelMessageConditionInput) {"
                + " updateMessage(input: $input, condition: $condition) { " + Person.FIELDS + " } }",
                Map.of("input", Map.of("id", id, "body", "second", "_version", 1), "condition", condition));
    }
}
