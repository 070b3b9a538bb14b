package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dojo.chat.infra.stage.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds each stage's template against the one in {@code src/test/resources/snapshots}, so that a reviewer sees what a
 * change does to it. To take a meant change over, run the test with {@code -Dsnapshots=update}.
 */
class TemplateSnapshotTest {

    private static final Path FOLDER = Path.of("src/test/resources/snapshots");
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @ParameterizedTest
    @EnumSource
    void theTemplateIsTheOneThatWasReviewed(StageName stage) throws IOException {
        Path snapshot = FOLDER.resolve(stage + ".json");
        String template = normalised(ChatTemplates.json(stage));
        if ("update".equals(System.getProperty("snapshots"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(snapshot, template);
        }

        assertThat(template)
                .as("the %s template; if the change is meant, run the test with -Dsnapshots=update", stage)
                .isEqualTo(Files.readString(snapshot));
    }

    /** Sorted, and without what changes with the code and the schema, which reviewers see as such. */
    private static String normalised(JsonNode template) throws IOException {
        Object tree = SORTED.treeToValue(template, Object.class);
        return SORTED.writeValueAsString(tree)
                .replaceAll("\\b[0-9a-f]{64}\\b", "<hash>")
                .replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1<hash>")
                .replaceAll("(\"Definition\" : )\".*\"", "$1\"schema.graphql\"")
                + "\n";
    }
}
