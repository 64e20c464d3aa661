package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.webhooks.WebhookCalls;
import java.net.Socket;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time from one reset of a sandbox to the next, and the calls in it. When it ends, whatever is under way ends with it:
 * nothing more is sent, and nothing that it came to reaches the account. Thread-safe.
 */
public final class Session {

    private final Account account;
    private final String authToken;
    private final CallLog log;
    private final CallLog.Book book;
    private final KeyedExecutor executor;
    private final Cookies cookies = new Cookies();
    private final Set<Socket> sockets = new HashSet<>();
    private final CompletableFuture<?> failed;
    private boolean ended;

    Session(Account account, String authToken, CallLog log, Executor workers, CompletableFuture<?> failed) {
        this.failed = failed;
        this.account = account;
        this.authToken = authToken;
        this.log = log;
        this.book = log.newBook();
        this.executor = new KeyedExecutor(workers);
    }

    /** The calls, as tests see them: also those of later sessions. */
    public WebhookCalls calls() {
        return new CallSelection(log);
    }

    /** Makes a call in the background, after all others about the same message. */
    void call(WebhookRequest request) {
        run(request.messageSid(), request.url(), () -> callNow(request));
    }

    // ---- for what is done in the background ----------------------------------------------------------------------

    /** Makes a call, and waits for what comes of it. */
    public CallEntry callNow(WebhookRequest request) {
        requireLive();
        CallEntry entry = log.begun(book, now(), request);
        Caller.call(authToken, origin -> WebhookRoute.in(account.state(), origin), this, entry);
        return entry;
    }

    /** Adds to a call what is the matter with its answer. */
    public void note(CallEntry entry, Alert alert) {
        log.noted(entry, alert);
    }

    /** Returns what ends with the cause if the server cannot go on. */
    public CompletableFuture<?> failed() {
        return failed;
    }

    /** The account's state. */
    public AccountState state() {
        return account.state();
    }

    /** Does something to the account because of an answer, as a whole or not at all, unless it is too late for it. */
    public <R extends @Nullable Object> R change(Supplier<R> change) {
        return account.atomically(() -> {
            requireLive();
            return change.get();
        });
    }

    // ---- for the calls -----------------------------------------------------------------------------------------

    CallLog log() {
        return log;
    }

    Cookies cookies() {
        return cookies;
    }

    Instant now() {
        return account.clock().now();
    }

    synchronized void requireLive() {
        if (ended) {
            throw new Abandoned();
        }
    }

    /** A connection is about to be opened. */
    synchronized void opened(Socket socket) {
        requireLive();
        sockets.add(socket);
    }

    /** Connections have been closed. */
    synchronized void closed() {
        sockets.removeIf(Socket::isClosed);
    }

    // ---- for the sandbox ---------------------------------------------------------------------------------------

    /**
     * Runs in the background what calls the code under test.
     *
     * @param key tasks of one key are run one after the other
     * @param url what it calls first
     */
    public void run(String key, String url, Runnable work) {
        log.taskBegun(book);
        executor.add(key, receiver(url), () -> {
            try {
                work.run();
            } catch (Abandoned tooLate) {
                // nobody waits for it any more
                return;
            } catch (RuntimeException defect) {
                System.getLogger(Session.class.getName()).log(System.Logger.Level.ERROR, "A webhook failed", defect);
            } finally {
                log.taskDone(book);
            }
        });
    }

    private static String receiver(String url) {
        try {
            return Target.parse(url).url().origin();
        } catch (CallFailed invalid) {
            return "";
        }
    }

    /** Ends it: from now on nothing is sent. */
    synchronized void end() {
        ended = true;
        sockets.forEach(HttpConnection::close);
        sockets.clear();
    }
}
