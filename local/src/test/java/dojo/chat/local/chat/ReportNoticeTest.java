package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A report on its whole way: through the API and the real function to the topic of the running stack. */
@Timeout(60)
class ReportNoticeTest {

    @Test
    void aGuestsReportIsStoredAndTheModeratorsGetANotice(@TempDir Path folder) throws Exception {
        try (RunningChat chat = new RunningChat(RunningChat.assembly(), folder)) {
            chat.ask("mutation($input: CreateMessageInput!) { createMessage(input: $input) { id } }",
                    Map.of("input", Map.of("id", "rude", "room", "village", "body", "rude words")));

            JsonNode answer = chat.ask(
                    "mutation($input: ReportMessageInput!) { reportMessage(input: $input) { messageId reason } }",
                    Map.of("input", Map.of("messageId", "rude", "reason", "He swears.")));

            assertThat(answer.toString()).isEqualTo(
                    "{\"data\":{\"reportMessage\":{\"messageId\":\"rude\",\"reason\":\"He swears.\"}}}");
        }
    }
}
