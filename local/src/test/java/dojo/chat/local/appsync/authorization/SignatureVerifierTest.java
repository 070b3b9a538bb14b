package dojo.chat.local.appsync.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.iam.CredentialStore;
import dojo.chat.local.iam.Credentials;
import dojo.chat.local.support.MovableClock;
import dojo.chat.local.support.Signer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureVerifierTest {
    private static final String URL = "http://localhost:4000/graphql";
    private static final String BODY = "{\"query\":\"{ a }\"}";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final CredentialStore store = new CredentialStore();
    private final Credentials role = store.issue(
            "123456789012", "arn:aws:iam::123456789012:role/Moderator", "moderator", "Mutation.deleteMessage"::equals);
    private final SignatureVerifier verifier = new SignatureVerifier(store, clock);

    private Map<String, String> signed() {
        return new LinkedHashMap<>(new Signer(role, "appsync", clock).sign(URL, BODY));
    }

    private Caller verify(Map<String, String> headers, String path, String body) throws AuthorizationException {
        return verifier.verify(new AuthorizationRequest("POST", path, headers, body, null));
    }

    private void assertRefused(Map<String, String> headers, String path, String body) {
        assertThatThrownBy(() -> verify(headers, path, body))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("You are not authorized to make this call.");
    }

    @Test
    void theSignatureOfAmazonsSdkIsTrue() throws Exception {
        Map<String, String> headers = signed();
        headers.put("x-forwarded-for", "198.51.100.7, 127.0.0.1");
        Caller caller = verify(headers, "/graphql", BODY);

        assertThat(caller.mode()).isEqualTo(AuthorizationMode.AWS_IAM);
        assertThat(caller.identity())
                .containsEntry("accountId", "123456789012")
                .containsEntry("userArn", "arn:aws:sts::123456789012:assumed-role/Moderator/moderator")
                .containsEntry("username", role.accessKeyId() + ":moderator")
                .containsEntry("sourceIp", List.of("198.51.100.7", "127.0.0.1"));
        assertThat(caller.mayResolve()).accepts("Mutation.deleteMessage").rejects("Mutation.createMessage");
    }

    @Test
    void anotherBodyPathOrHostIsRefused() {
        Map<String, String> elsewhere = signed();
        elsewhere.put("host", "localhost:5000");

        assertRefused(signed(), "/graphql", BODY + " ");
        assertRefused(signed(), "/graphql/connect", BODY);
        assertRefused(elsewhere, "/graphql", BODY);
    }

    @Test
    void aChangedSignatureIsRefused() {
        Map<String, String> headers = signed();
        String signature = headers.get("authorization");
        char last = signature.charAt(signature.length() - 1);
        headers.put("authorization", signature.substring(0, signature.length() - 1) + (last == '0' ? '1' : '0'));

        assertRefused(headers, "/graphql", BODY);
    }

    @Test
    void anUnknownAccessKeyIsRefused() {
        Credentials stranger = new CredentialStore().issue("1", "arn:aws:iam::1:role/Stranger", "s", field -> true);

        assertRefused(new Signer(stranger, "appsync", clock).sign(URL, BODY), "/graphql", BODY);
    }

    @Test
    void aMissingSessionTokenIsRefused() {
        Map<String, String> headers = signed();
        headers.remove("x-amz-security-token");

        assertRefused(headers, "/graphql", BODY);
    }

    @Test
    void aSignatureForAnotherServiceIsRefused() {
        assertRefused(new Signer(role, "execute-api", clock).sign(URL, BODY), "/graphql", BODY);
    }

    @Test
    void aSignatureIsGoodForFiveMinutes() throws Exception {
        Map<String, String> headers = signed();
        clock.advance(Duration.ofMinutes(5));
        assertThat(verify(headers, "/graphql", BODY)).isNotNull();

        clock.advance(Duration.ofSeconds(1));
        assertRefused(headers, "/graphql", BODY);
    }

    @Test
    void whatIsNoSignatureIsRefused() {
        for (String header : List.of("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=a/b/c, Signature=d")) {
            assertRefused(Map.of("authorization", header), "/graphql", BODY);
        }
    }
}
