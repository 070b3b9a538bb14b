package dojo.chat.local.appsync.authorization;

import dojo.chat.local.appsync.AuthorizationMode;
import dojo.chat.local.appsync.Caller;
import dojo.chat.local.iam.CredentialStore;
import dojo.chat.local.iam.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a request's signature against the credentials that this machine gave to its roles. Source: AWS IAM User Guide,
 * "Create a signed AWS API request" (Signature Version 4).
 */
public final class SignatureVerifier {
    private static final String SERVICE = "appsync";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final CredentialStore credentials;
    private final Clock clock;

    public SignatureVerifier(CredentialStore credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    Caller verify(AuthorizationRequest request) throws AuthorizationException {
        Signature signature = Signature.read(request.headers().get("authorization"))
                .orElseThrow(AuthorizationException::refused);
        Credentials signer =
                credentials.find(signature.accessKeyId()).orElseThrow(AuthorizationException::refused);
        String date = request.headers().getOrDefault("x-amz-date", "");
        if (!isForUs(signature, date)
                || !equal(signer.sessionToken(), request.headers().getOrDefault("x-amz-security-token", ""))
                || !equal(expected(signature, signer, date, request), signature.value())) {
            throw AuthorizationException.refused();
        }
        return caller(signer, request);
    }

    private boolean isForUs(Signature signature, String date) {
        return signature.service().equals(SERVICE)
                && signature.headerNames().contains("host")
                && signature.headerNames().contains("x-amz-date")
                && date.startsWith(signature.date())
                && isNow(date);
    }

    private boolean isNow(String date) {
        try {
            Instant signed = DATE.parse(date, Instant::from);
            return Duration.between(signed, clock.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String expected(
            Signature signature, Credentials signer, String date, AuthorizationRequest request) {
        String toSign = String.join("\n",
                Signature.ALGORITHM, date, signature.scope(), Hashes.sha256(canonical(request, signature)));
        byte[] key = Hashes.signingKey(
                signer.secretAccessKey(), signature.date(), signature.region(), signature.service());
        return Hashes.hex(Hashes.hmac(key, toSign));
    }

    private static String canonical(AuthorizationRequest request, Signature signature) {
        StringBuilder headers = new StringBuilder();
        for (String name : signature.headerNames()) {
            String value = request.headers().getOrDefault(name, "");
            headers.append(name).append(':').append(value.strip().replaceAll(" +", " ")).append('\n');
        }
        return String.join("\n",
                request.method(),
                request.path(),
                "",
                headers,
                signature.signedHeaders(),
                Hashes.sha256(request.body()));
    }

    /** The identity of a role's session. Source: AWS AppSync Developer Guide, "Context: identity" (AWS_IAM). */
    private static Caller caller(Credentials signer, AuthorizationRequest request) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("accountId", signer.accountId());
        identity.put("userArn", signer.sessionArn());
        identity.put("username", signer.accessKeyId() + ":" + signer.sessionName());
        identity.put("sourceIp", List.of(
                request.headers().getOrDefault("x-forwarded-for", "").split(", ?")));
        identity.put("cognitoIdentityPoolId", null);
        identity.put("cognitoIdentityId", null);
        identity.put("cognitoIdentityAuthType", null);
        identity.put("cognitoIdentityAuthProvider", null);
        return new Caller(AuthorizationMode.AWS_IAM, identity, signer.mayResolve());
    }
}
