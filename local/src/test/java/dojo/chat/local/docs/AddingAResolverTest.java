package dojo.chat.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dojo.chat.local.cloudformation.CloudAssembly;
import dojo.chat.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/adding-a-resolver.md: makes its changes to a copy of the project, runs that, and asks what it asks. */
class AddingAResolverTest {
    private static final Path PAGE = Path.of("../docs/adding-a-resolver.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void whatThePageSaysWorks() throws Exception {
        List<Block> blocks = Block.of(Files.readString(PAGE));
        ProjectCopy project = new ProjectCopy(folder.resolve("project"));
        for (Block block : blocks) {
            if (block.is("diff", "js", "java")) {
                project.apply(block);
            }
        }

        CloudAssembly assembly = CloudAssembly.read(project.build());
        try (LocalStack chat = LocalStack.start(assembly, new LocalStack.Options(0, null, folder.resolve("state")))) {
            assertThat(ask(blocks, chat)).as("the number of the page's calls").isEqualTo(4);
            runTests(project, chat);
        }
    }

    private static int ask(List<Block> blocks, LocalStack chat) throws IOException, InterruptedException {
        int asked = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).is("json")) {
                String answer = CurlCall.parse(blocks.get(i - 1).text()).send(chat.port(), chat.apiKeys().get(0));
                assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree(blocks.get(i).text()));
                asked++;
            }
        }
        return asked;
    }

    private static void runTests(ProjectCopy project, LocalStack chat)
            throws IOException, InterruptedException {
        Map<String, String> address = Map.of("CHAT_URL", "http://localhost:" + chat.port());
        Command.run(project.root(), address, "node", "--test", "acceptance/test/adding-a-resolver.test.mjs");
    }
}
