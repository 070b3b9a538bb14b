package dojo.chat.local.appsync.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.iam.CredentialStore;
import dojo.chat.local.support.MovableClock;
import dojo.chat.local.support.Signer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final CredentialStore credentials = new CredentialStore();

    private Authenticator with(AuthorizationMode... modes) {
        return new Authenticator(
                Set.of(modes),
                new ApiKeys(Map.of("key", clock.instant().plus(Duration.ofDays(1))), clock),
                new LambdaAuthorizer(
                        event -> "{\"isAuthorized\":true}", "api", "123456789012", Duration.ZERO, null, clock),
                new SignatureVerifier(credentials, clock));
    }

    private static AuthorizationRequest request(Map<String, String> headers) {
        return new AuthorizationRequest("POST", "/graphql", headers, "{}", null);
    }

    private static void assertRefused(Authenticator authenticator, Map<String, String> headers, String message) {
        assertThatThrownBy(() -> authenticator.authenticate(request(headers)))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage(message);
    }

    private Map<String, String> signed() {
        var role = credentials.issue("123456789012", "arn:aws:iam::123456789012:role/R", "r", field -> true);
        return new Signer(role, "appsync", clock).sign("http://localhost/graphql", "{}");
    }

    @Test
    void theHeadersShowTheWayOfAuthorization() throws Exception {
        Authenticator authenticator = with(AuthorizationMode.values());

        assertThat(authenticator.authenticate(request(Map.of("x-api-key", "key"))).mode())
                .isEqualTo(AuthorizationMode.API_KEY);
        assertThat(authenticator.authenticate(request(Map.of("authorization", "token"))).mode())
                .isEqualTo(AuthorizationMode.AWS_LAMBDA);
        assertThat(authenticator.authenticate(request(signed())).mode()).isEqualTo(AuthorizationMode.AWS_IAM);
    }

    @Test
    void aGuestHasNoIdentity() throws Exception {
        assertThat(with(AuthorizationMode.API_KEY).authenticate(request(Map.of("x-api-key", "key"))).identity())
                .isNull();
    }

    @Test
    void aWayThatTheApiDoesNotHaveIsRefused() {
        String refused = "You are not authorized to make this call.";

        assertRefused(with(AuthorizationMode.AWS_IAM), Map.of("x-api-key", "key"), refused);
        assertRefused(with(AuthorizationMode.API_KEY), Map.of("authorization", "token"), refused);
        assertRefused(with(AuthorizationMode.API_KEY), signed(), refused);
    }

    @Test
    void anUnknownOrEndedKeyIsRefused() {
        Authenticator authenticator = with(AuthorizationMode.API_KEY);
        assertRefused(authenticator, Map.of("x-api-key", "other"), "You are not authorized to make this call.");

        clock.advance(Duration.ofDays(1));
        assertRefused(authenticator, Map.of("x-api-key", "key"), "You are not authorized to make this call.");
    }

    @Test
    void withoutAnyHeaderTheMessageSaysSo() {
        Authenticator authenticator = with(AuthorizationMode.values());

        assertRefused(authenticator, Map.of(), "Valid authorization header not provided.");
        assertRefused(authenticator, Map.of("authorization", " "), "Valid authorization header not provided.");
    }

    @Test
    void anApiKeyCountsMoreThanATokenBesideIt() throws Exception {
        Map<String, String> both = Map.of("x-api-key", "key", "authorization", "token");

        assertThat(with(AuthorizationMode.values()).authenticate(request(both)).mode())
                .isEqualTo(AuthorizationMode.API_KEY);
        assertThat(with(AuthorizationMode.AWS_LAMBDA).authenticate(request(both)).mode())
                .isEqualTo(AuthorizationMode.AWS_LAMBDA);
    }
}
