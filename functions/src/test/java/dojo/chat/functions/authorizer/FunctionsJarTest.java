package dojo.chat.functions.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import dojo.chat.functions.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar that is deployed, run as it is. */
class FunctionsJarTest {
    private static final Path JAR = Path.of(System.getProperty("functions.jar"));
    private static final long LARGEST = 6L * 1024 * 1024;

    @Test
    void isAtMostSixMegabytes() throws IOException {
        assertThat(Files.size(JAR)).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void answersAPlayersTokenInAJvmOfItsOwn() throws Exception {
        try (SecretsManagerServer secrets = new SecretsManagerServer()) {
            secrets.put(SecretSource.CURRENT, TokenFactory.SECRET);
            String token = TokenFactory.signed(
                    TokenFactory.akira().expirationTime(Date.from(Instant.now().plusSeconds(600))));
            Instant started = Instant.now();

            Map<String, Object> answer = invoke(secrets.url(), token);

            Duration took = Duration.between(started, Instant.now());
            System.out.println("functions.jar: first answer after " + took.toMillis() + " ms");
            assertThat(answer).containsEntry("isAuthorized", true).containsEntry("ttlOverride", 300);
            assertThat(Json.object(answer, "resolverContext")).containsEntry("id", "42").containsEntry("name", "Akira");
            assertThat(secrets.authorizations()).singleElement().asString()
                    .contains("AWS4-HMAC-SHA256", "eu-west-1/secretsmanager/aws4_request");
        }
    }

    private static Map<String, Object> invoke(String secretsManager, String token)
            throws IOException, InterruptedException {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith("test-classes"))
                .findFirst().orElseThrow();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", JAR + File.pathSeparator + classes, HandlerProbe.class.getName());
        builder.environment().putAll(Map.of(
                "AWS_REGION", "eu-west-1", "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", secretsManager,
                "PLAYER_TOKEN_SECRET_ARN", "arn:aws:secretsmanager:eu-west-1:000000000000:secret:player-token"));
        Process process = builder.start();
        process.getOutputStream().write(
                Json.write(Map.of("authorizationToken", token)).getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        byte[] answer = process.getErrorStream().readAllBytes();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(new String(answer, StandardCharsets.UTF_8)).isZero();
        return Json.read(answer);
    }
}
