package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Synthesizes the stack as {@code cdk.json} has it, into this module's build folder. */
final class Synthesis {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Synthesis() {}

    /**
     * The cloud assembly of a stage.
     *
     * @param context the CDK context as JSON, {@code {"stage":"local"}} for instance
     */
    static Path of(String name, String context) {
        Path outputs = Path.of("target/test-synth", name).toAbsolutePath();
        ProcessBuilder app = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@infra/target/app.args",
                "dojo.chat.infra.ChatApp"));
        app.directory(ROOT.toFile()).redirectErrorStream(true);
        app.environment().put("CDK_OUTDIR", outputs.toString());
        app.environment().put("CDK_CONTEXT_JSON", context);
        app.environment().put("CDK_VALIDATION", "false");
        app.environment().put("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        try {
            Process process = app.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("exit of the CDK app, which said: %s", output).isZero();
            return outputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
