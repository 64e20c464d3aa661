package dev.faketwilio;

import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import java.net.URI;
import java.util.Objects;
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
    private final AtomicInteger sandboxes = new AtomicInteger();

    private FakeTwilioServer(SandboxHost host) {
        this.host = host;
    }

    /**
     * Starts a server on a port that is free.
     *
     * @return the server
     */
    public static FakeTwilioServer start() {
        return start(0);
    }

    /**
     * Starts a server.
     *
     * @param port where it listens, 1 to 65535, or 0 for any port that is free
     * @return the server
     * @throws java.io.UncheckedIOException if the port is taken
     * @throws IllegalArgumentException if there is no such port
     */
    public static FakeTwilioServer start(int port) {
        SandboxHost host = new SandboxHost(port);
        host.address();
        return new FakeTwilioServer(host);
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
     * Says whether browsers on this machine can look at the sandboxes, at {@link #address()}{@code /_fake}: their requests
     * and their state, without secrets.
     *
     * @param shown true unless said otherwise
     */
    public void liveLook(boolean shown) {
        host.showLive(shown);
    }

    /**
     * Sets how many bytes of requests each sandbox keeps that is opened from now on, and how many bytes of webhook calls. Of
     * more, the oldest are dropped: {@link dev.faketwilio.requests.RecordedRequests#dropped()} returns how many, and
     * assertions that would count them fail.
     *
     * @param bytes at least 1; {@value FakeTwilioTest#DEFAULT_RECORDING_LIMIT} unless set otherwise
     * @throws IllegalArgumentException if the number is less than 1
     */
    public void recordingLimit(long bytes) {
        host.recordAtMost(bytes);
    }

    /**
     * Opens a sandbox with an account of its own. The SIDs of the first, the second and so on are the same for every
     * server.
     *
     * @return the sandbox, open until it is given to {@link #end(TwilioSandbox)} or the server is closed
     * @throws IllegalStateException if the server is closed
     */
    public TwilioSandbox newSandbox() {
        return begun(host.open("sandbox " + sandboxes.incrementAndGet()));
    }

    /**
     * Opens a sandbox with a fixed account.
     *
     * @param accountSid {@code AC} and 32 hexadecimal digits
     * @param authToken not empty
     * @return the sandbox, open until it is given to {@link #end(TwilioSandbox)} or the server is closed
     * @throws IllegalArgumentException if the SID is none or the token empty
     * @throws IllegalStateException if another sandbox of this server has the account, or the server is closed
     */
    public TwilioSandbox newSandbox(String accountSid, String authToken) {
        return begun(host.open(accountSid, authToken));
    }

    /** Without an extension that says when a test runs, all sandboxes are thought to be in use. */
    private static TwilioSandbox begun(Sandbox sandbox) {
        sandbox.testBegins();
        return sandbox;
    }

    /**
     * Ends a sandbox: its credentials are no longer valid. What it recorded can still be looked at.
     *
     * @param sandbox a sandbox of this server; ending it twice does no harm
     * @throws IllegalArgumentException if this server did not open it
     */
    public void end(TwilioSandbox sandbox) {
        if (!(sandbox instanceof Sandbox own) || !own.isOn(host)) {
            throw new IllegalArgumentException(
                    sandbox + " was not opened by this server; a sandbox is ended by the server that opened it");
        }
        own.close();
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
        host.close();
    }
}
