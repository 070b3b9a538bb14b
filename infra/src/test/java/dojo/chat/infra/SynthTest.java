package dojo.chat.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.infra.stage.StageName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.Token;

class SynthTest {

    @Test
    void twoSynthsAreTheSameByteForByte(@TempDir Path first, @TempDir Path second) throws IOException {
        ChatTemplates.synthesize(StageName.PROD, first);
        ChatTemplates.synthesize(StageName.PROD, second);

        assertThat(files(first)).isNotEmpty().isEqualTo(files(second));
    }

    @Test
    void theStackBelongsToNoAccountOrRegion(@TempDir Path outputs) {
        DojoChatStack stack = ChatTemplates.synthesize(StageName.DEV, outputs);

        assertThat(Token.isUnresolved(stack.getAccount())).isTrue();
        assertThat(Token.isUnresolved(stack.getRegion())).isTrue();
        assertThat(stack.getStackName()).isEqualTo("DojoChat-dev");
    }

    @Test
    void onlyTheProdStackIsProtectedFromDeletion(@TempDir Path prod, @TempDir Path dev) {
        assertThat(ChatTemplates.synthesize(StageName.PROD, prod).getTerminationProtection()).isTrue();
        assertThat(ChatTemplates.synthesize(StageName.DEV, dev).getTerminationProtection()).isFalse();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
