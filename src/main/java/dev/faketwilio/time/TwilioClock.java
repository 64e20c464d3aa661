package dev.faketwilio.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

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
public interface TwilioClock {

    /** Where the clock of a new sandbox stands: 2026-01-01T00:00:00Z. */
    Instant START = Instant.ofEpochSecond(1_767_225_600L);

    /** The earliest time that the clock can be set to: 1970-01-01T00:00:00Z. */
    Instant EARLIEST = Instant.EPOCH;

    /** The latest time that the clock can be set or advanced to: 9000-01-01T00:00:00Z. */
    Instant LATEST = Instant.ofEpochSecond(221_845_392_000L);

    /** {@return the sandbox's present} */
    Instant now();

    /**
     * Returns this clock for code that takes a {@link Clock}: production code then has the time of its sandbox.
     *
     * @return a clock in UTC that follows this one; usable from any thread
     */
    default Clock asClock() {
        return new JavaClock(this, ZoneOffset.UTC);
    }

    /**
     * Moves the clock forward. A running clock goes on running from there.
     *
     * @param duration how far; zero moves nothing
     * @throws IllegalArgumentException if the duration is negative: time that has passed does not come back. Call
     *     {@link #set(Instant)} to begin a test at an earlier date. Also if it leads past {@link #LATEST}
     */
    void advance(Duration duration);

    /**
     * Puts the clock to an instant, earlier or later. A running clock goes on running from there.
     *
     * @param instant the sandbox's new present, from {@link #EARLIEST} to {@link #LATEST}
     * @throws IllegalArgumentException if it is earlier or later than that
     */
    void set(Instant instant);

    /** Lets the clock run as fast as the real one, from where it stands now. It can still be advanced and set. */
    void runInRealTime();

    /**
     * Resets the clock to {@link #START}, where it stands still, and removes the listeners of {@link #onMove(Runnable)}.
     * They are not called any more.
     */
    void reset();

    /** {@return whether it runs as fast as the real one} */
    boolean isRunning();

    /**
     * Calls a listener whenever the clock has been advanced, set or let run; not as it runs. A listener may move the clock
     * itself, for which no listener is called. What it throws comes to whoever has moved the clock, after the other
     * listeners have been called.
     *
     * @param listener called by the thread that has moved the clock, before that goes on; until {@link #reset()}, which a
     *     sandbox's reset includes
     */
    void onMove(Runnable listener);
}
