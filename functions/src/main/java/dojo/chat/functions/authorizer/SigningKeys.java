package dojo.chat.functions.authorizer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that a player token may be signed with: the secret's current version and, once a signature has failed, the
 * one before it too. They are kept for a while, so that most requests cost no call to Secrets Manager, and read again
 * when a signature fails, at most once a minute, so that a rotation is noticed at once.
 */
final class SigningKeys {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration BETWEEN_REFRESHES = Duration.ofMinutes(1);
    /** RFC 7518, section 3.2: a key of at least the hash's size. */
    private static final int FEWEST_BYTES = 32;

    private final SecretSource source;
    private final Clock clock;
    private List<byte[]> keys = List.of();
    private Instant readAt = Instant.MIN;
    private Instant refreshedAt = Instant.MIN;

    SigningKeys(SecretSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * The keys as last read.
     *
     * @throws IllegalStateException the secret has no value or is too short to sign with
     */
    synchronized List<byte[]> current() {
        Instant now = clock.instant();
        if (keys.isEmpty()) {
            keys = List.of(currentKey());
            readAt = now;
        } else if (readAt.plus(KEPT).isBefore(now)) {
            keys = bothKeys();
            readAt = now;
        }
        return keys;
    }

    /** Reads the keys again after a failed signature; empty where that was done less than a minute ago. */
    synchronized Optional<List<byte[]>> refreshed() {
        Instant now = clock.instant();
        if (now.isBefore(refreshedAt.plus(BETWEEN_REFRESHES))) {
            return Optional.empty();
        }
        refreshedAt = now;
        readAt = now;
        keys = bothKeys();
        return Optional.of(keys);
    }

    /** Drops the keys, so that a snapshot of the function holds none. */
    synchronized void forget() {
        keys = List.of();
        readAt = Instant.MIN;
        refreshedAt = Instant.MIN;
    }

    private List<byte[]> bothKeys() {
        List<byte[]> both = new ArrayList<>();
        both.add(currentKey());
        source.read(SecretSource.PREVIOUS).map(SigningKeys::key).ifPresent(both::add);
        return List.copyOf(both);
    }

    private byte[] currentKey() {
        return source.read(SecretSource.CURRENT).map(SigningKeys::key)
                .orElseThrow(() -> new IllegalStateException("The player token secret has no current version."));
    }

    private static byte[] key(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        if (key.length < FEWEST_BYTES) {
            throw new IllegalStateException(
                    "The player token secret is shorter than the " + FEWEST_BYTES + " bytes that HS256 needs.");
        }
        return key;
    }
}
