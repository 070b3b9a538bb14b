package dojo.chat.local.server;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certificate for {@code https://localhost}: made on the first start, kept for 90 days, readable by its owner alone.
 * Clients that are to trust it are given its file, by {@code NODE_EXTRA_CA_CERTS} for instance.
 */
public final class DevelopmentCertificate {
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration RENEWAL = Duration.ofDays(80);

    private final Path certificate;
    private final Path key;

    private DevelopmentCertificate(Path certificate, Path key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * The folder's certificate; makes one when there is none that is young enough.
     *
     * @throws IOException the folder can't be written
     */
    public static DevelopmentCertificate in(Path folder) throws IOException {
        var found = new DevelopmentCertificate(folder.resolve("localhost.pem"), folder.resolve("localhost-key.pem"));
        if (!found.isYoung()) {
            Files.createDirectories(folder);
            found.make();
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

    private boolean isYoung() throws IOException {
        return Files.exists(certificate)
                && Files.exists(key)
                && Files.getLastModifiedTime(certificate).toInstant().isAfter(Instant.now().minus(RENEWAL));
    }

    private void make() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            write(key, new JcaPKCS8Generator(pair.getPrivate(), null).generate());
            write(certificate, certificateOf(pair));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("The development certificate could not be made: " + e.getMessage(), e);
        }
    }

    private static X509CertificateHolder certificateOf(KeyPair pair) throws IOException, OperatorCreationException {
        X500Name name = new X500Name("CN=localhost, O=Dojo Chat development");
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(64, new SecureRandom()),
                        Date.from(now.minus(Duration.ofMinutes(5))),
                        Date.from(now.plus(LIFE)),
                        name,
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, "localhost"),
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                    new GeneralName(GeneralName.iPAddress, "::1")
                }))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    private static void write(Path file, Object pem) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(pem);
        }
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text.toString());
    }
}
