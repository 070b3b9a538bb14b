package dojo.chat.functions.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs tokens as a game would, and as a game should not. */
final class TokenFactory {
    static final String SECRET = "a-secret-of-the-dojo-that-is-long-enough-for-hs512-too-0123456789";
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private TokenFactory() {
    }

    static JWTClaimsSet.Builder akira() {
        return new JWTClaimsSet.Builder()
                .subject("42")
                .claim("name", "Akira")
                .claim("rooms", List.of("clan-7"))
                .claim("role", "player")
                .expirationTime(Date.from(NOW.plusSeconds(3600)));
    }

    static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, JWSAlgorithm.HS256, SECRET);
    }

    static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String secret) {
        try {
            return signed(claims, algorithm, new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String signedByRsa(JWTClaimsSet.Builder claims, PrivateKey key) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    private static String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer)
            throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }
}
