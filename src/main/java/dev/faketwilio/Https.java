package dev.faketwilio;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;

/**
 * The server by HTTPS: on the same port as by HTTP, with certificates of its own authority (CA) for {@code *.twilio.com},
 * also with edge and region, {@code *.twil.io}, {@code localhost}, {@code 127.0.0.1} and {@code ::1}. All sandboxes of a
 * server have the same. The keys are made when HTTPS is first asked for, and live in memory only. Thread-safe.
 *
 * <p>Clients that know nothing of the fake reach it by their proxy: {@link TwilioSandbox#address()} is one, too, that leads
 * to Twilio's host names only. Such a client trusts the fake by any of these:
 *
 * <pre>{@code
 * HttpClient.newBuilder()
 *     .proxy(ProxySelector.of(new InetSocketAddress("localhost", twilio.address().getPort())))
 *     .sslContext(twilio.https().sslContext())
 *     .build();
 * }</pre>
 */
public interface Https {

    /** The password of the {@link #trustStore()}, which holds nothing secret: {@code changeit}. */
    String TRUST_STORE_PASSWORD = "changeit";

    /** {@return the server's address, for example {@code https://localhost:41234}} */
    URI address();

    /**
     * The base URL of a product, for clients that take one.
     *
     * @param product the product
     * @return for example {@code https://localhost:41234/serverless}, without a slash at the end
     */
    URI url(Product product);

    /** {@return the CA's certificate} */
    X509Certificate caCertificate();

    /** {@return the CA's certificate as PEM: text that begins with {@code -----BEGIN CERTIFICATE-----}} */
    String caPem();

    /** {@return a context for clients that trusts the CA, and all that this JVM trusts by itself} */
    SSLContext sslContext();

    /**
     * The CA's certificate as a PEM file, for other processes: {@code curl --cacert}, {@code SSL_CERT_FILE},
     * {@code REQUESTS_CA_BUNDLE}, {@code NODE_EXTRA_CA_CERTS}.
     *
     * @return a temporary file, written when first asked for, deleted when the server ends
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    Path caPemFile();

    /**
     * A trust store for other JVMs ({@code -Djavax.net.ssl.trustStore}): PKCS #12 with the CA and all that this JVM trusts
     * by itself, and the password {@value #TRUST_STORE_PASSWORD}.
     *
     * @return a temporary file, written when first asked for, deleted when the server ends
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    Path trustStore();
}
