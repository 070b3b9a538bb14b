package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API's part of reports. There is no SNS here, so the notice of a new report fails, which does not undo it. */
class ReportsTest {
    private static final String FIELDS =
            "id messageId reason reportedAt room body senderId senderName reporterId reporterName";

    private final Chat chat = Chat.unlimited();
    private final String room = chat.newRoom();
    private final String id = "rude-" + room;
    private final Person author = chat.newPlayer();
    private final Person reader = chat.newPlayer();
    private final Person moderator = chat.newModerator();

    @Test
    void aReportIsStoredThoughItsNoticeFails() {
        author.send(id, room, "rude words").value();

        Answer answer = report(reader, id, "  He swears.  ");

        assertThat(answer.errorType()).isEqualTo("NoticeNotSent");
        assertThat(fields(answer))
                .containsEntry("messageId", id)
                .containsEntry("reason", "He swears.")
                .containsEntry("room", room)
                .containsEntry("body", "rude words")
                .containsEntry("senderId", Chat.idOf(author))
                .containsEntry("senderName", Chat.nameOf(author))
                .containsEntry("reporterId", Chat.idOf(reader))
                .containsEntry("reporterName", Chat.nameOf(reader));
        assertThat(Instant.parse((String) fields(answer).get("reportedAt"))).isBefore(Instant.now().plusMillis(1));
        assertThat(chat.items().item(key(id, reader)).get("expiresAt").n()).isNotEmpty();
    }

    @Test
    void aSecondReportByTheSameReaderAnswersTheFirstWithoutASecondNotice() {
        author.send(id, room, "rude words").value();
        Answer first = report(reader, id, "He swears.");

        Answer second = report(reader, id, "Still there!");

        assertThat(second.value()).isEqualTo(fields(first));
    }

    @Test
    void everyReaderMayReport() {
        author.send(id, room, "rude words").value();
        Person guest = chat.newGuest();

        assertThat(fields(report(guest, id, "Rude."))).containsEntry("reporterId", null).containsEntry("reporterName", null);
        assertThat(fields(report(reader, id, "Rude."))).containsEntry("reporterId", Chat.idOf(reader));
        assertThat(reportsOf(id)).hasSize(2);
    }

    @Test
    void moderatorsReadReportsTheNewestFirst() {
        author.send(id, room, "rude words").value();
        report(reader, id, "First.");
        report(chat.newGuest(), id, "Second.");

        assertThat(reportsOf(id)).extracting(report -> report.get("reason")).isEqualTo(List.of("Second.", "First."));
        assertThat(reports(moderator, Map.of("limit", 1)).items()).hasSize(1);
        assertThat(reports(moderator, Map.of("nextToken", "garbage")).errorType()).isEqualTo("InvalidArgument");
    }

    @Test
    void nobodyElseReadsReports() {
        for (Person person : List.of(reader, chat.newGuest(), chat.service())) {
            assertThat(reports(person, Map.of()).errorType()).isEqualTo("Unauthorized");
        }
    }

    @Test
    void whoMayNotReadAMessageMayNotReportIt() {
        String clan = chat.newClan();
        Person member = chat.newPlayer(clan);
        member.send(id, clan, "a secret").value();

        assertThat(report(reader, id, "Rude.").errorType()).isEqualTo("Unauthorized");
        assertThat(report(chat.newGuest(), id, "Rude.").errorType()).isEqualTo("Unauthorized");
        assertThat(report(chat.service(), id, "Rude.").errorType()).isEqualTo("Unauthorized");
        assertThat(reportsOf(id)).isEmpty();
        assertThat(fields(report(member, id, "Rude."))).containsEntry("room", clan);
    }

    @Test
    void aMessageThatIsNotThereCanNotBeReported() {
        author.send(id, room, "rude words").value();
        author.delete(id, 1).value();

        assertThat(report(reader, id, "Rude.").errorType()).isEqualTo("NotFound");
        assertThat(report(reader, "no-" + id, "Rude.").errorType()).isEqualTo("NotFound");
        assertThat(report(reader, "a b", "Rude.").errorType()).isEqualTo("InvalidId");
    }

    @Test
    void aReasonHasBounds() {
        author.send(id, room, "rude words").value();

        assertThat(report(reader, id, "   ").errorType()).isEqualTo("InvalidArgument");
        assertThat(report(reader, id, "r".repeat(251)).errorType()).isEqualTo("InvalidArgument");
        assertThat(fields(report(reader, id, "r".repeat(250)))).containsEntry("reason", "r".repeat(250));
    }

    @Test
    void aReportCostsFewUnits() {
        author.send(id, room, "rude words").value();
        chat.capacity().reset();

        report(reader, id, "He swears.");

        assertThat(chat.capacity().writes()).isLessThanOrEqualTo(2);
        assertThat(chat.capacity().reads()).isLessThanOrEqualTo(1);
    }

    private static Answer report(Person person, String messageId, String reason) {
        return person.mutate("reportMessage", "ReportMessageInput", FIELDS,
                Map.of("messageId", messageId, "reason", reason));
    }

    private static Answer reports(Person person, Map<String, Object> variables) {
        return person.run("query($limit: Int, $nextToken: String) { reports(limit: $limit, nextToken: $nextToken)"
                + " { items { " + FIELDS + " } nextToken } }", variables);
    }

    private List<Map<String, Object>> reportsOf(String messageId) {
        return reports(moderator, Map.of("limit", 100)).items().stream()
                .filter(report -> messageId.equals(report.get("messageId")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Answer answer) {
        return (Map<String, Object>) answer.valueOrNull();
    }

    private static String key(String messageId, Person reporter) {
        return "report#" + messageId + "#player#" + Chat.idOf(reporter);
    }
}
