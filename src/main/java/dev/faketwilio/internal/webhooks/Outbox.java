package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Event;
import dev.faketwilio.internal.recording.Recording;
import dev.faketwilio.webhooks.WebhookCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Acts for an account: calls the code under test, and settles the account when something comes due on a running clock.
 * Costs nothing until then. Thread-safe.
 */
public final class Outbox implements Account.Witness {

    private final Account account;
    private final String authToken;
    private final WebhookThreads threads;
    private final Function<Event, @Nullable WebhookRequest> calledFor;
    private volatile @Nullable Session session;
    private @Nullable Future<?> alarm;
    private long recordingLimit = Recording.DEFAULT_LIMIT;
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private boolean ended;

    /**
     * Creates the outbox of an account.
     *
     * @param authToken signs the calls
     * @param threads make the calls
     * @param calledFor returns the call that an event of the account leads to; null for none
     */
    public Outbox(
            Account account,
            String authToken,
            WebhookThreads threads,
            Function<Event, @Nullable WebhookRequest> calledFor) {
        this.account = account;
        this.authToken = authToken;
        this.threads = threads;
        this.calledFor = calledFor;
    }

    /** Returns the time from the last reset of the sandbox to the next. */
    public Session session() {
        Session made = session;
        return made != null ? made : firstSession();
    }

    private synchronized Session firstSession() {
        Session made = session;
        if (made == null) {
            made = begin(newLog());
        }
        return made;
    }

    private CallLog newLog() {
        CallLog log = new CallLog();
        log.recording().keepAtMost(recordingLimit);
        var unused = failed.whenComplete((nothing, cause) -> log.recording().fail(cause));
        return log;
    }

    /** Sets how many bytes of calls are kept. */
    public synchronized void recordAtMost(long bytes) {
        recordingLimit = bytes;
        Session made = session;
        if (made != null) {
            made.log().recording().keepAtMost(bytes);
        }
    }

    private synchronized Session begin(CallLog log) {
        Session next = new Session(account, authToken, log, threads, failed);
        if (ended) {
            next.end();
        }
        session = next;
        return next;
    }

    /** Fails everybody who waits for calls, since the server cannot go on. */
    public void fail(Throwable cause) {
        failed.completeExceptionally(cause);
    }

    /** Returns all calls since the last reset, in their order. */
    public List<WebhookCall> calls() {
        Session made = session;
        return made == null ? List.of() : made.calls().kept();
    }

    @Override
    public void happened(List<Event> events) {
        for (Event event : events) {
            WebhookRequest request = calledFor.apply(event);
            if (request != null) {
                session().call(request);
            }
        }
    }

    @Override
    public synchronized void due(Instant next) {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        if (!ended && account.clock().isRunning() && !next.equals(Instant.MAX)) {
            Duration left = Duration.between(account.clock().now(), next);
            // a millisecond more, so that the clock has come there when the thread awakes
            alarm = threads.after(Math.max(0, left.toMillis()) + 1, this::ring);
        }
    }

    private void ring() {
        account.settle();
        due(account.state().due());
    }

    /** Ends and forgets all calls; what the change to the account would lead to is not called either. */
    public void endWith(Runnable change) {
        endSession();
        change.run();
        Session over = endSession();
        if (over != null) {
            begin(over.log());
        }
        due(account.state().due());
    }

    /** Ends all calls for good. */
    public synchronized void end() {
        ended = true;
        endSession();
        due(Instant.MAX);
    }

    private @Nullable Session endSession() {
        Session live = session;
        if (live != null) {
            live.end();
        }
        return live;
    }
}
