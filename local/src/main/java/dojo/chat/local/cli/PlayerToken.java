package dojo.chat.local.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A player token, as the game's server mints it: a JWT signed by HS256.
 *
 * @param player the player's id
 * @param name the player's name
 * @param rooms the private rooms that the player may enter
 * @param role {@code player} or {@code moderator}
 * @param issued when it begins
 * @param expires when it ends
 */
record PlayerToken(String player, String name, List<String> rooms, String role, Instant issued, Instant expires) {
    /**
     * The signed token.
     *
     * @throws CommandException the secret is too short to sign with
     */
    String sign(String secret) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(player)
                .claim("name", name)
                .claim("rooms", rooms)
                .claim("role", role)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(expires))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new CommandException("The player token secret can't sign: " + e.getMessage() + ".");
        }
        return token.serialize();
    }
}
