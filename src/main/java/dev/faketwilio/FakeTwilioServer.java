package dev.faketwilio;

import dev.faketwilio.internal.jvm.JvmClients;
import dev.faketwilio.internal.sandbox.Options;
import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * FakeTwilio without JUnit: for main methods, TestNG, Spock, a REPL.
 *
 * <pre>{@code
 * try (FakeTwilioServer server = FakeTwilioServer.start()) {
 *   TwilioSandbox twilio = server.newSandbox();
 *   ...
 * }
 * }</pre>
 *
 * <p>The server listens on the loopback interface only. Its threads are daemons: a JVM ends even if nobody closes it.
 * Thread-safe.
 */
public final class FakeTwilioServer implements AutoCloseable {

    private final SandboxHost host;
    private final Options options;
    private final AtomicInteger sandboxes = new AtomicInteger();

    /** Those whose end puts something in the JVM back. */
    private final Set<Sandbox> inJvm = ConcurrentHashMap.newKeySet();

    private FakeTwilioServer(SandboxHost host, Options options) {
        this.host = host;
        this.options = options;
    }

    /**
     * Starts a server on a port that is free, with the default options.
     *
     * @return the server
     */
    public static FakeTwilioServer start() {
        return builder().start();
    }

    /**
     * Begins a server with options.
     *
     * @return a builder with the default options
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the server's address, for example {@code http://localhost:41234}} */
    public URI address() {
        return host.address();
    }

    /** {@return the server by HTTPS, and what clients need to trust it} */
    public Https https() {
        return host.https();
    }

    /**
     * Opens a sandbox with the options of the server. Without a fixed account, it has an account of its own, and the SIDs of
     * the first, the second and so on are the same for every server.
     *
     * @return the sandbox, open until it or the server is closed
     * @throws IllegalStateException if the server is closed, another sandbox has the fixed account, or another one is
     *     installed in twilio-java or intercepts this JVM
     */
    public TwilioSandbox newSandbox() {
        return options.fixedAccount()
                ? newSandbox(options.accountSid(), options.authToken())
                : begun(host.open("sandbox " + sandboxes.incrementAndGet()));
    }

    /**
     * Opens a sandbox with a fixed account.
     *
     * @param accountSid {@code AC} and 32 hexadecimal digits
     * @param authToken not empty
     * @return the sandbox, open until it or the server is closed
     * @throws IllegalArgumentException if the SID is not valid or the token empty
     * @throws IllegalStateException if another sandbox of this server has the account, or as for {@link #newSandbox()}
     */
    public TwilioSandbox newSandbox(String accountSid, String authToken) {
        return begun(host.open(accountSid, authToken));
    }

    /** Without an extension that says when a test runs, all sandboxes are thought to be in use. */
    private TwilioSandbox begun(Sandbox sandbox) {
        try {
            sandbox.begin(options);
            if (options.changesJvm()) {
                JvmClients clients = JvmClients.install(options, sandbox);
                inJvm.add(sandbox);
                sandbox.closeAtEnd(() -> {
                    inJvm.remove(sandbox);
                    clients.close();
                });
            }
            sandbox.testBegins();
            return sandbox;
        } catch (RuntimeException | Error refused) {
            sandbox.close();
            throw refused;
        }
    }

    /**
     * Calls a listener if the server cannot go on, for example since memory has run out. The server closes then.
     *
     * @param listener called with the reason, by the thread that has met it
     */
    public void onFailure(Consumer<Throwable> listener) {
        host.onFailure(Objects.requireNonNull(listener, "listener"));
    }

    /** Ends the server, its sandboxes and all connections, at once. Closing it twice does no harm. */
    @Override
    public void close() {
        inJvm.forEach(Sandbox::close);
        host.close();
    }

    /** Options of a server and its sandboxes. Not thread-safe. */
    public static final class Builder extends SandboxOptions<Builder> {

        private boolean liveLook = true;

        private Builder() {}

        /**
         * Sets whether browsers on this machine can look at the sandboxes, at {@link #address()}{@code /_fake}: their
         * requests and their state, without secrets.
         *
         * @param shown true by default
         * @return this
         */
        public Builder liveLook(boolean shown) {
            liveLook = shown;
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the server
         * @throws java.io.UncheckedIOException if the port is taken
         * @throws IllegalArgumentException if an option is not valid
         */
        public FakeTwilioServer start() {
            if (options().limits().recording() < 1) {
                throw new IllegalArgumentException("FakeTwilio cannot keep at most "
                        + options().limits().recording() + " bytes of requests: expected at least 1");
            }
            SandboxHost host = new SandboxHost(options().port());
            host.showLive(liveLook);
            host.address();
            return new FakeTwilioServer(host, options());
        }
    }
}
