package dojo.chat.functions.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Verifies a player token: a JWT that the game signed by HS256 (RFC 7519 and RFC 7518). */
final class PlayerTokenVerifier {
    private static final int MOST_BYTES = 4096;
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final SigningKeys keys;
    private final Clock clock;

    PlayerTokenVerifier(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Verifies the token and reads who it stands for.
     *
     * @throws RefusedTokenException the token is malformed, not signed by us, out of its time, or lacks a claim
     */
    Player verify(String token) throws RefusedTokenException {
        SignedJWT jwt = parse(token);
        if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
            throw new RefusedTokenException("the algorithm is not HS256");
        }
        if (!isSigned(jwt)) {
            throw new RefusedTokenException("the signature does not match");
        }
        JWTClaimsSet claims = claims(jwt);
        checkTime(claims);
        return Player.fromClaims(claims);
    }

    private static SignedJWT parse(String token) throws RefusedTokenException {
        if (token.isEmpty()) {
            throw new RefusedTokenException("there is no token");
        }
        if (token.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new RefusedTokenException("the token is longer than " + MOST_BYTES + " bytes");
        }
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw new RefusedTokenException("the token is no signed JWT");
        }
    }

    private boolean isSigned(SignedJWT jwt) throws RefusedTokenException {
        if (isSignedByAny(jwt, keys.current())) {
            return true;
        }
        List<byte[]> again = keys.refreshed().orElse(List.of());
        return isSignedByAny(jwt, again);
    }

    private static boolean isSignedByAny(SignedJWT jwt, List<byte[]> keys) throws RefusedTokenException {
        for (byte[] key : keys) {
            if (isSignedBy(jwt, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSignedBy(SignedJWT jwt, byte[] key) throws RefusedTokenException {
        try {
            return jwt.verify(new MACVerifier(key));
        } catch (JOSEException e) {
            throw new RefusedTokenException("the signature can't be checked");
        }
    }

    private static JWTClaimsSet claims(SignedJWT jwt) throws RefusedTokenException {
        try {
            return jwt.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new RefusedTokenException("the claims are no JSON object of JWT claims");
        }
    }

    private void checkTime(JWTClaimsSet claims) throws RefusedTokenException {
        Instant now = clock.instant();
        Date expiration = claims.getExpirationTime();
        if (expiration == null) {
            throw new RefusedTokenException("claim exp is missing");
        }
        if (!now.isBefore(expiration.toInstant().plus(CLOCK_SKEW))) {
            throw new RefusedTokenException("the token has expired");
        }
        Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && now.isBefore(notBefore.toInstant().minus(CLOCK_SKEW))) {
            throw new RefusedTokenException("the token is not valid yet");
        }
    }
}
