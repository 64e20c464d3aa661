package dev.faketwilio.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a sandbox as the JDK's. */
final class JavaClock extends Clock {

    private final TwilioClock clock;
    private final ZoneId zone;

    JavaClock(TwilioClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new JavaClock(clock, other);
    }

    @Override
    public Instant instant() {
        return clock.now();
    }

    @Override
    public String toString() {
        return "clock of a sandbox at " + instant() + " in " + zone;
    }
}
