package dev.faketwilio.internal.faults;

import dev.faketwilio.faults.Fault;
import dev.faketwilio.internal.errors.Unrecoverable;
import dev.faketwilio.requests.RecordedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fault that has been set up: for which requests, what happens to them, and how often it has. Thread-safe. */
public final class Rule implements Fault {

    private final Scope scope;
    private final Effect effect;
    private final String where;
    private final int before;
    private final List<RecordedRequest> returned = new ArrayList<>();
    private int uses;
    private boolean ended;
    private boolean removed;
    private @Nullable Throwable failure;

    /**
     * Sets a fault up.
     *
     * @param where the line of the test that does
     * @param before how many requests had arrived by then
     */
    Rule(Scope scope, Effect effect, String where, int before) {
        this.scope = scope;
        this.effect = effect;
        this.where = where;
        this.before = before;
    }

    public Effect effect() {
        return effect;
    }

    /** Returns whether the request is carried out first. */
    public boolean afterCommit() {
        return scope.afterCommit();
    }

    /** Takes the request if it is for this fault. */
    boolean takes(RecordedRequest request, Instant now) {
        return isFor(request) && take(now);
    }

    private boolean isFor(RecordedRequest request) {
        try {
            return scope.isTo(request) && scope.allows(request);
        } catch (Throwable thrown) {
            Unrecoverable.rethrow(thrown);
            synchronized (this) {
                failure = failure == null ? thrown : failure;
            }
            return false;
        }
    }

    private synchronized boolean take(Instant now) {
        if (ended || (scope.times() > 0 && uses == scope.times())) {
            return false;
        }
        if (effect instanceof Effect.RateLimit limit && !limit.exceeds(now)) {
            return false;
        }
        uses++;
        return true;
    }

    /** Takes a use back: the request turned out to have nothing that could be spoilt. */
    public synchronized void giveBack(RecordedRequest request) {
        uses--;
        returned.add(request);
    }

    @Override
    public synchronized int uses() {
        return uses;
    }

    @Override
    public void remove() {
        synchronized (this) {
            removed = true;
        }
        end(true);
    }

    /** Returns whether the test no longer wants it. */
    synchronized boolean isRemoved() {
        return removed;
    }

    /** Ends the fault with all that it holds back. */
    void end(boolean letGo) {
        synchronized (this) {
            ended = true;
        }
        effect.end(letGo);
    }

    Scope scope() {
        return scope;
    }

    /** The line of the test where it was set up. */
    String where() {
        return where;
    }

    /** Returns whether the request came before the fault. */
    boolean isAfter(RecordedRequest request) {
        return request.number() <= before;
    }

    /** Returns whether the request was taken, and given back. */
    synchronized boolean gaveBack(RecordedRequest request) {
        return returned.contains(request);
    }

    /** Returns what its condition threw first; null if it never did. */
    synchronized @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public String toString() {
        return scope + ": " + effect.words();
    }
}
