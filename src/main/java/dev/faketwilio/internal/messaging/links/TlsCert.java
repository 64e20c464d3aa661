package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.errors.LinkShorteningErrors;
import dev.faketwilio.internal.errors.TwilioException;
import java.io.ByteArrayInputStream;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with its private key in PEM, as it is uploaded (contract/messaging.md 12). Nobody looks at whom
 * the certificate is for, nor at who has signed it, as long as that is somebody else.
 */
final class TlsCert {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String CERTIFICATE = "CERTIFICATE-----";
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    private TlsCert() {}

    /**
     * Returns until when the certificate is valid.
     *
     * @throws TwilioException if there is no certificate or no key, or if they cannot be used
     */
    static Instant expiry(String pem) {
        String certificate = content(pem, CERTIFICATE);
        String key = content(pem, PRIVATE_KEY);
        if (certificate == null || key == null) {
            throw LinkShorteningErrors.MISSING_CERTIFICATE_OR_KEY.exception();
        }
        X509Certificate read = certificate(decoded(certificate));
        if (read == null) {
            throw LinkShorteningErrors.UNREADABLE_CERTIFICATE.exception();
        }
        byte[] der = decoded(key);
        PrivateKey privateKey = der == null ? null : KeyPairCheck.read(der, read.getPublicKey());
        if (privateKey == null) {
            throw LinkShorteningErrors.INVALID_PRIVATE_KEY.exception();
        }
        // assumed: the order of the checks
        if (KeyPairCheck.isSelfSigned(read)) {
            throw LinkShorteningErrors.SELF_SIGNED_CERTIFICATE.exception();
        }
        if (!KeyPairCheck.match(privateKey, read.getPublicKey())) {
            throw LinkShorteningErrors.INVALID_PAIR.exception();
        }
        return read.getNotAfter().toInstant();
    }

    private static @Nullable X509Certificate certificate(byte @Nullable [] der) {
        if (der == null) {
            return null;
        }
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
                            instanceof X509Certificate certificate
                    ? certificate
                    : null;
        } catch (CertificateException unreadable) {
            return null;
        }
    }

    /** Returns what stands between the first lines that begin and end something of that kind; null if there is none. */
    private static @Nullable String content(String pem, String kind) {
        for (int begin = pem.indexOf(BEGIN); begin >= 0; begin = pem.indexOf(BEGIN, begin + 1)) {
            int rest = pem.indexOf("-----", begin + BEGIN.length());
            int end = pem.indexOf(END, begin);
            if (rest >= 0 && rest < end && pem.substring(begin, rest + 5).endsWith(kind)) {
                return pem.substring(rest + 5, end);
            }
        }
        return null;
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
