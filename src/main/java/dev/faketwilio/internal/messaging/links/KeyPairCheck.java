package dev.faketwilio.internal.messaging.links;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks whether a private key and a certificate belong together: what one signs, the other verifies. */
final class KeyPairCheck {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC_P256 = HexFormat.of().parseHex("301306072a8648ce3d020106082a8648ce3d030107");
    private static final byte SEQUENCE = 0x30;
    private static final byte OCTET_STRING = 0x04;
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
    private static final byte[] SAMPLE = {1, 2, 3};

    private KeyPairCheck() {}

    /** Returns whether the certificate is signed by its own key. */
    static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException signedByAnother) {
            return false;
        }
    }

    /**
     * Reads a private key.
     *
     * @param der in PKCS #8, or in the form of its own algorithm: the certificate's, or a usual one
     * @return null if it cannot be read
     */
    static @Nullable PrivateKey read(byte[] der, PublicKey certified) {
        PrivateKey key = readPkcs8(der);
        for (byte[] algorithm : List.of(algorithm(certified.getEncoded()), RSA, EC_P256)) {
            key = key == null ? readPkcs8(pkcs8(der, algorithm)) : key;
        }
        return key;
    }

    /** Returns whether the private key is that of the public one. */
    static boolean match(PrivateKey key, PublicKey certified) {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(
                    switch (key.getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default -> key.getAlgorithm();
                    });
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKey) {
            return false;
        }
    }

    private static @Nullable PrivateKey readPkcs8(byte[] der) {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (GeneralSecurityException another) {
                // the next algorithm may read it
            }
        }
        return null;
    }

    /** A key in the form of its own algorithm (PKCS #1, SEC 1), packed as RFC 5208 says. */
    private static byte[] pkcs8(byte[] key, byte[] algorithm) {
        return element(SEQUENCE, VERSION_0, algorithm, element(OCTET_STRING, key));
    }

    /** The algorithm of a public key: the first element in its encoding. */
    private static byte[] algorithm(byte[] publicKey) {
        ByteBuffer outer = ByteBuffer.wrap(publicKey);
        enter(outer);
        ByteBuffer inner = outer.slice();
        int length = enter(inner);
        byte[] algorithm = new byte[inner.position() + length];
        outer.get(algorithm);
        return algorithm;
    }

    /** Passes the tag and the length of an element, and returns the length. */
    private static int enter(ByteBuffer der) {
        der.get();
        int first = der.get() & 0xFF;
        int length = first < 0x80 ? first : 0;
        for (int i = 0x80; i < first; i++) {
            length = (length << 8) | (der.get() & 0xFF);
        }
        return length;
    }

    private static byte[] element(byte tag, byte[]... contents) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            all.writeBytes(content);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        byte[] length = BigInteger.valueOf(all.size()).toByteArray();
        if (all.size() >= 0x80) {
            int zeros = length[0] == 0 ? 1 : 0;
            element.write(0x80 | (length.length - zeros));
            element.write(length, zeros, length.length - zeros);
        } else {
            element.write(length[0]);
        }
        element.writeBytes(all.toByteArray());
        return element.toByteArray();
    }
}
