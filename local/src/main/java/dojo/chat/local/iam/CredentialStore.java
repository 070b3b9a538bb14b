package dojo.chat.local.iam;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The credentials that roles have on this machine; made anew at each start. */
public final class CredentialStore {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Credentials> byAccessKey = new ConcurrentHashMap<>();

    /** Makes credentials for a role. */
    public Credentials issue(String accountId, String roleArn, Predicate<String> mayResolve) {
        Credentials credentials =
                new Credentials("ASIA" + text(16), text(40), text(64), accountId, roleArn, mayResolve);
        byAccessKey.put(credentials.accessKeyId(), credentials);
        return credentials;
    }

    /** The credentials with this access key, if they were issued here. */
    public Optional<Credentials> find(String accessKeyId) {
        return Optional.ofNullable(byAccessKey.get(accessKeyId));
    }

    private static String text(int length) {
        String text = new BigInteger(length * 6, RANDOM).toString(36).toUpperCase(java.util.Locale.ROOT);
        return text.substring(0, Math.min(length, text.length()));
    }
}
