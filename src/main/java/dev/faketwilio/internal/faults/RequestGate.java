package dev.faketwilio.internal.faults;

import dev.faketwilio.internal.errors.Unrecoverable;
import dev.faketwilio.requests.RecordedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where requests wait, for a time or for the test, without a thread of their own. Guarded by its own monitor, which is
 * also notified of arrivals; never held while anything goes on.
 */
public final class RequestGate {

    private final Duration atMost;
    private final boolean held;
    private final List<Waiting> line = new ArrayList<>();
    private final List<RecordedRequest> overdue = new ArrayList<>();
    private @Nullable Throwable failure;
    private boolean over;
    private boolean open;

    /**
     * Shuts a gate.
     *
     * @param atMost how long a request waits
     * @param held whether they wait for the test, which must let them go in that time
     */
    RequestGate(Duration atMost, boolean held) {
        this.atMost = atMost;
        this.held = held;
    }

    /**
     * Lets a request wait.
     *
     * @return completed with whether the request goes on; otherwise it is refused
     */
    public CompletionStage<Boolean> stop(RecordedRequest request) {
        Waiting waiting = new Waiting(request, new CompletableFuture<>());
        synchronized (this) {
            if (open || over) {
                return CompletableFuture.completedFuture(open);
            }
            line.add(waiting);
            notifyAll();
        }
        CompletionStage<Boolean> passed = waiting.end().thenApply(end -> leave(waiting, end));
        waiting.end().completeOnTimeout(End.TIME_UP, TimeUnit.NANOSECONDS.convert(atMost), TimeUnit.NANOSECONDS);
        return passed;
    }

    private synchronized boolean leave(Waiting waiting, End end) {
        line.remove(waiting);
        if (end == End.TIME_UP && held) {
            overdue.add(waiting.request());
        }
        return end == End.LET_GO || (end == End.TIME_UP && !held);
    }

    /** Returns who waits, in the order of arrival. */
    synchronized List<RecordedRequest> waiting() {
        return line.stream().map(Waiting::request).toList();
    }

    /** Whose time was up before the test let them go. */
    synchronized List<RecordedRequest> overdue() {
        return List.copyOf(overdue);
    }

    /**
     * Waits until at least so many requests wait.
     *
     * @param deadline until when, as {@link System#nanoTime()}
     * @return who waits; null if they are fewer by then
     * @throws IllegalStateException if nobody comes any more, since the server cannot go on
     */
    synchronized @Nullable List<RecordedRequest> await(int requests, long deadline) throws InterruptedException {
        while (true) {
            if (failure != null) {
                throw Unrecoverable.waitedInVain(failure);
            }
            if (line.size() >= requests) {
                return waiting();
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /**
     * Lets the first one go.
     *
     * @return false if none waits
     */
    boolean letNextGo() {
        Waiting first;
        synchronized (this) {
            if (line.isEmpty()) {
                return false;
            }
            first = line.remove(0);
        }
        first.end().complete(End.LET_GO);
        return true;
    }

    /** Fails everybody who waits for requests, since the server cannot go on. */
    synchronized void fail(Throwable cause) {
        failure = cause;
        notifyAll();
    }

    /** Ends all waiting, now and from now on. */
    void end(boolean letGo) {
        List<Waiting> all;
        synchronized (this) {
            open = letGo;
            over = true;
            all = List.copyOf(line);
            line.clear();
        }
        for (Waiting each : all) {
            each.end().complete(letGo ? End.LET_GO : End.REFUSED);
        }
    }

    /** Returns whether it is the test that must let requests go. */
    boolean isHold() {
        return held;
    }

    Duration atMost() {
        return atMost;
    }

    @Override
    public String toString() {
        return held ? "held" : "delayed by " + atMost;
    }

    /** How waiting ends. */
    private enum End {
        LET_GO,
        REFUSED,
        TIME_UP
    }

    /** One request at the gate; each is only itself. */
    private record Waiting(RecordedRequest request, CompletableFuture<End> end) {}
}
