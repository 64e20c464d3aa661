package dev.faketwilio.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * <p>Usable from any thread.
 */
public final class TwilioClock {

    /** Where the clock of a new sandbox stands: 2026-01-01T00:00:00Z. */
    public static final Instant START = Instant.ofEpochSecond(1_767_225_600L);

    private final Clock realTime;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Reading reading = new Reading(START, null);

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
        this.realTime = realTime;
    }

    /** {@return the sandbox's present} */
    public Instant now() {
        return reading.now(realTime);
    }

    /**
     * Moves the clock forward. A running clock goes on running from there.
     *
     * @param duration how far; zero moves nothing
     * @throws IllegalArgumentException if the duration is negative: time that has passed does not come back. Call
     *     {@link #set(Instant)} to begin a test at an earlier date
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Cannot advance the clock by " + duration
                    + ": a duration of zero or more was expected. Call set(Instant) to begin at an earlier date.");
        }
        move(before -> before.at(before.now(realTime).plus(duration), realTime));
    }

    /**
     * Puts the clock to an instant, earlier or later. A running clock goes on running from there.
     *
     * @param instant the sandbox's new present
     */
    public void set(Instant instant) {
        move(before -> before.at(instant, realTime));
    }

    /** Lets the clock run as fast as the real one, from where it stands now. It can still be advanced and set. */
    public void runInRealTime() {
        move(before -> new Reading(before.now(realTime), realTime.instant()));
    }

    /** Puts the clock back to {@link #START}, where it stands still. */
    public void reset() {
        move(before -> new Reading(START, null));
    }

    /** {@return whether it runs as fast as the real one} */
    public boolean isRunning() {
        return reading.realSince != null;
    }

    /**
     * Lets something be done whenever the clock has been advanced, set, reset or let run; not as it runs. The sandbox lets
     * everything happen that has come due.
     *
     * @param listener called by the thread that has moved the clock, before that goes on
     */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }

    private void move(UnaryOperator<Reading> change) {
        synchronized (this) {
            reading = change.apply(reading);
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public String toString() {
        Reading current = reading;
        return current.now(realTime) + (current.realSince == null ? " (standing still)" : " (running)");
    }

    /** Where the clock was put, and, if it runs, the real instant at which it was put there. */
    private record Reading(Instant put, @Nullable Instant realSince) {

        Instant now(Clock realTime) {
            return realSince == null ? put : put.plus(Duration.between(realSince, realTime.instant()));
        }

        Reading at(Instant instant, Clock realTime) {
            return new Reading(instant, realSince == null ? null : realTime.instant());
        }
    }
}
