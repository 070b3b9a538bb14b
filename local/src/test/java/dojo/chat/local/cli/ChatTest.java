package dojo.chat.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChatTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final long THIS_PROCESS = ProcessHandle.current().pid();
    private static final long NO_PROCESS = Long.MAX_VALUE;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path state;

    @Test
    void aTokenForTheRunningChatIsSignedWithItsSecretAndHoldsTheClaims() throws Exception {
        new Instance(THIS_PROCESS, SECRET).write(Instance.file(state, 4000));
        assertThat(run("token", "--player", "42", "--name", "Akira", "--rooms", "clan-7,clan-8",
                        "--role", "moderator", "--expires", "30m"))
                .isZero();
        SignedJWT token = SignedJWT.parse(out.toString().trim());
        assertThat(token.verify(new MACVerifier(SECRET.getBytes(StandardCharsets.UTF_8)))).isTrue();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("42");
        assertThat(token.getJWTClaimsSet().getClaim("name")).isEqualTo("Akira");
        assertThat(token.getJWTClaimsSet().getClaim("rooms")).isEqualTo(List.of("clan-7", "clan-8"));
        assertThat(token.getJWTClaimsSet().getClaim("role")).isEqualTo("moderator");
        assertThat(Duration.between(Instant.now(), token.getJWTClaimsSet().getExpirationTime().toInstant()))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void withoutARunningChatThereIsNoToken() {
        assertThat(run("token", "--player", "42", "--name", "Akira", "--port", "4001")).isEqualTo(1);
        assertThat(err.toString().trim())
                .isEqualTo("chat: No chat runs on port 4001: start one with ./chat up --port 4001.");
    }

    @Test
    void theNoteOfAProcessThatIsGoneOrADamagedOneIsNoRunningChat() throws Exception {
        new Instance(NO_PROCESS, SECRET).write(Instance.file(state, 4000));
        assertThat(run("token", "--player", "42", "--name", "Akira")).isEqualTo(1);
        Files.writeString(Instance.file(state, 4000), "{");
        assertThat(run("token", "--player", "42", "--name", "Akira")).isEqualTo(1);
        assertThat(err.toString()).contains("No chat runs on port 4000").doesNotContain("Exception");
    }

    @Test
    void anApiWithoutPlayersHasNoTokens() {
        new Instance(THIS_PROCESS, null).write(Instance.file(state, 4000));
        assertThat(run("token", "--player", "42", "--name", "Akira")).isEqualTo(1);
        assertThat(err.toString().trim()).isEqualTo("chat: The chat on port 4000 takes no player tokens.");
    }

    @Test
    void wrongOptionsOfATokenAreTold() {
        assertThat(run("token", "--player", "42", "--name", "Akira", "--role", "king")).isEqualTo(1);
        assertThat(err.toString()).contains("--role must be player or moderator, not \"king\".");
        assertThat(run("token", "--player", "42", "--name", "Akira", "--expires", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("'soon' is not a time such as 90s, 30m, 1h or 7d");
    }

    @Test
    void aMissingOrDamagedAssemblyIsToldInOneSentence() throws Exception {
        assertThat(run("up", "--assembly", state.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString().trim())
                .isEqualTo("chat: There is no cloud assembly at %s: synthesize the stack first."
                        .formatted(state.resolve("nowhere")));
        Files.writeString(state.resolve("manifest.json"), "{");
        assertThat(run("up", "--assembly", state.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("manifest.json is not valid JSON").doesNotContain("Exception");
    }

    @Test
    void aTakenOrImpossiblePortIsToldInOneSentence() throws Exception {
        Files.writeString(state.resolve("manifest.json"), """
                {"artifacts":{"Chat":{"type":"aws:cloudformation:stack","properties":{"templateFile":"t.json"}}}}""");
        Files.writeString(state.resolve("t.json"), "{\"Resources\":{\"A\":{\"Type\":\"T\"}}}");
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run("up", "--assembly", state.toString(), "--port", port)).isEqualTo(1);
            assertThat(err.toString().trim())
                    .isEqualTo("chat: Port %s cannot be used: another program listens on it; choose another with --port."
                            .formatted(port));
        }
        assertThat(run("up", "--assembly", state.toString(), "--port", "70000")).isEqualTo(1);
        assertThat(err.toString()).contains("--port must be 0 to 65535, not 70000.");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--state", state.toString()));
        CommandLine command = Chat.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }
}
