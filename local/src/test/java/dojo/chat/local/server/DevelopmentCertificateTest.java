package dojo.chat.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentCertificateTest {
    @TempDir
    Path folder;

    private X509Certificate read() throws IOException, CertificateException {
        try (InputStream pem = Files.newInputStream(folder.resolve("localhost.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    @Test
    void itVouchesForThisMachineAloneAndForAYear() throws Exception {
        DevelopmentCertificate.in(folder);

        X509Certificate certificate = read();
        assertThat(certificate.getBasicConstraints()).as("not a certificate authority").isEqualTo(-1);
        assertThat(certificate.getSubjectAlternativeNames()).extracting(name -> name.get(1)).map(Object::toString)
                .isEqualTo(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
        assertThat(certificate.getNotAfter().toInstant())
                .isBetween(Instant.now().plus(Duration.ofDays(364)), Instant.now().plus(Duration.ofDays(366)));
    }

    @Test
    void onlyTheOwnerCanReadItsFiles() throws Exception {
        DevelopmentCertificate.in(folder);

        for (String file : List.of("localhost.pem", "localhost-key.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theNextStartTakesTheSameOne() throws Exception {
        DevelopmentCertificate.in(folder);
        X509Certificate first = read();
        DevelopmentCertificate.in(folder);

        assertThat(read()).isEqualTo(first);
    }

    @Test
    void damagedFilesAreMadeAnew() throws Exception {
        for (String file : List.of("localhost.pem", "localhost-key.pem")) {
            DevelopmentCertificate.in(folder);
            Files.writeString(folder.resolve(file), "no PEM");

            assertThat(DevelopmentCertificate.in(folder).serverContext().isServer()).isTrue();
        }
    }

    @Test
    void aKeyOfAnotherCertificateIsMadeAnew() throws Exception {
        DevelopmentCertificate.in(folder);
        X509Certificate first = read();
        Files.writeString(folder.resolve("localhost-key.pem"), SelfSigned.forLocalhost().key());
        DevelopmentCertificate.in(folder);

        assertThat(read()).isNotEqualTo(first);
    }

    @Test
    void itIsGoodForItsYearAndNoLonger() throws Exception {
        SelfSigned made = SelfSigned.forLocalhost();
        KeyAndCertificate certificate = KeyAndCertificate.read(
                made.certificate().getBytes(StandardCharsets.US_ASCII), made.key().getBytes(StandardCharsets.US_ASCII));

        assertThat(certificate.isGoodAt(Instant.now().plus(Duration.ofDays(364)))).isTrue();
        assertThat(certificate.isGoodAt(Instant.now().plus(Duration.ofDays(366)))).isFalse();
    }
}
