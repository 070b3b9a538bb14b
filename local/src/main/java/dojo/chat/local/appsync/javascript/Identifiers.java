package dojo.chat.local.appsync.javascript;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Identifiers that sort by the time of their making. */
final class Identifiers {
    private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** Source: the KSUID specification, seconds from 2014-05-13T16:53:20Z. */
    private static final long KSUID_EPOCH_SECONDS = 1_400_000_000L;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /** A ULID: 48 bits of milliseconds and 80 random bits, 26 characters. Source: the ULID specification. */
    static String ulid() {
        byte[] bytes = new byte[16];
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        ByteBuffer.wrap(bytes).putLong(System.currentTimeMillis() << 16).position(6).put(random);
        return encode(bytes, BASE32, 26);
    }

    /** A KSUID: 32 bits of seconds and 128 random bits, 27 characters. */
    static String ksuid() {
        byte[] bytes = new byte[20];
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        ByteBuffer.wrap(bytes)
                .putInt((int) (System.currentTimeMillis() / 1000 - KSUID_EPOCH_SECONDS))
                .put(random);
        return encode(bytes, BASE62, 27);
    }

    private static String encode(byte[] bytes, String alphabet, int length) {
        BigInteger base = BigInteger.valueOf(alphabet.length());
        BigInteger rest = new BigInteger(1, bytes);
        char[] characters = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            characters[i] = alphabet.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(characters);
    }
}
