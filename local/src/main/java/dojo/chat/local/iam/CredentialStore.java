package dojo.chat.local.iam;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The credentials that roles have on this machine; made anew at each start. */
public final class CredentialStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KEY_ID_LETTERS = 16;
    private static final int SECRET_LETTERS = 40;
    private static final int TOKEN_LETTERS = 64;

    private final Map<String, Credentials> byAccessKey = new ConcurrentHashMap<>();

    /**
     * Makes credentials for a session of a role.
     *
     * @param sessionName the session's name: of a function's role, the function's name
     * @param mayResolve whether the role may have a field, given as {@code Type.field}
     */
    public Credentials issue(String accountId, String roleArn, String sessionName, Predicate<String> mayResolve) {
        Credentials credentials = new Credentials(
                "ASIA" + text(KEY_ID_LETTERS),
                text(SECRET_LETTERS),
                text(TOKEN_LETTERS),
                accountId,
                roleArn,
                sessionName,
                mayResolve);
        byAccessKey.put(credentials.accessKeyId(), credentials);
        return credentials;
    }

    /** The credentials with this access key, if they were issued here. */
    public Optional<Credentials> find(String accessKeyId) {
        return Optional.ofNullable(byAccessKey.get(accessKeyId));
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(letter -> text.append(LETTERS.charAt(letter)));
        return text.toString();
    }
}
