package dev.faketwilio.internal.jvm;

import dev.faketwilio.Https;
import dev.faketwilio.TwilioSandbox;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Leads what the HTTP clients of this JVM send to Twilio's hosts to the server of one sandbox, until it is closed. Which
 * clients heed what:
 *
 * <ul>
 *   <li>the default {@link ProxySelector}: the JDK's two clients, OkHttp, and Apache's client with system properties, as
 *       twilio-java uses it;
 *   <li>the default {@link SSLContext}: the JDK's {@code HttpClient};
 *   <li>the default socket factory of {@link HttpsURLConnection}: that;
 *   <li>the trust store that system properties name: all that make an {@code SSLContext} of their own, twilio-java and
 *       OkHttp among them.
 * </ul>
 *
 * <p>Other hosts are reached and trusted as before. Thread-safe.
 */
public final class Interception implements AutoCloseable {

    private static final AtomicReference<@Nullable TwilioSandbox> CURRENT = new AtomicReference<>();

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    private final AtomicReference<@Nullable Before> before;

    private Interception(Before before) {
        this.before = new AtomicReference<>(before);
    }

    /**
     * Begins.
     *
     * @throws IllegalStateException if it is going on for a sandbox already
     */
    public static Interception begin(TwilioSandbox twilio) {
        TwilioSandbox other = CURRENT.compareAndExchange(null, twilio);
        if (other != null) {
            throw new IllegalStateException(
                    "Cannot intercept for " + twilio + " what this JVM sends to Twilio: it is being"
                            + " intercepted for " + other
                            + ", and a JVM has only one default ProxySelector and SSLContext. Run the"
                            + " test classes with interceptJvm one after the other"
                            + " (@ResourceLock(Resources.SYSTEM_PROPERTIES) on each), or pass a client to the code under test");
        }
        try {
            Before before = Before.remember();
            try {
                intercept(twilio.address(), twilio.https());
                return new Interception(before);
            } catch (RuntimeException | Error failed) {
                before.putBack();
                throw failed;
            }
        } catch (RuntimeException | Error failed) {
            CURRENT.set(null);
            throw failed;
        }
    }

    private static void intercept(URI proxy, Https https) {
        System.setProperty(TRUST_STORE, https.trustStore().toString());
        System.setProperty(TRUST_STORE + "Type", "PKCS12");
        System.setProperty(TRUST_STORE + "Password", Https.TRUST_STORE_PASSWORD);
        System.clearProperty(TRUST_STORE + "Provider");
        SSLContext.setDefault(https.sslContext());
        HttpsURLConnection.setDefaultSSLSocketFactory(https.sslContext().getSocketFactory());
        InetSocketAddress address = new InetSocketAddress(proxy.getHost(), proxy.getPort());
        ProxySelector.setDefault(new TwilioProxySelector(address, ProxySelector.getDefault()));
    }

    /** Puts everything back as it was; a second time it does nothing. */
    @Override
    public void close() {
        Before once = before.getAndSet(null);
        if (once != null) {
            once.putBack();
            CURRENT.set(null);
        }
    }

    /** What there was before. */
    private record Before(
            @Nullable ProxySelector proxies,
            SSLContext context,
            SSLSocketFactory factory,
            Map<String, @Nullable String> properties) {

        static Before remember() {
            Map<String, @Nullable String> properties = new LinkedHashMap<>();
            for (String part : new String[] {"", "Type", "Password", "Provider"}) {
                properties.put(TRUST_STORE + part, System.getProperty(TRUST_STORE + part));
            }
            // asked for before anything is changed, since the JVM makes both when they are first asked for, and keeps
            // them
            SSLSocketFactory factory = HttpsURLConnection.getDefaultSSLSocketFactory();
            return new Before(ProxySelector.getDefault(), usualContext(), factory, properties);
        }

        private static SSLContext usualContext() {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(
                        "This JVM has no default SSLContext, so its clients cannot use HTTPS", e);
            }
        }

        void putBack() {
            ProxySelector.setDefault(proxies);
            HttpsURLConnection.setDefaultSSLSocketFactory(factory);
            SSLContext.setDefault(context);
            properties.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }
}
