package dojo.chat.infra.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.CdkFile;
import dojo.chat.infra.ChatTemplates;
import dojo.chat.infra.stage.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md} has an entry for each alarm, and no alarm that is not there. */
class RunbookTest {

    private static final String PAGE = "docs/operations.md";

    @Test
    void eachAlarmPointsToItsEntry() throws IOException {
        List<String> entries = find("(?m)^### (\\w+)$").map(name -> PAGE + "#" + name.toLowerCase(Locale.ROOT)).toList();

        assertThat(alarms()).isNotEmpty().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void eachEntrySaysWhatPlayersSeeWhereToLookAndHowToMend() throws IOException {
        assertThat(text().split("(?m)^### ")).hasSizeGreaterThan(1);
        for (String entry : List.of(text().split("(?m)^### ")).subList(1, alarms().size() + 1)) {
            assertThat(entry).containsPattern("\\*Means:\\*").containsPattern("\\*Players see").containsIgnoringCase("look")
                    .containsIgnoringCase("mend");
        }
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        List<String> headings = find("(?m)^##+ (.+)$")
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();

        assertThat(find("\\]\\(#([^)]+)\\)").toList()).isNotEmpty().isSubsetOf(headings);
    }

    private static List<String> alarms() {
        return StreamSupport.stream(ChatTemplates.json(StageName.PROD).get("Resources").spliterator(), false)
                .filter(resource -> resource.get("Type").asText().equals("AWS::CloudWatch::Alarm"))
                .map(resource -> resource.at("/Properties/AlarmDescription").asText().replaceAll(".* See ", ""))
                .toList();
    }

    private static Stream<String> find(String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(text()).results().map(match -> match.group(1));
    }

    private static String text() throws IOException {
        return Files.readString(CdkFile.above(Path.of("")).root().resolve(PAGE));
    }
}
