package dojo.chat.local.server;

import dojo.chat.local.file.PrivateFile;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The certificate for {@code https://localhost}: made on the first start, readable by its owner alone, and made anew
 * before it ends. Clients that are to trust it are given its file, by {@code NODE_EXTRA_CA_CERTS} for instance.
 */
public final class DevelopmentCertificate {
    private static final String CERTIFICATE = "localhost.pem";
    private static final String KEY = "localhost-key.pem";
    private static final Duration RENEWAL = Duration.ofDays(30);

    private final Path file;
    private final KeyAndCertificate content;

    private DevelopmentCertificate(Path file, KeyAndCertificate content) {
        this.file = file;
        this.content = content;
    }

    /**
     * The folder's certificate; makes one when there is none, or none that is good for another month.
     *
     * @throws IOException the folder can't be written
     */
    public static DevelopmentCertificate in(Path folder) throws IOException {
        Optional<KeyAndCertificate> kept = read(folder);
        if (kept.isEmpty()) {
            SelfSigned made = SelfSigned.forLocalhost();
            PrivateFile.write(folder.resolve(KEY), made.key());
            PrivateFile.write(folder.resolve(CERTIFICATE), made.certificate());
            kept = read(folder);
        }
        return new DevelopmentCertificate(
                folder.resolve(CERTIFICATE),
                kept.orElseThrow(() -> new IOException("The development certificate can't be kept in " + folder)));
    }

    private static Optional<KeyAndCertificate> read(Path folder) throws IOException {
        Path certificate = folder.resolve(CERTIFICATE);
        Path key = folder.resolve(KEY);
        if (!Files.exists(certificate) || !Files.exists(key)) {
            return Optional.empty();
        }
        try {
            KeyAndCertificate read = KeyAndCertificate.read(Files.readAllBytes(certificate), Files.readAllBytes(key));
            return read.isGoodAt(Instant.now().plus(RENEWAL)) ? Optional.of(read) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The certificate's PEM file. */
    public Path file() {
        return file;
    }

    /** The server side of TLS with this certificate. */
    public SslContext serverContext() throws IOException {
        try {
            // Netty's builder would load all of BouncyCastle to try a key of its own.
            return new JdkSslContext(
                    content.tls(),
                    false,
                    null,
                    IdentityCipherSuiteFilter.INSTANCE,
                    ApplicationProtocolConfig.DISABLED,
                    ClientAuth.NONE,
                    null,
                    false);
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS can't be set up: " + e.getMessage(), e);
        }
    }
}
