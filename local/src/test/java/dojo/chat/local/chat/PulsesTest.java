package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the heartbeat tells the API, and the API tells everyone. */
class PulsesTest {
    private static final String FIELDS = "at healthy sendMilliseconds deliveryMilliseconds error";

    private final Chat chat = Chat.unlimited();

    @Test
    void everyoneReadsTheNewestPulse() {
        record(chat.service(), pulse("2026-03-01T12:00:00Z", true, null)).value();
        Map<String, Object> newest = record(chat.service(), pulse("2026-03-01T12:01:00Z", false, "No answer.")).value();

        assertThat(newest).containsEntry("healthy", false).containsEntry("error", "No answer.");
        for (Person person : List.of(chat.newGuest(), chat.newPlayer(), chat.newModerator(), chat.service())) {
            assertThat(person.run("{ heartbeat { " + FIELDS + " } }", Map.of()).value()).isEqualTo(newest);
        }
    }

    @Test
    void onlyOurOwnFunctionsRecordOne() {
        for (Person person : List.of(chat.newGuest(), chat.newPlayer(), chat.newModerator())) {
            assertThat(record(person, pulse("2026-03-01T12:00:00Z", true, null)).errorType()).isEqualTo("Unauthorized");
        }
    }

    @Test
    void aLongErrorIsCut() {
        Answer recorded = record(chat.service(), pulse("2026-03-01T12:02:00Z", false, "e".repeat(2_000)));

        assertThat(recorded.get("error")).isEqualTo("e".repeat(500));
    }

    private static Answer record(Person person, Map<String, Object> pulse) {
        return person.mutate("recordHeartbeat", "RecordHeartbeatInput", FIELDS, pulse);
    }

    private static Map<String, Object> pulse(String at, boolean healthy, String error) {
        Map<String, Object> pulse = new HashMap<>(Map.of("at", at, "healthy", healthy));
        pulse.put("sendMilliseconds", healthy ? 5 : null);
        pulse.put("deliveryMilliseconds", healthy ? 9 : null);
        pulse.put("error", error);
        return pulse;
    }
}
