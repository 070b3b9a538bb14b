package dojo.chat.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A program that the test runs to its end. */
final class Command {

    private Command() {}

    /**
     * Fails the test, with what the program said, if it does not end well.
     *
     * @param environment what is set besides the test's own environment
     */
    static void run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("the exit of %s, which said: %s", command[0], said).isZero();
    }
}
