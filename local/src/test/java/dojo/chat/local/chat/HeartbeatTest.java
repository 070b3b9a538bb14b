package dojo.chat.local.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real heartbeat function on its schedule, through the served endpoints of the synthesized stack. */
@Timeout(60)
class HeartbeatTest {
    private static final String QUERY = "{ heartbeat { at healthy sendMilliseconds deliveryMilliseconds error } }";

    @TempDir
    private Path folder;

    private RunningChat chat;

    @AfterEach
    void stop() {
        if (chat != null) {
            chat.close();
        }
    }

    @Test
    void healthAndTheApiTellThatAMessageCameBack() throws Exception {
        Instant begin = Instant.now();
        chat = new RunningChat(RunningChat.assembly(), folder);
        assertThat(chat.health().at("/status").asText()).isEqualTo("ok");

        JsonNode heartbeat = firstHeartbeat();

        assertThat(heartbeat.path("error").asText(null)).as("error").isNull();
        assertThat(heartbeat.path("healthy").asBoolean()).isTrue();
        assertThat(Instant.parse(heartbeat.path("at").asText())).isBetween(begin, Instant.now());
        assertThat(heartbeat.path("sendMilliseconds").asInt()).isBetween(1, 8_000);
        assertThat(heartbeat.path("deliveryMilliseconds").asInt()).isBetween(1, 8_000);
        assertThat(chat.ask(QUERY, Map.of()).at("/data/heartbeat")).isEqualTo(heartbeat);
    }

    @Test
    void aBrokenResolverTurnsItBadWithTheReason() throws Exception {
        Path assembly = copyOf(RunningChat.assembly());
        breakResolver(assembly, "createMessage.put.js");
        chat = new RunningChat(assembly, folder);

        JsonNode heartbeat = firstHeartbeat();

        assertThat(heartbeat.path("healthy").asBoolean()).isFalse();
        assertThat(heartbeat.path("deliveryMilliseconds").isNull()).isTrue();
        assertThat(heartbeat.path("error").asText()).isEqualTo("createMessage: Broken on purpose.");
        assertThat(chat.ask(QUERY, Map.of()).at("/data/heartbeat")).isEqualTo(heartbeat);
    }

    private Path copyOf(Path assembly) throws IOException {
        Path copy = folder.resolve("assembly");
        try (var paths = Files.walk(assembly)) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(assembly.relativize(path)));
            }
        }
        return copy;
    }

    /** Adds an error to the code that the assembly holds of a resolver file. */
    private static void breakResolver(Path assembly, String file) throws IOException {
        String code = Files.readString(Path.of("../infra/target/resolvers", file));
        try (var assets = Files.list(assembly)) {
            Path asset = assets.filter(path -> path.toString().endsWith(".js"))
                    .filter(path -> read(path).equals(code))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(asset, code.replace(
                    "function request(ctx) {", "function request(ctx) { util.error('Broken on purpose.', 'Broken');"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode firstHeartbeat() throws Exception {
        JsonNode heartbeat = chat.health().get("heartbeat");
        while (heartbeat.isNull()) {
            TimeUnit.MILLISECONDS.sleep(100);
            heartbeat = chat.health().get("heartbeat");
        }
        return heartbeat;
    }
}
