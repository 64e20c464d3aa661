package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.errors.LinkShorteningErrors;
import dev.faketwilio.internal.errors.TwilioException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with its private key in PEM, as it is uploaded (contract/messaging.md 12). Whether the two belong
 * together, and whom the certificate is for, is not looked at.
 */
final class TlsCert {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String CERTIFICATE = "CERTIFICATE-----";
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    /** What DER of a private key begins with, of whatever kind it is. */
    private static final byte SEQUENCE = 0x30;

    private TlsCert() {}

    /**
     * Until when the certificate is valid.
     *
     * @throws TwilioException if there is no certificate, no key, or either cannot be read
     */
    static Instant expiry(String pem) {
        String certificate = content(pem, CERTIFICATE);
        String key = content(pem, PRIVATE_KEY);
        if (certificate == null || key == null) {
            throw LinkShorteningErrors.missingCertificateOrKey();
        }
        byte[] der = decoded(key);
        if (der == null || der.length == 0 || der[0] != SEQUENCE) {
            throw LinkShorteningErrors.invalidPrivateKey();
        }
        Instant expiry = expiry(decoded(certificate));
        if (expiry == null) {
            throw LinkShorteningErrors.unreadableCertificate();
        }
        return expiry;
    }

    private static @Nullable Instant expiry(byte @Nullable [] der) {
        if (der == null) {
            return null;
        }
        try {
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
                            instanceof X509Certificate certificate
                    ? certificate.getNotAfter().toInstant()
                    : null;
        } catch (CertificateException unreadable) {
            return null;
        }
    }

    /** What stands between the first lines that begin and end something of that kind; null if there is none. */
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
