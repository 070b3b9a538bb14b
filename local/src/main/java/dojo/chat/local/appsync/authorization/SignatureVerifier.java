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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a request's signature against the credentials that this machine gave to its roles. Source: AWS IAM User Guide,
 * "Create a signed AWS API request" (Signature Version 4).
 */
public final class SignatureVerifier {
    private static final Pattern FORM = Pattern.compile("AWS4-HMAC-SHA256 "
            + "Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, ?"
            + "SignedHeaders=([^,]+), ?"
            + "Signature=([0-9a-f]{64})");
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
        Matcher signature = FORM.matcher(request.headers().get("authorization"));
        if (!signature.matches()) {
            throw AuthorizationException.refused();
        }
        Credentials signer = credentials.find(signature.group(1)).orElseThrow(AuthorizationException::refused);
        String date = request.headers().getOrDefault("x-amz-date", "");
        String scope = String.join("/", signature.group(2), signature.group(3), signature.group(4), "aws4_request");
        String toSign = String.join("\n",
                "AWS4-HMAC-SHA256", date, scope, Hashes.sha256(canonical(request, signature.group(5))));
        byte[] key = Hashes.signingKey(
                signer.secretAccessKey(), signature.group(2), signature.group(3), signature.group(4));
        byte[] expected = Hashes.hex(Hashes.hmac(key, toSign)).getBytes(StandardCharsets.UTF_8);
        if (!isNow(date)
                || !signer.sessionToken().equals(request.headers().get("x-amz-security-token"))
                || !MessageDigest.isEqual(expected, signature.group(6).getBytes(StandardCharsets.UTF_8))) {
            throw AuthorizationException.refused();
        }
        return caller(signer, request);
    }

    private boolean isNow(String date) {
        try {
            Instant signed = DATE.parse(date, Instant::from);
            return Duration.between(signed, clock.instant()).abs().compareTo(SKEW) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String canonical(AuthorizationRequest request, String signedHeaders) {
        StringBuilder headers = new StringBuilder();
        for (String name : signedHeaders.split(";")) {
            String value = request.headers().getOrDefault(name, "");
            headers.append(name).append(':').append(value.strip().replaceAll(" +", " ")).append('\n');
        }
        return String.join("\n",
                request.method(), request.path(), "", headers, signedHeaders, Hashes.sha256(request.body()));
    }

    /** The identity of a role's session. Source: AWS AppSync Developer Guide, "Context: identity" (AWS_IAM). */
    private static Caller caller(Credentials signer, AuthorizationRequest request) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("accountId", signer.accountId());
        identity.put("userArn", signer.roleArn());
        identity.put("username", signer.accessKeyId());
        identity.put("sourceIp", List.of(
                request.headers().getOrDefault("x-forwarded-for", "").split(", ?")));
        identity.put("cognitoIdentityPoolId", null);
        identity.put("cognitoIdentityId", null);
        identity.put("cognitoIdentityAuthType", null);
        identity.put("cognitoIdentityAuthProvider", null);
        return new Caller(AuthorizationMode.AWS_IAM, identity, signer.mayResolve());
    }
}
