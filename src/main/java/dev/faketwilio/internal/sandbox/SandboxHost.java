package dev.faketwilio.internal.sandbox;

import dev.faketwilio.Https;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.gateway.TwilioHosts;
import dev.faketwilio.internal.http.HttpServer;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.messaging.callbacks.StatusCallbacks;
import dev.faketwilio.internal.recording.Recording;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.internal.tls.CertificateAuthority;
import dev.faketwilio.internal.trace.page.LiveLook;
import dev.faketwilio.internal.webhooks.Outbox;
import dev.faketwilio.internal.webhooks.WebhookThreads;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server with its sandboxes. The server itself starts when its address is first asked for, so sandboxes that nobody
 * sends requests to cost nothing. Thread-safe.
 */
public final class SandboxHost implements AutoCloseable {

    /** The bytes kept free so that the server can close when all other memory is used. */
    private static final int RESERVE = 256 * 1024;

    private static final byte[] NO_RESERVE = {};

    /** The hosts whose servers run, by their ports. */
    private static final Map<Integer, SandboxHost> RUNNING = new ConcurrentHashMap<>();

    private final int wantedPort;
    private final Apis apis = new Apis(ServerlessApi::create, MessagingApi::create);
    private final Tenants tenants = new Tenants();
    private final WebhookThreads webhookThreads = new WebhookThreads(this::failed);
    private final LiveLook live = new LiveLook(apis, tenants);
    private final SharedObjects shared = new SharedObjects();
    private volatile @Nullable HttpServer server;
    private final Object keys = new Object();
    private @Nullable CertificateAuthority authority;
    private final Object closing = new Object();
    private volatile boolean closed;
    private final Object failing = new Object();
    private volatile @Nullable Throwable failure;
    private final AtomicReference<byte[]> reserve = new AtomicReference<>(NO_RESERVE);
    private volatile Consumer<Throwable> failureListener = cause -> {};
    private volatile long recordingLimit = Recording.DEFAULT_LIMIT;

    /**
     * Prepares a server.
     *
     * @param port where it is to listen; 0 for any port that is free
     * @throws IllegalArgumentException if there is no such port
     */
    public SandboxHost(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "FakeTwilio cannot listen on port " + port + ": expected 0 (any) to 65535");
        }
        this.wantedPort = port;
    }

    /** Opens a sandbox whose account and SIDs follow from a text, for example the name of a test. */
    public Sandbox open(String seed) {
        for (int attempt = 0; ; attempt++) {
            String text = attempt == 0 ? seed : seed + "/" + attempt;
            Sandbox sandbox = tryOpen(Sids.sid("AC", text), Sids.hex("token of " + text));
            if (sandbox != null) {
                return sandbox;
            }
        }
    }

    /**
     * Opens a sandbox with a fixed account.
     *
     * @throws IllegalArgumentException if the SID is none, or the token empty
     * @throws IllegalStateException if another sandbox has the account, or the server is closed
     */
    public Sandbox open(String accountSid, String authToken) {
        Objects.requireNonNull(accountSid, "accountSid");
        Objects.requireNonNull(authToken, "authToken");
        if (!Sids.isSid(accountSid, "AC")) {
            throw new IllegalArgumentException("\"" + accountSid
                    + "\" is not an Account SID: expected AC and 32 hexadecimal digits, for example "
                    + Sids.sid("AC", "example"));
        }
        if (authToken.isEmpty()) {
            throw new IllegalArgumentException(
                    "The auth token of account " + accountSid + " is empty: expected any text");
        }
        Sandbox sandbox = tryOpen(accountSid, authToken);
        if (sandbox == null) {
            throw new IllegalStateException("Account " + accountSid
                    + " already belongs to another sandbox of this server. Give each test class an account of its own,"
                    + " or let classes that share one run one after the other"
                    + " (@ResourceLock(\"" + accountSid + "\"), @Execution(SAME_THREAD))");
        }
        return sandbox;
    }

    private @Nullable Sandbox tryOpen(String accountSid, String authToken) {
        requireOpen();
        Account account = new Account(accountSid, new SandboxClock(), apis::letTimePass);
        Outbox outbox =
                new Outbox(account, authToken, webhookThreads, event -> StatusCallbacks.request(event, account));
        account.watchedBy(outbox);
        Tenant tenant = new Tenant(account, outbox);
        tenant.recordAtMost(recordingLimit);
        return tenants.admit(accountSid, authToken, tenant) ? new Sandbox(this, tenant, authToken) : null;
    }

    Apis apis() {
        return apis;
    }

    Tenants tenants() {
        return tenants;
    }

    /** Says whether people can look at the sandboxes under {@code /_fake}; they can unless that is said. */
    public void showLive(boolean wanted) {
        live.show(wanted);
    }

    /**
     * Sets how many bytes of requests each sandbox keeps that is opened from now on, and how many bytes of calls.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public void recordAtMost(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException(
                    "FakeTwilio cannot keep at most " + bytes + " bytes of requests: expected at least 1");
        }
        recordingLimit = bytes;
    }

    /** Returns where the server listens; it starts now if it has not before. */
    public URI address() {
        HttpServer running = server;
        return URI.create("http://localhost:" + (running != null ? running : start()).port());
    }

    private synchronized HttpServer start() {
        requireOpen();
        HttpServer running = server;
        if (running == null) {
            reserve.set(new byte[RESERVE]);
            running = HttpServer.start(
                    new Gateway(apis, tenants),
                    live,
                    wantedPort,
                    () -> authority().serverContext(),
                    this::failed);
            server = running;
            RUNNING.put(running.port(), this);
        }
        return running;
    }

    /**
     * Returns the host of a sandbox; its server starts now if it has not before.
     *
     * @throws IllegalStateException if it is closed
     * @throws IllegalArgumentException if it is not a sandbox of FakeTwilio
     */
    public static SandboxHost of(TwilioSandbox twilio) {
        URI address = twilio.address();
        SandboxHost host = RUNNING.get(address.getPort());
        if (host == null) {
            throw new IllegalArgumentException("Expected a sandbox of a server in this JVM, but none runs at " + address
                    + ". Take the sandbox from the extension or from FakeTwilioServer");
        }
        return host;
    }

    /** The way in by HTTPS. */
    public Https https() {
        return shared(ServerHttps.class, () -> new ServerHttps(authority(), this::address));
    }

    private CertificateAuthority authority() {
        synchronized (keys) {
            CertificateAuthority made = authority;
            if (made == null) {
                made = CertificateAuthority.of(TwilioHosts.DOMAINS);
                authority = made;
            }
            return made;
        }
    }

    /**
     * Returns an object that all sandboxes of this server share, such as the HTTP client of a bridge to some library.
     *
     * @param type the object's type, of which a server has one
     * @param maker makes it when it is first asked for; it is closed when the server ends
     */
    public <R extends AutoCloseable> R shared(Class<R> type, Supplier<R> maker) {
        return shared.get(type, maker, this::requireOpen);
    }

    /** Sets the listener for an error after which the server cannot go on; called by the thread that met the error. */
    public void onFailure(Consumer<Throwable> listener) {
        failureListener = listener;
    }

    /** Ends the server, since one of its threads cannot go on: it would listen, and respond to nobody. */
    private void failed(Throwable cause) {
        synchronized (failing) {
            if (closed || failure != null) {
                return;
            }
            failure = cause;
            reserve.set(NO_RESERVE);
        }
        try {
            tenants.failAll(cause);
        } finally {
            try {
                failureListener.accept(cause);
            } finally {
                closeInBackground();
            }
        }
    }

    private void closeInBackground() {
        try {
            Thread closing = new Thread(this::close, "FakeTwilio failure");
            closing.setDaemon(true);
            closing.start();
        } catch (OutOfMemoryError noThreadLeft) {
            close();
        }
    }

    private void requireOpen() {
        Throwable cause = failure;
        if (cause != null) {
            throw new IllegalStateException(
                    "This FakeTwilio server has closed, since it could not go on after " + cause, cause);
        }
        if (closed) {
            throw new IllegalStateException("This FakeTwilio server is closed. Open sandboxes, and use their addresses"
                    + " and clients, only before the server, or the test that they belong to, ends");
        }
    }

    /** Ends the server and all connections to it, at once, and closes what its sandboxes shared. */
    @Override
    public void close() {
        synchronized (closing) {
            closed = true;
            tenants.dismissAll();
            shared.close();
            webhookThreads.close();
            HttpServer running = takeServer();
            if (running != null) {
                running.close();
            }
        }
    }

    private synchronized @Nullable HttpServer takeServer() {
        HttpServer running = server;
        server = null;
        if (running != null) {
            RUNNING.remove(running.port(), this);
        }
        return running;
    }
}
