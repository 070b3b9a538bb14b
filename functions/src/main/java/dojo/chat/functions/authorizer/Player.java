package dojo.chat.functions.authorizer;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A player as a verified token tells of them.
 *
 * @param id         the player's id in the game: 1 to 64 characters
 * @param name       the name to show: 1 to 40 characters
 * @param rooms      the private rooms that the player may enter
 * @param role       {@code player} or {@code moderator}
 * @param validUntil when the token runs out
 */
record Player(String id, String name, List<String> rooms, String role, Instant validUntil) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ROOM = 64;
    private static final Pattern ROOM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Reads the claims {@code sub}, {@code name}, {@code rooms}, {@code role} and {@code exp}.
     *
     * @throws RefusedTokenException a claim is missing, of another type, or out of its bounds
     */
    static Player fromClaims(JWTClaimsSet claims) throws RefusedTokenException {
        try {
            return new Player(
                    text("sub", claims.getSubject(), LONGEST_ID),
                    text("name", claims.getStringClaim("name"), LONGEST_NAME),
                    rooms(claims.getStringListClaim("rooms")),
                    role(claims.getStringClaim("role")),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new RefusedTokenException("a claim has the wrong type: " + e.getMessage());
        }
    }

    private static String text(String claim, String value, int longest) throws RefusedTokenException {
        if (value == null || value.isBlank()) {
            throw new RefusedTokenException("claim " + claim + " is missing");
        }
        if (value.codePointCount(0, value.length()) > longest) {
            throw new RefusedTokenException("claim " + claim + " is longer than " + longest + " characters");
        }
        if (!value.equals(value.strip()) || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedTokenException("claim " + claim + " has control characters, or spaces at an end");
        }
        return value;
    }

    private static List<String> rooms(List<String> rooms) throws RefusedTokenException {
        if (rooms == null) {
            return List.of();
        }
        for (String room : rooms) {
            if (room == null || room.length() > LONGEST_ROOM || !ROOM.matcher(room).matches()) {
                throw new RefusedTokenException("claim rooms holds something that is no room id");
            }
        }
        return List.copyOf(rooms);
    }

    private static String role(String role) throws RefusedTokenException {
        if (role == null) {
            return "player";
        }
        if (!role.equals("player") && !role.equals("moderator")) {
            throw new RefusedTokenException("claim role is neither player nor moderator");
        }
        return role;
    }
}
