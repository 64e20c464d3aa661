package dev.faketwilio.client;

import com.twilio.Twilio;
import com.twilio.auth_strategy.TokenAuthStrategy;
import com.twilio.exception.AuthenticationException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.http.bearertoken.TokenManager;
import com.twilio.rest.oauth.v2.Token;
import dev.faketwilio.SeededOAuthApp;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The bridge to twilio-java ({@code com.twilio.sdk:twilio}): its real client, with its real request building, host
 * names, retries and paging, of which only the TCP target is changed.
 *
 * <p>Made for the lines 11, 12 and 13 of twilio-java. Versions up to 10 are built on another HTTP client and cannot be
 * bridged here; see {@link TwilioSandbox#url} for any client that takes a base URL. This is the only class of FakeTwilio
 * that needs twilio-java. Thread-safe.
 */
public final class TwilioJava {

    private static final AtomicReference<@Nullable TwilioSandbox> INSTALLED = new AtomicReference<>();

    private TwilioJava() {}

    /**
     * A client with the sandbox's account SID and auth token. All clients of a server share its connections; nothing
     * needs to be closed.
     *
     * @param twilio the sandbox
     * @return a client to be given to {@code creator(...).create(client)} and the like
     */
    public static TwilioRestClient client(TwilioSandbox twilio) {
        Objects.requireNonNull(twilio, "twilio");
        return client(twilio, twilio.accountSid(), twilio.authToken());
    }

    /**
     * A client with other credentials, for example with an API key of the account or with a wrong token.
     *
     * @param twilio the sandbox whose server answers
     * @param username an Account SID or the SID of an API key
     * @param password the auth token or the secret
     * @return a client whose {@code accountSid} is the sandbox's account
     */
    public static TwilioRestClient client(TwilioSandbox twilio, String username, String password) {
        Objects.requireNonNull(twilio, "twilio");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        Connections connections = SandboxHost.of(twilio).shared(Connections.class, () -> new Connections(twilio));
        return new TwilioRestClient.Builder(username, password)
                .accountSid(twilio.accountSid())
                .httpClient(connections.client)
                .build();
    }

    /**
     * Creates a client that authenticates as an OAuth app: it fetches a bearer token from the fake when it needs one.
     * Twilio accepts bearer tokens on {@code api.twilio.com} only.
     *
     * @param twilio the sandbox whose server answers
     * @param app an OAuth app of {@code given().oauthApp()}
     * @return a client whose {@code accountSid} is the sandbox's account
     */
    public static TwilioRestClient client(TwilioSandbox twilio, SeededOAuthApp app) {
        Objects.requireNonNull(twilio, "twilio");
        Objects.requireNonNull(app, "app");
        TwilioRestClient fetching = client(twilio);
        TokenManager tokens = () -> Token.creator("client_credentials")
                .setClientId(app.clientId())
                .setClientSecret(app.clientSecret())
                .create(fetching)
                .getAccessToken();
        return new TwilioRestClient.Builder(new TokenAuthStrategy(tokens))
                .accountSid(twilio.accountSid())
                .httpClient(fetching.getHttpClient())
                .build();
    }

    /**
     * Makes the sandbox's client the one that {@code Twilio.getRestClient()} returns, so that production code without a
     * client of its own ({@code creator(...).create()}) reaches the fake. Code that calls {@code Twilio.init} with
     * other credentials while it is installed replaces it, as it would any client.
     *
     * @param twilio the sandbox
     * @return close it to put back what was there before
     * @throws IllegalStateException if a sandbox is installed already, since there is one such client in a JVM
     */
    public static Installation install(TwilioSandbox twilio) {
        claim(twilio, "Cannot install " + twilio + " as the client of twilio-java: ");
        return replace(() -> client(twilio));
    }

    /**
     * Takes the client away that {@code Twilio.getRestClient()} holds, so that the next one is built from the credentials
     * of {@code Twilio.init}, in the environment that this JVM has then.
     *
     * @param twilio the sandbox for which that is done
     * @return close it to put back what was there before
     * @throws IllegalStateException if a sandbox is installed already, since there is one such client in a JVM
     */
    public static Installation setAside(TwilioSandbox twilio) {
        claim(twilio, "Cannot take the client of twilio-java away for " + twilio + ": ");
        return replace(() -> null);
    }

    private static void claim(TwilioSandbox twilio, String cannot) {
        TwilioSandbox other = INSTALLED.compareAndExchange(null, twilio);
        if (other != null) {
            throw new IllegalStateException(
                    cannot + other
                            + " is installed, and a JVM has only one. Run the test classes that install it one after the other"
                            + " (@ResourceLock(\"com.twilio.Twilio\") on each), or pass TwilioRestClient to the code under test");
        }
    }

    private static Installation replace(Supplier<@Nullable TwilioRestClient> client) {
        try {
            TwilioRestClient before = current();
            set(client.get());
            return new Installation(before);
        } catch (RuntimeException | Error failed) {
            INSTALLED.set(null);
            throw failed;
        }
    }

    @SuppressWarnings("NullAway") // null is what twilio-java itself starts with
    private static void set(@Nullable TwilioRestClient client) {
        Twilio.setRestClient(client);
    }

    private static @Nullable TwilioRestClient current() {
        try {
            return Twilio.getRestClient();
        } catch (AuthenticationException neverInitialized) {
            return null;
        }
    }

    /** A sandbox's client in the place of twilio-java's own. Thread-safe. */
    public static final class Installation implements AutoCloseable {

        private final AtomicReference<@Nullable Runnable> restore;

        private Installation(@Nullable TwilioRestClient before) {
            this.restore = new AtomicReference<>(() -> putBack(before));
        }

        private static void putBack(@Nullable TwilioRestClient before) {
            set(before);
            INSTALLED.set(null);
        }

        /** Puts back what was there before; a second time it does nothing. */
        @Override
        public void close() {
            Runnable once = restore.getAndSet(null);
            if (once != null) {
                once.run();
            }
        }
    }

    /** The connections to one server, for all clients of its sandboxes. */
    private static final class Connections implements AutoCloseable {

        private static final int AT_ONCE = 200;

        private final NetworkHttpClient client;
        private final CloseableHttpClient closeable;

        Connections(TwilioSandbox twilio) {
            HttpHost fake = HttpHost.create(twilio.address());
            // every product has the same route here, so the limits of a route are those of the whole pool
            CapturingBuilder builder = new CapturingBuilder();
            builder.setRoutePlanner((target, context) -> new HttpRoute(fake))
                    .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                            .setMaxConnPerRoute(AT_ONCE)
                            .setMaxConnTotal(AT_ONCE)
                            .build());
            this.client = new NetworkHttpClient(builder);
            this.closeable = builder.built();
        }

        @Override
        public void close() {
            try {
                closeable.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Remembers the Apache client that twilio-java builds and does not let go of, so that it can be closed. */
    private static final class CapturingBuilder extends HttpClientBuilder {

        private @Nullable CloseableHttpClient built;

        @Override
        public CloseableHttpClient build() {
            CloseableHttpClient client = super.build();
            built = client;
            return client;
        }

        CloseableHttpClient built() {
            if (built == null) {
                throw new IllegalStateException("twilio-java built no HTTP client from the builder it was given");
            }
            return built;
        }
    }
}
