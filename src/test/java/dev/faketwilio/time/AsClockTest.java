package dev.faketwilio.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@FakeTwilioTest
class AsClockTest {

    @Test
    void follows_the_clock_of_the_sandbox(TwilioSandbox twilio) {
        Clock clock = twilio.clock().asClock();
        assertThat(clock.instant()).isEqualTo(TwilioClock.START);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);

        twilio.clock().advance(Duration.ofHours(20));

        assertThat(clock.millis())
                .isEqualTo(TwilioClock.START.plus(Duration.ofHours(20)).toEpochMilli());
        Clock there = clock.withZone(ZoneId.of("Pacific/Auckland"));
        assertThat(LocalDate.now(there)).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(there.instant()).isEqualTo(clock.instant());
    }
}
