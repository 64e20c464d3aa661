package dev.faketwilio.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one sandbox, which belongs to the test: every date that the fake writes, and every rule of Twilio's
 * that depends on time, reads it. It stands still at {@link #START} until it is moved or set running.
 *
 * <p>Twilio's dates have whole seconds, and so do those of the fake: what the clock shows beyond the second is kept,
 * but cut off in answers.
 *
 * <p>It shows times from {@link #EARLIEST} to {@link #LATEST}, so that all dates that follow from them can be written.
 *
 * <p>Usable from any thread.
 */
public final class TwilioClock {

    /** Where the clock of a new sandbox stands: 2026-01-01T00:00:00Z. */
    public static final Instant START = Instant.ofEpochSecond(1_767_225_600L);

    /** The earliest time that the clock can be set to: 1970-01-01T00:00:00Z. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The latest time that the clock can be set or advanced to: 9000-01-01T00:00:00Z. */
    public static final Instant LATEST = Instant.ofEpochSecond(221_845_392_000L);

    private final Clock realTime;
    private final State state;
    private final Runnable guard;

    /** Creates a clock that stands still at {@link #START}. */
    public TwilioClock() {
        this(Clock.systemUTC());
    }

    /**
     * Creates a clock that stands still at {@link #START}.
     *
     * @param realTime what the clock follows after {@link #runInRealTime()}
     */
    public TwilioClock(Clock realTime) {
        this(Objects.requireNonNull(realTime, "realTime"), new State(), () -> {});
    }

    private TwilioClock(Clock realTime, State state, Runnable guard) {
        this.realTime = realTime;
        this.state = state;
        this.guard = guard;
    }

    /**
     * Returns this clock for somebody who may not move it for ever. Both show the same time.
     *
     * @param guard called before the returned clock is moved, set running or reset; throws an exception to refuse it
     * @return a view of this clock
     */
    public TwilioClock guardedBy(Runnable guard) {
        return new TwilioClock(realTime, state, Objects.requireNonNull(guard, "guard"));
    }

    /** {@return the sandbox's present} */
    public Instant now() {
        return state.reading.now(realTime);
    }

    /**
     * Moves the clock forward. A running clock goes on running from there.
     *
     * @param duration how far; zero moves nothing
     * @throws IllegalArgumentException if the duration is negative: time that has passed does not come back. Call
     *     {@link #set(Instant)} to begin a test at an earlier date. Also if it leads past {@link #LATEST}
     */
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

    /**
     * Puts the clock to an instant, earlier or later. A running clock goes on running from there.
     *
     * @param instant the sandbox's new present, from {@link #EARLIEST} to {@link #LATEST}
     * @throws IllegalArgumentException if it is earlier or later than that
     */
    public void set(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "Cannot set the clock to " + instant + ": expected a time from " + EARLIEST + " to " + LATEST);
        }
        move(before -> before.at(instant, realTime));
    }

    /** Lets the clock run as fast as the real one, from where it stands now. It can still be advanced and set. */
    public void runInRealTime() {
        move(before -> new Reading(before.now(realTime), realTime.instant()));
    }

    /**
     * Resets the clock to {@link #START}, where it stands still, and removes the listeners of {@link #onMove(Runnable)}.
     * They are not called any more.
     */
    public void reset() {
        state.listeners.clear();
        move(before -> new Reading(START, null));
    }

    /** {@return whether it runs as fast as the real one} */
    public boolean isRunning() {
        return state.reading.realSince != null;
    }

    /**
     * Calls a listener whenever the clock has been advanced, set or let run; not as it runs. A listener may move the clock
     * itself, for which no listener is called. What it throws comes to whoever has moved the clock, after the other
     * listeners have been called.
     *
     * @param listener called by the thread that has moved the clock, before that goes on; until {@link #reset()}, which a
     *     sandbox's reset includes
     */
    public void onMove(Runnable listener) {
        state.listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Calls a listener whenever the clock has been moved in any way, for good. The sandbox thereby lets everything happen
     * that has come due; tests call {@link #onMove(Runnable)}.
     *
     * @param listener called by the thread that has moved the clock, before that goes on
     */
    public void onEveryMove(Runnable listener) {
        state.lastingListeners.add(Objects.requireNonNull(listener, "listener"));
    }

    private void move(UnaryOperator<Reading> change) {
        guard.run();
        synchronized (state) {
            state.reading = change.apply(state.reading);
        }
        state.lastingListeners.forEach(Runnable::run);
        if (state.notifying.get() == null && !state.listeners.isEmpty()) {
            tellListeners();
        }
    }

    private void tellListeners() {
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
