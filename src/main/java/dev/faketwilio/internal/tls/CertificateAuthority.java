package dev.faketwilio.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority of one server, whose keys are made with it, and nowhere but in its memory. It signs certificates
 * for the server's own address and for names of given domains, and no others. Thread-safe.
 */
public final class CertificateAuthority {

    private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final List<String> domains;
    private final Certificates certificates;
    private final X509Certificate own;
    private final KeyPair serverKeys;
    private final Map<String, X509Certificate> ofServers = new ConcurrentHashMap<>();

    private CertificateAuthority(List<String> domains) throws GeneralSecurityException {
        this.domains = domains;
        KeyPair keys = Certificates.newKeys();
        // clients check certificates by the wall clock, whatever the clock of a sandbox says
        Instant now = Instant.now();
        // a name of its own, so that a client that trusts several authorities cannot take one for another
        this.certificates = new Certificates("FakeTwilio " + fingerprint(keys.getPublic()), keys, now);
        this.own = certificates.ofIssuer();
        this.serverKeys = Certificates.newKeys();
    }

    /**
     * Makes an authority.
     *
     * @param domains for whose names it signs, for example {@code twilio.com}
     */
    public static CertificateAuthority of(List<String> domains) {
        try {
            return new CertificateAuthority(List.copyOf(domains));
        } catch (GeneralSecurityException e) {
            throw cannot(e);
        }
    }

    /** The authority's own certificate. */
    public X509Certificate certificate() {
        return own;
    }

    /** The authority's own certificate as a PEM file has it. */
    public String pem() {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(own.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw cannot(e);
        }
    }

    /** Returns what a server needs, to show each client a certificate for the name that it asks for. */
    public SSLContext serverContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new HostKeys(this, serverKeys.getPrivate())}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw cannot(e);
        }
    }

    /** Returns what a client needs that trusts this authority, and those that the JVM trusts by itself. */
    public SSLContext clientContext() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw cannot(e);
        }
    }

    /** A store with this authority, and those that the JVM trusts by itself. */
    public KeyStore trusted() {
        try {
            TrustManagerFactory usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            usual.init((KeyStore) null);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("faketwilio", own);
            int number = 0;
            for (var manager : usual.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    for (X509Certificate issuer : x509.getAcceptedIssuers()) {
                        store.setCertificateEntry("usual-" + number++, issuer);
                    }
                }
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw cannot(e);
        }
    }

    /** The certificates, from a server's to the authority's, for a name that {@link #wildcardFor} has given. */
    X509Certificate[] chain(String wildcard) {
        return new X509Certificate[] {ofServers.computeIfAbsent(wildcard, this::ofServer), own};
    }

    /**
     * The wildcard that covers a host name and its neighbours: a name below one of the domains, else all that is
     * known from the beginning.
     *
     * @param host as the client asks for it; null if it does not
     */
    String wildcardFor(@Nullable String host) {
        int dot = host == null ? -1 : host.indexOf('.');
        if (host == null || dot <= 0) {
            return "";
        }
        String above = host.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean nested = domains.stream().anyMatch(domain -> above.endsWith("." + domain));
        return nested ? "*." + above : "";
    }

    private X509Certificate ofServer(String wildcard) {
        try {
            return wildcard.isEmpty()
                    ? certificates.ofServer(serverKeys.getPublic(), names(), List.of(IPV4_LOOPBACK, IPV6_LOOPBACK))
                    : certificates.ofServer(serverKeys.getPublic(), List.of(wildcard), List.of());
        } catch (GeneralSecurityException e) {
            throw cannot(e);
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        names.add("localhost");
        domains.forEach(domain -> names.add("*." + domain));
        return names;
    }

    private static String fingerprint(PublicKey key) throws GeneralSecurityException {
        return HexFormat.of().formatHex(Certificates.keyIdentifier(key), 0, 4);
    }

    private static IllegalStateException cannot(Exception e) {
        return new IllegalStateException(
                "FakeTwilio cannot make its certificates with this JVM's security providers. Use plain HTTP, or a JVM"
                        + " with the usual providers (SunEC, SunJSSE)",
                e);
    }
}
