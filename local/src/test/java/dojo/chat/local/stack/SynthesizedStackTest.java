package dojo.chat.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dojo.chat.local.cloudformation.CloudAssembly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real stack, synthesized by the real CDK app, over the real jar of functions. Needs a build of the other modules. */
class SynthesizedStackTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static LocalStack stack;
    private static ChatClient client;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Files.exists(PROJECT.resolve("infra/target/app.args"))
                        && Files.exists(PROJECT.resolve("functions/target/functions.jar"))
                        && Files.exists(PROJECT.resolve("web/dist/index.html")),
                "The other modules are not built: ./mvnw package -DskipTests builds them.");
        synthesize();
        stack = LocalStack.start(
                CloudAssembly.read(directory.resolve("cdk.out")),
                new LocalStack.Options(0, null, directory.resolve("state")));
        client = new ChatClient(stack);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    private static void synthesize() throws IOException, InterruptedException {
        Path log = directory.resolve("synth.log");
        ProcessBuilder app = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@infra/target/app.args",
                        "dojo.chat.infra.ChatApp")
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        app.environment().putAll(Map.of(
                "CDK_OUTDIR", directory.resolve("cdk.out").toString(),
                "CDK_CONTEXT_JSON", "{\"stage\":\"local\"}",
                "CDK_VALIDATION", "false",
                "JSII_RUNTIME_PACKAGE_CACHE", "enabled"));
        assertThat(app.start().waitFor()).as(Files.readString(log)).isZero();
    }

    @Test
    void aGuestsMessageIsNumberedAndRead() {
        JsonNode sent = client.asGuest("mutation { createMessage(input: {id: \"one\", room: \"first\","
                + " body: \" hello \", senderName: \"Hanzo\"}) { room seq body } }");
        assertThat(sent.at("/data/createMessage/seq").asInt()).as(sent.toString()).isEqualTo(1);
        assertThat(sent.at("/data/createMessage/body").asText()).isEqualTo("hello");
        JsonNode read = client.asGuest("{ messages(room: \"first\") { lastSeq items { id } } }");
        assertThat(read.at("/data/messages/items/0/id").asText()).as(read.toString()).isEqualTo("one");
    }

    @Test
    void aPlayersTokenIsVerifiedByTheAuthorizerFunction() throws Exception {
        String query = "mutation { createMessage(input: {id: \"two\", room: \"clan-7\", body: \"psst\"})"
                + " { room senderName senderId } }";
        JsonNode sent = client.withToken(token(stack.playerTokenSecret().orElseThrow()), query);
        assertThat(sent.at("/data/createMessage/senderName").asText()).as(sent.toString()).isEqualTo("Akira");
        assertThat(sent.at("/data/createMessage/senderId").asText()).isEqualTo("42");
        JsonNode refused = client.withToken(token("another secret of at least 32 bytes"), query);
        assertThat(refused.at("/errors/0/errorType").asText()).isEqualTo("UnauthorizedException");
    }

    @Test
    void aBlockedWordIsDeletedByTheModeratorFunction() throws Exception {
        String word;
        try (var words = Files.lines(PROJECT.resolve("infra/src/main/config/blocked-words.txt"))) {
            word = words.filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElseThrow();
        }
        client.asGuest("mutation { createMessage(input: {id: \"three\", room: \"third\","
                + " body: \"" + word + "\", senderName: \"Goro\"}) { room } }");
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode message;
        do {
            message = client.asGuest("{ getMessage(id: \"three\") { _deleted } }");
        } while (!message.at("/data/getMessage/_deleted").asBoolean() && Instant.now().isBefore(deadline));
        assertThat(message.at("/data/getMessage/_deleted").asBoolean()).as(message.toString()).isTrue();
    }

    @Test
    void thePageAndItsOutputsAreServed() {
        assertThat(client.get("/").body()).contains("<!doctype html>");
        assertThat(client.get("/amplify_outputs.json").body())
                .contains("HTTP://localhost:" + stack.port() + "/graphql", stack.apiKeys().get(0));
        assertThat(client.get("/console").statusCode()).isEqualTo(200);
    }

    private static String token(String secret) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject("42")
                        .claim("name", "Akira")
                        .claim("rooms", List.of("clan-7"))
                        .claim("role", "player")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }
}
