package dev.faketwilio.internal.time;

import dev.faketwilio.time.TwilioClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The clock of one sandbox, and the views of it that tests get. */
public final class SandboxClock implements TwilioClock {

    private final Clock realTime;
    private final State state;
    private final Runnable guard;

    /** Creates a clock that stands still at {@link TwilioClock#START}. */
    public SandboxClock() {
        this(Clock.systemUTC());
    }

    /**
     * Creates a clock that stands still at {@link TwilioClock#START}.
     *
     * @param realTime what the clock follows after {@link #runInRealTime()}
     */
    public SandboxClock(Clock realTime) {
        this(Objects.requireNonNull(realTime, "realTime"), new State(), () -> {});
    }

    private SandboxClock(Clock realTime, State state, Runnable guard) {
        this.realTime = realTime;
        this.state = state;
        this.guard = guard;
    }

    /**
     * Returns this clock for somebody who may not move it for ever. Both show the same time.
     *
     * @param guard called before the returned clock is moved, set running, reset or listened to; throws an exception to refuse it
     * @return a view of this clock
     */
    public TwilioClock guardedBy(Runnable guard) {
        return new SandboxClock(realTime, state, Objects.requireNonNull(guard, "guard"));
    }

    @Override
    public Instant now() {
        return state.reading.now(realTime);
    }

    @Override
    public void advance(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Cannot advance the clock by " + duration
                    + ": a duration of zero or more was expected. Call set(Instant) to begin at an earlier date.");
        }
        move(before -> {
            Instant now = before.now(realTime);
            if (duration.compareTo(Duration.between(now, LATEST)) > 0) {
                throw new IllegalArgumentException("Cannot advance the clock from " + now + " by " + duration
                        + ": the latest time that it can show is " + LATEST);
            }
            return before.at(now.plus(duration), realTime);
        });
    }

    @Override
    public void set(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "Cannot set the clock to " + instant + ": expected a time from " + EARLIEST + " to " + LATEST);
        }
        move(before -> before.at(instant, realTime));
    }

    @Override
    public void runInRealTime() {
        move(before -> new Reading(before.now(realTime), realTime.instant()));
    }

    @Override
    public void reset() {
        guard.run();
        state.listeners.clear();
        move(before -> new Reading(START, null));
    }

    @Override
    public boolean isRunning() {
        return state.reading.realSince != null;
    }

    @Override
    public void onMove(Runnable listener) {
        Objects.requireNonNull(listener, "listener");
        guard.run();
        state.listeners.add(listener);
    }

    /**
     * Calls a listener whenever the clock has been moved in any way, for good. The sandbox thereby lets everything happen
     * that has come due.
     *
     * @param listener called by the thread that has moved the clock, before that goes on
     */
    public void onEveryMove(Runnable listener) {
        state.lastingListeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /** Moves the clock without a word to the listeners of tests, who are told later by {@link #tellListeners()}. */
    public void moveSilently(Instant instant) {
        shift(before -> before.at(instant, realTime));
    }

    private void move(UnaryOperator<Reading> change) {
        guard.run();
        shift(change);
        tellListeners();
    }

    private void shift(UnaryOperator<Reading> change) {
        synchronized (state) {
            state.reading = change.apply(state.reading);
        }
        state.lastingListeners.forEach(Runnable::run);
    }

    /** Tells the listeners of tests that the clock has been moved, unless one of them has moved it. */
    public void tellListeners() {
        if (state.notifying.get() != null || state.listeners.isEmpty()) {
            return;
        }
        state.notifying.set(true);
        Throwable first = null;
        try {
            for (Runnable listener : state.listeners) {
                try {
                    listener.run();
                } catch (Throwable thrown) {
                    if (first == null) {
                        first = thrown;
                    } else if (first != thrown) {
                        first.addSuppressed(thrown);
                    }
                }
            }
        } finally {
            state.notifying.remove();
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException exception) {
            throw exception;
        }
        if (first != null) {
            throw new IllegalStateException("A listener of the clock failed", first);
        }
    }

    @Override
    public String toString() {
        Reading current = state.reading;
        return current.now(realTime) + (current.realSince == null ? " (standing still)" : " (running)");
    }

    /** The state that all views of a clock share. */
    private static final class State {
        final List<Runnable> lastingListeners = new CopyOnWriteArrayList<>();
        final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        final ThreadLocal<Boolean> notifying = new ThreadLocal<>();
        volatile Reading reading = new Reading(START, null);
    }

    /** Where the clock was put, and, if it runs, the real instant at which it was put there. */
    private record Reading(Instant put, @Nullable Instant realSince) {

        Instant now(Clock realTime) {
            if (realSince == null) {
                return put;
            }
            Instant now = put.plus(Duration.between(realSince, realTime.instant()));
            return now.isAfter(LATEST) ? LATEST : now.isBefore(EARLIEST) ? EARLIEST : now;
        }

        Reading at(Instant instant, Clock realTime) {
            return new Reading(instant, realSince == null ? null : realTime.instant());
        }
    }
}
