package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivateRoomsTest {
    private final Chat chat = Chat.withRules();
    private final String clan = chat.newClan();
    private final String id = "message-of-" + clan;
    private final Person member = chat.newPlayer(clan);
    private final List<Person> strangers =
            List.of(chat.newGuest(), chat.newPlayer(), chat.newPlayer(chat.newClan()), chat.newModerator());

    @BeforeEach
    void send() {
        member.send(id, clan, "for the clan").value();
    }

    @Test
    void aMemberReadsAndWritesHisRoom() {
        assertThat(member.page(clan, Map.of()).each("body")).isEqualTo(List.of("for the clan"));
        assertThat(member.sync(roomFilter()).each("body")).isEqualTo(List.of("for the clan"));
        assertThat(member.message(id).get("body")).isEqualTo("for the clan");
        assertThat(member.room(clan).value()).containsEntry("private", true).containsEntry("lastSeq", 1);
    }

    @Test
    void otherMembersOfTheRoomReadItToo() {
        Person other = chat.newPlayer(chat.newClan(), clan);

        assertThat(other.page(clan, Map.of()).items()).hasSize(1);
    }

    @Test
    void strangersReadNothing() {
        assertThat(strangers).allSatisfy(stranger -> {
            assertThat(stranger.page(clan, Map.of()).errorType()).isEqualTo("Unauthorized");
            assertThat(stranger.message(id).errorType()).isEqualTo("Unauthorized");
            assertThat(stranger.room(clan).errorType()).isEqualTo("Unauthorized");
            assertThat(stranger.sync(roomFilter()).errorType()).isEqualTo("Unauthorized");
        });
    }

    @Test
    void strangersReachNothingAroundTheFilterOfASync() {
        Map<String, Object> eq = Map.of("room", Map.of("eq", clan));
        Map<String, Object> village = Map.of("room", Map.of("eq", "village"));
        List<Map<String, Object>> filters = List.of(
                Map.of("or", List.of(village, eq)),
                Map.of("and", List.of(Map.of("or", List.of(eq, village)))),
                Map.of("or", List.of(village, Map.of("and", List.of(eq, Map.of("body", Map.of("ne", "x")))))));

        assertThat(strangers).allSatisfy(stranger -> assertThat(filters).allSatisfy(filter ->
                assertThat(stranger.sync(Map.of("filter", filter)).errorType()).isEqualTo("Unauthorized")));
    }

    @Test
    void strangersDoNotPost() {
        assertThat(strangers).allSatisfy(stranger ->
                assertThat(stranger.send(clan, "let me in").errorType()).isEqualTo("Unauthorized"));
    }

    @Test
    void anAuthorWhoLeftTheClanCanNeitherEditNorDelete() {
        Person leaver = chat.withoutRooms(member);

        assertThat(leaver.edit(id, "changed", 1).errorType()).isEqualTo("Unauthorized");
        assertThat(leaver.delete(id, 1).errorType()).isEqualTo("Unauthorized");
    }

    @Test
    void aModeratorDeletesInAPrivateRoomAndSeesNoBody() {
        assertThat(chat.newModerator().delete(Map.of("id", id)).value())
                .containsEntry("_deleted", true)
                .containsEntry("body", "");
    }

    @Test
    void mutationsMustSelectTheRoomSinceFiltersSeeOnlyWhatIsSelected() {
        assertThat(mutate("createMessage", "CreateMessageInput", Map.of("id", "x" + id, "room", clan, "body", "hi")))
                .isEqualTo("InvalidArgument");
        assertThat(mutate("updateMessage", "UpdateMessageInput", Map.of("id", id, "body", "hi", "_version", 1)))
                .isEqualTo("InvalidArgument");
        assertThat(mutate("deleteMessage", "DeleteMessageInput", Map.of("id", id, "_version", 1)))
                .isEqualTo("InvalidArgument");
        assertThat(member.message(id).get("_version")).isEqualTo(1);
    }

    private String mutate(String field, String type, Map<String, Object> input) {
        return member.mutate(field, type, "id body", input).errorType();
    }

    private Map<String, Object> roomFilter() {
        return Map.of("filter", Map.of("room", Map.of("eq", clan)));
    }
}
