package dojo.chat.functions.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dojo.chat.functions.json.Json;
import dojo.chat.functions.log.StructuredLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizerHandlerTest {
    private final Map<String, String> secrets = new HashMap<>(Map.of(SecretSource.CURRENT, TokenFactory.SECRET));
    private final SettableClock clock = new SettableClock(TokenFactory.NOW);
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final AuthorizerHandler handler = new AuthorizerHandler(
            stage -> Optional.ofNullable(secrets.get(stage)), clock,
            new StructuredLog(new PrintStream(logged, true, StandardCharsets.UTF_8), clock));

    @Test
    void letsAPlayerInAndTellsWhoItIs() throws IOException {
        Map<String, Object> answer = answerTo(TokenFactory.signed(TokenFactory.akira()
                .claim("rooms", List.of("clan-7", "clan-night")).claim("role", "moderator")));

        assertThat(answer).isEqualTo(Map.of(
                "isAuthorized", true,
                "resolverContext", Map.of(
                        "id", "42", "name", "Akira", "rooms", "clan-7,clan-night", "role", "moderator"),
                "deniedFields", List.of(),
                "ttlOverride", 300));
        assertThat(log()).isEmpty();
    }

    @Test
    void takesAMissingRoomsAndRoleForNoRoomsAndAPlayer() throws IOException {
        Map<String, Object> answer = answerTo(TokenFactory.signed(
                TokenFactory.akira().claim("rooms", null).claim("role", null)));

        assertThat(Json.object(answer, "resolverContext"))
                .containsEntry("rooms", "").containsEntry("role", "player");
    }

    @Test
    void keepsAnAnswerNoLongerThanTheTokenIsValid() throws IOException {
        String token = TokenFactory.signed(expiringIn(90));

        assertThat(answerTo(token)).containsEntry("ttlOverride", 90);
        clock.advance(Duration.ofSeconds(100));
        assertThat(answerTo(token)).containsEntry("isAuthorized", true).containsEntry("ttlOverride", 0);
    }

    @Test
    void refusesATokenPastItsEndAndTheClockSkew() throws IOException {
        assertRefused(TokenFactory.signed(expiringIn(-30)), "the token has expired");
    }

    @Test
    void refusesATokenWithoutAnEnd() throws IOException {
        assertRefused(TokenFactory.signed(TokenFactory.akira().expirationTime(null)), "claim exp is missing");
    }

    @Test
    void refusesATokenBeforeItsTimeButForgivesTheClockSkew() throws IOException {
        assertRefused(TokenFactory.signed(notBefore(31)), "the token is not valid yet");
        assertThat(answerTo(TokenFactory.signed(notBefore(30)))).containsEntry("isAuthorized", true);
    }

    @Test
    void refusesAnyAlgorithmButHs256() throws Exception {
        assertRefused(TokenFactory.signed(TokenFactory.akira(), JWSAlgorithm.HS512, TokenFactory.SECRET),
                "the algorithm is not HS256");
        assertRefused(signedByRsa(), "the algorithm is not HS256");
        assertRefused(new PlainJWT(TokenFactory.akira().build()).serialize(), "the token is no signed JWT");
    }

    @Test
    void refusesATokenSignedWithAnotherSecret() throws IOException {
        assertRefused(TokenFactory.signed(TokenFactory.akira(), JWSAlgorithm.HS256, TokenFactory.SECRET + "!"),
                "the signature does not match");
    }

    @Test
    void refusesClaimsThatWereTamperedWith() throws IOException {
        String[] parts = TokenFactory.signed(TokenFactory.akira()).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"role\":\"player\"", "\"role\":\"moderator\"");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        assertRefused(String.join(".", parts), "the signature does not match");
    }

    @Test
    void refusesATokenOfMoreThanFourKilobytes() throws IOException {
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("note", "x".repeat(4096))),
                "the token is longer than 4096 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-token", "a.b.c", "..", "eyJhbGciOiJIUzI1NiJ9.e30", "null", "Bearer x"})
    void refusesWhatIsNoToken(String token) throws IOException {
        assertRefused(token, "the token is no signed JWT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"authorizationToken\":null}", "{\"authorizationToken\":42}"})
    void refusesAnEventWithoutAToken(String event) throws IOException {
        assertThat(handle(event)).containsEntry("isAuthorized", false).containsEntry("ttlOverride", 0);
        assertThat(log()).contains("there is no token");
    }

    @Test
    void refusesAnEventThatIsNoJson() throws IOException {
        assertThat(handle("<event/>")).containsEntry("isAuthorized", false);
        assertThat(log()).contains("the event is no JSON object");
    }

    @Test
    void refusesAMissingOrOverlongIdAndName() throws IOException {
        assertRefused(TokenFactory.signed(TokenFactory.akira().subject(null)), "claim sub is missing");
        assertRefused(TokenFactory.signed(TokenFactory.akira().subject("4".repeat(65))),
                "claim sub is longer than 64 characters");
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("name", " ")), "claim name is missing");
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("name", "A".repeat(41))),
                "claim name is longer than 40 characters");
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("name", "Akira\u0000")),
                "claim name has control characters");
        assertThat(answerTo(TokenFactory.signed(TokenFactory.akira().claim("name", "\uD83E\uDD77".repeat(40)))))
                .containsEntry("isAuthorized", true);
    }

    @Test
    void refusesClaimsOfAnotherTypeOrOutOfTheirBounds() throws IOException {
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("name", 42)), "a claim has the wrong type");
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("rooms", "clan-7")),
                "a claim has the wrong type");
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("rooms", List.of("clan-7,clan-8"))),
                "claim rooms holds something that is no room id");
        assertRefused(TokenFactory.signed(TokenFactory.akira().claim("role", "owner")),
                "claim role is neither player nor moderator");
    }

    @Test
    void refusesAndSaysSoWhenTheSecretCannotBeRead() throws IOException {
        secrets.clear();

        assertRefused(TokenFactory.signed(TokenFactory.akira()), "the secret can't be read");
        assertThat(log()).contains("\"level\":\"ERROR\"");
    }

    @Test
    void acceptsTheSecretBeforeAndAfterARotation() throws IOException {
        String before = TokenFactory.signed(TokenFactory.akira());
        assertThat(answerTo(before)).containsEntry("isAuthorized", true);

        String rotated = "another-secret-of-the-dojo-0123456789";
        secrets.put(SecretSource.PREVIOUS, TokenFactory.SECRET);
        secrets.put(SecretSource.CURRENT, rotated);
        String after = TokenFactory.signed(TokenFactory.akira(), JWSAlgorithm.HS256, rotated);

        assertThat(answerTo(after)).containsEntry("isAuthorized", true);
        assertThat(answerTo(before)).containsEntry("isAuthorized", true);
    }

    @Test
    void answersAfterBeingPrimedForASnapshot() throws IOException {
        handler.beforeCheckpoint(null);
        handler.afterRestore(null);

        assertThat(answerTo(TokenFactory.signed(TokenFactory.akira()))).containsEntry("isAuthorized", true);
    }

    private static JWTClaimsSet.Builder expiringIn(int seconds) {
        return TokenFactory.akira().expirationTime(Date.from(TokenFactory.NOW.plusSeconds(seconds)));
    }

    private static JWTClaimsSet.Builder notBefore(int seconds) {
        return TokenFactory.akira().notBeforeTime(Date.from(TokenFactory.NOW.plusSeconds(seconds)));
    }

    private static String signedByRsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return TokenFactory.signedByRsa(TokenFactory.akira(), generator.generateKeyPair().getPrivate());
    }

    private void assertRefused(String token, String reason) throws IOException {
        logged.reset();
        assertThat(answerTo(token)).isEqualTo(Map.of(
                "isAuthorized", false, "resolverContext", Map.of(), "deniedFields", List.of(), "ttlOverride", 0));
        assertThat(log()).contains("Player token refused", reason).hasLineCount(1);
        if (token.length() > 20) {
            assertThat(log()).doesNotContain(token.substring(token.length() - 20));
        }
    }

    private Map<String, Object> answerTo(String token) throws IOException {
        return handle(Json.write(Map.of("authorizationToken", token, "requestContext", Map.of("apiId", "dojo"))));
    }

    private Map<String, Object> handle(String event) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, null);
        return Json.read(output.toByteArray());
    }

    private String log() {
        return logged.toString(StandardCharsets.UTF_8);
    }
}
