package dev.faketwilio.internal.tls;

import static dev.faketwilio.internal.tls.Der.bitString;
import static dev.faketwilio.internal.tls.Der.explicit;
import static dev.faketwilio.internal.tls.Der.implicit;
import static dev.faketwilio.internal.tls.Der.integer;
import static dev.faketwilio.internal.tls.Der.namedBits;
import static dev.faketwilio.internal.tls.Der.octetString;
import static dev.faketwilio.internal.tls.Der.oid;
import static dev.faketwilio.internal.tls.Der.sequence;
import static dev.faketwilio.internal.tls.Der.set;
import static dev.faketwilio.internal.tls.Der.truth;
import static dev.faketwilio.internal.tls.Der.utcTime;
import static dev.faketwilio.internal.tls.Der.utf8String;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Writes and signs X.509 v3 certificates (RFC 5280) for elliptic-curve keys. The JDK has no public class that does. */
final class Certificates {

    /** A day before now, for clients whose clocks are slow, and no longer than Apple's clients accept. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Duration AFTER = Duration.ofDays(396);

    private static final byte[] SHA256_WITH_ECDSA = sequence(oid("1.2.840.10045.4.3.2"));
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final byte[] issuer;
    private final KeyPair issuerKeys;
    private final byte[] validity;

    /** Begins the certificates of one issuer, all of which are valid from now on for a year. */
    Certificates(String issuerName, KeyPair issuerKeys, Instant now) {
        this.issuer = name(issuerName);
        this.issuerKeys = issuerKeys;
        this.validity = sequence(utcTime(now.minus(BEFORE)), utcTime(now.plus(AFTER)));
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** The issuer's own certificate, which can sign those of servers but not those of other issuers. */
    X509Certificate ofIssuer() throws GeneralSecurityException {
        byte[] noFurtherIssuers = integer(BigInteger.ZERO);
        return sign(
                issuer,
                issuerKeys.getPublic(),
                critical(BASIC_CONSTRAINTS, sequence(truth(), noFurtherIssuers)),
                critical(KEY_USAGE, namedBits(KEY_CERT_SIGN, CRL_SIGN)),
                extension(SUBJECT_KEY_IDENTIFIER, octetString(keyIdentifier(issuerKeys.getPublic()))));
    }

    /**
     * The certificate of a server.
     *
     * @param dnsNames its names, at least one; {@code *.} at the beginning stands for any one label
     * @param addresses its IP addresses
     */
    X509Certificate ofServer(PublicKey key, List<String> dnsNames, List<byte[]> addresses)
            throws GeneralSecurityException {
        byte[][] names = new byte[dnsNames.size() + addresses.size()][];
        int at = 0;
        for (String dnsName : dnsNames) {
            names[at++] = implicit(DNS_NAME, dnsName.getBytes(StandardCharsets.US_ASCII));
        }
        for (byte[] address : addresses) {
            names[at++] = implicit(IP_ADDRESS, address);
        }
        return sign(
                name(dnsNames.get(0)),
                key,
                critical(BASIC_CONSTRAINTS, sequence()),
                critical(KEY_USAGE, namedBits(DIGITAL_SIGNATURE)),
                extension(EXTENDED_KEY_USAGE, sequence(oid(SERVER_AUTHENTICATION))),
                extension(SUBJECT_ALTERNATIVE_NAME, sequence(names)),
                extension(SUBJECT_KEY_IDENTIFIER, octetString(keyIdentifier(key))),
                extension(AUTHORITY_KEY_IDENTIFIER, sequence(implicit(0, keyIdentifier(issuerKeys.getPublic())))));
    }

    private X509Certificate sign(byte[] subject, PublicKey key, byte[]... extensions) throws GeneralSecurityException {
        byte[] body = sequence(
                explicit(0, integer(BigInteger.TWO)), // version 3
                integer(serialNumber(subject, key)),
                SHA256_WITH_ECDSA,
                issuer,
                validity,
                subject,
                key.getEncoded(),
                explicit(3, sequence(extensions)));
        byte[] whole = sequence(body, SHA256_WITH_ECDSA, bitString(signature(body, issuerKeys.getPrivate())));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] signature(byte[] body, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(body);
        return signature.sign();
    }

    private static byte[] critical(String id, byte[] value) {
        return sequence(oid(id), truth(), octetString(value));
    }

    private static byte[] extension(String id, byte[] value) {
        return sequence(oid(id), octetString(value));
    }

    private static byte[] name(String commonName) {
        return sequence(set(sequence(oid(COMMON_NAME), utf8String(commonName))));
    }

    /** Different for each certificate, since an issuer's key is new each time, and each of its subjects has one. */
    private static BigInteger serialNumber(byte[] subject, PublicKey key) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(subject);
        return new BigInteger(1, Arrays.copyOf(digest.digest(key.getEncoded()), 16));
    }

    /** As RFC 7093, 2, method 4: of the whole public key with its algorithm. */
    static byte[] keyIdentifier(PublicKey key) throws GeneralSecurityException {
        return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), 20);
    }
}
