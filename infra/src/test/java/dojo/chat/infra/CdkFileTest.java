package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdkFileTest {

    @Test
    void itIsFoundFromAnyFolderOfTheProject(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("cdk.json"), "{\"context\": {\"flag\": true}}");
        Path below = Files.createDirectories(root.resolve("a/b"));

        CdkFile file = CdkFile.above(below);

        assertThat(file.root()).isEqualTo(root);
        assertThat(file.context()).containsEntry("flag", true);
    }

    @Test
    void outsideAProjectItSaysSo(@TempDir Path elsewhere) {
        assertThatIllegalStateException()
                .isThrownBy(() -> CdkFile.above(elsewhere))
                .withMessageContaining("There is no cdk.json in " + elsewhere);
    }
}
