package dev.faketwilio.internal.errors;

import java.time.Duration;
import java.util.Objects;

/** Checks durations that tests give, before anything changes. Longer ones than anybody waits mean "for ever". */
public final class Durations {

    /** Fits into nanoseconds, and on the sandbox's clock into dates. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private Durations() {}

    /**
     * Returns a duration of zero or more, or 100 years if it is longer.
     *
     * @param name what the caller names it
     * @throws IllegalArgumentException if it is negative
     */
    public static Duration notNegative(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " is " + duration + ": expected a duration of zero or more");
        }
        return atMostForEver(duration);
    }

    /** Returns a duration, or 100 years if it is longer. */
    public static Duration atMostForEver(Duration duration) {
        return duration.compareTo(FOR_EVER) > 0 ? FOR_EVER : duration;
    }

    /** Returns until when to wait, as {@link System#nanoTime()}. */
    public static long deadline(Duration atMost) {
        return System.nanoTime() + atMostForEver(atMost).toNanos();
    }

    /**
     * Checks the arguments of a wait.
     *
     * @throws IllegalArgumentException if the count is less than 1 or the time negative
     */
    public static void requireWait(int count, Duration atMost) {
        Objects.requireNonNull(atMost, "atMost");
        if (count < 1 || atMost.isNegative()) {
            throw new IllegalArgumentException("await(" + count + ", " + atMost
                    + "): expected a count of at least 1 and a time that is not negative");
        }
    }

    /** Returns a duration in whole seconds, rounded up like the dates that the clock is compared with. */
    public static Duration wholeSeconds(Duration duration) {
        Duration seconds = atMostForEver(duration);
        return Duration.ofSeconds(seconds.getSeconds() + (seconds.getNano() > 0 ? 1 : 0));
    }
}
