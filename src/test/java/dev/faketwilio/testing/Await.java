package dev.faketwilio.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes about by itself, in a moment, and tells nobody. */
public final class Await {

    private Await() {}

    /**
     * Looks until the condition holds.
     *
     * @param what comes about, in words
     * @throws AssertionError if it does not within 20 seconds
     */
    public static void that(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
