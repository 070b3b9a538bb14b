package dojo.chat.local.stack;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The API key of a local run: the same at each start, so that clients under development keep working. */
final class DevelopmentApiKey {
    private static final int LENGTH = 26;

    private DevelopmentApiKey() {}

    /** The key in AppSync's form, {@code da2-} and 26 letters and digits, made from the logical id. */
    static String of(String logicalId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(logicalId.getBytes(StandardCharsets.UTF_8));
            return "da2-" + new BigInteger(1, hash).toString(36).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
