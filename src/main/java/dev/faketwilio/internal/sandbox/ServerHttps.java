package dev.faketwilio.internal.sandbox;

import dev.faketwilio.Https;
import dev.faketwilio.Product;
import dev.faketwilio.internal.tls.CertificateAuthority;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The authority of one server, with the files that were asked for. */
final class ServerHttps implements Https, AutoCloseable {

    private final CertificateAuthority authority;
    private final Supplier<URI> http;
    private @Nullable SSLContext context;
    private @Nullable Path pemFile;
    private @Nullable Path trustStore;

    /**
     * Gives an authority out.
     *
     * @param http tells the server's address
     */
    ServerHttps(CertificateAuthority authority, Supplier<URI> http) {
        this.authority = authority;
        this.http = http;
    }

    @Override
    public URI address() {
        return URI.create("https" + http.get().toString().substring("http".length()));
    }

    @Override
    public URI url(Product product) {
        Objects.requireNonNull(product, "product");
        return URI.create(address() + "/" + product.subdomain());
    }

    @Override
    public X509Certificate caCertificate() {
        return authority.certificate();
    }

    @Override
    public String caPem() {
        return authority.pem();
    }

    @Override
    public synchronized SSLContext sslContext() {
        SSLContext made = context;
        if (made == null) {
            made = authority.clientContext();
            context = made;
        }
        return made;
    }

    @Override
    public synchronized Path caPemFile() {
        Path written = pemFile;
        if (written == null) {
            written = write(".pem", out -> out.write(caPem().getBytes(StandardCharsets.US_ASCII)));
            pemFile = written;
        }
        return written;
    }

    @Override
    public synchronized Path trustStore() {
        Path written = trustStore;
        if (written == null) {
            written = write(".p12", out -> authority.trusted().store(out, TRUST_STORE_PASSWORD.toCharArray()));
            trustStore = written;
        }
        return written;
    }

    private static Path write(String ending, Content content) {
        try {
            Path file = Files.createTempFile("faketwilio-ca-", ending);
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("FakeTwilio cannot write the certificate of its CA to a temporary file", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot write a PKCS #12 trust store", e);
        }
    }

    /** Deletes the files. */
    @Override
    public synchronized void close() throws IOException {
        if (pemFile != null) {
            Files.deleteIfExists(pemFile);
        }
        if (trustStore != null) {
            Files.deleteIfExists(trustStore);
        }
    }

    /** What a file has inside. */
    @FunctionalInterface
    private interface Content {

        void writeTo(OutputStream out) throws IOException, GeneralSecurityException;
    }
}
