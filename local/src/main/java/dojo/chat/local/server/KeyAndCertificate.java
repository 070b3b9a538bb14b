package dojo.chat.local.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** A certificate and its private key, read with the JDK alone: loading a provider of its own would slow each start. */
record KeyAndCertificate(PrivateKey key, X509Certificate certificate) {
    private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.US_ASCII);

    /**
     * Reads PEM files.
     *
     * @throws GeneralSecurityException a file is damaged
     */
    static KeyAndCertificate read(byte[] certificate, byte[] key) throws GeneralSecurityException {
        return new KeyAndCertificate(
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decode(key))),
                (X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(certificate)));
    }

    private static byte[] decode(byte[] pem) throws InvalidKeySpecException {
        String text = new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeySpecException("The key is not Base64.", e);
        }
    }

    /** Whether the two belong together and are good until then. */
    boolean isGoodAt(Instant moment) throws GeneralSecurityException {
        try {
            certificate.checkValidity(Date.from(moment));
        } catch (CertificateException e) {
            return false;
        }
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate);
        signature.update(SAMPLE);
        return signature.verify(signed);
    }

    /** TLS that shows this certificate and asks clients for none. */
    SSLContext tls() throws GeneralSecurityException, IOException {
        char[] password = new char[0];
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        store.setKeyEntry("localhost", key, password, new Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), new TrustManager[0], null);
        return context;
    }
}
