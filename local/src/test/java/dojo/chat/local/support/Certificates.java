package dojo.chat.local.support;

import dojo.chat.local.server.DevelopmentCertificate;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The development certificate of a test run, and clients that trust it. */
public final class Certificates {
    private static final DevelopmentCertificate CERTIFICATE = make();

    private Certificates() {}

    private static DevelopmentCertificate make() {
        try {
            return DevelopmentCertificate.in(Files.createTempDirectory("certificate"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static SslContext server() throws IOException {
        return CERTIFICATE.serverContext();
    }

    /** A client's TLS that trusts this certificate and no other. */
    public static SSLContext client() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        Path file = CERTIFICATE.file();
        try (InputStream pem = Files.newInputStream(file)) {
            trusted.setCertificateEntry(
                    "localhost", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
