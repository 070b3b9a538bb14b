package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

    @Test
    void aMissingJarIsToldWithTheCommandThatBuildsIt(@TempDir Path root) {
        assertThatIllegalStateException()
                .isThrownBy(ProjectFiles.of(root)::requireBuilt)
                .withMessage("functions/target/functions.jar is missing: run ./mvnw package -DskipTests.");
    }

    @Test
    void aMissingPageIsToldWithTheCommandThatBuildsIt(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("functions/target"));
        Files.writeString(root.resolve("functions/target/functions.jar"), "code");

        assertThatIllegalStateException()
                .isThrownBy(ProjectFiles.of(root)::requireBuilt)
                .withMessage("web/dist/index.html is missing: run ./mvnw package -DskipTests.");
    }

    @Test
    void remarksAndBlankLinesAreNoBlockedWords(@TempDir Path root) throws IOException {
        Path words = root.resolve("infra/src/main/config/blocked-words.txt");
        Files.createDirectories(words.getParent());
        Files.writeString(words, "# a remark\n\n oni \nkuso\n");

        assertThat(ProjectFiles.of(root).readBlockedWords()).containsExactly("oni", "kuso");
    }
}
