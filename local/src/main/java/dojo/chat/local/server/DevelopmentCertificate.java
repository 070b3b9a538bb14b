package dojo.chat.local.server;

import dojo.chat.local.file.PrivateFile;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * The certificate for {@code https://localhost}: made on the first start, readable by its owner alone, and made anew
 * before it ends. Clients that are to trust it are given its file, by {@code NODE_EXTRA_CA_CERTS} for instance.
 */
public final class DevelopmentCertificate {
    private static final Duration RENEWAL = Duration.ofDays(30);

    private final Path certificate;
    private final Path key;

    private DevelopmentCertificate(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * The folder's certificate; makes one when there is none, or none that is good for another month.
     *
     * @throws IOException the folder can't be written
     */
    public static DevelopmentCertificate in(Path folder) throws IOException {
        var found = new DevelopmentCertificate(folder.resolve("localhost.pem"), folder.resolve("localhost-key.pem"));
        if (!found.isGood()) {
            SelfSigned made = SelfSigned.forLocalhost();
            PrivateFile.write(found.key, made.key());
            PrivateFile.write(found.certificate, made.certificate());
        }
        return found;
    }

    /** The certificate's PEM file. */
    public Path file() {
        return certificate;
    }

    /** The server side of TLS with this certificate. */
    public SslContext serverContext() throws IOException {
        return SslContextBuilder.forServer(certificate.toFile(), key.toFile()).build();
    }

    private boolean isGood() throws IOException {
        if (!Files.exists(certificate) || !Files.exists(key)) {
            return false;
        }
        try (InputStream pem = Files.newInputStream(certificate)) {
            X509Certificate kept = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            kept.checkValidity(Date.from(Instant.now().plus(RENEWAL)));
            serverContext();
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
