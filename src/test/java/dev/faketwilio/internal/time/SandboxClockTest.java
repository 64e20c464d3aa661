package dev.faketwilio.internal.time;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.time.TwilioClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxClockTest {

    private final RealTime realTime = new RealTime();
    private final SandboxClock clock = new SandboxClock(realTime);

    @Nested
    class Listeners {

        private final List<String> heard = new ArrayList<>();

        @BeforeEach
        void listen() {
            clock.onMove(() -> heard.add(clock.toString()));
        }

        @Test
        void hear_of_every_move_and_find_the_clock_moved() {
            clock.advance(Duration.ofSeconds(1));
            clock.set(TwilioClock.START.plusSeconds(9));
            clock.runInRealTime();
            clock.reset();

            assertThat(heard)
                    .containsExactly(
                            "2026-01-01T00:00:01Z (standing still)",
                            "2026-01-01T00:00:09Z (standing still)",
                            "2026-01-01T00:00:09Z (running)");
        }

        @Test
        void are_forgotten_by_a_reset() {
            clock.onMove(() -> {
                throw new IllegalStateException("on purpose");
            });

            clock.reset();
            clock.advance(Duration.ofSeconds(1));

            assertThat(heard).isEmpty();
        }

        @Test
        void that_are_for_good_hear_of_resets_too() {
            clock.onEveryMove(() -> heard.add("for good"));

            clock.reset();
            clock.advance(Duration.ofSeconds(1));

            assertThat(heard).containsExactly("for good", "for good");
        }

        @Test
        void of_a_view_that_is_over_are_refused_and_its_reset_removes_nobody() {
            TwilioClock view = clock.guardedBy(() -> {
                throw new IllegalStateException("over");
            });

            assertThatThrownBy(() -> view.onMove(() -> heard.add("late"))).hasMessage("over");
            assertThatThrownBy(view::reset).hasMessage("over");
            clock.advance(Duration.ofSeconds(1));

            assertThat(heard).containsExactly("2026-01-01T00:00:01Z (standing still)");
        }

        @Test
        void may_move_the_clock_themselves() {
            clock.onMove(() -> clock.advance(Duration.ofSeconds(10)));

            clock.advance(Duration.ofSeconds(1));

            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(11));
            assertThat(heard).containsExactly("2026-01-01T00:00:01Z (standing still)");
        }

        @Test
        void that_throw_do_not_keep_others_from_hearing() {
            TwilioClock own = new SandboxClock(realTime);
            own.onMove(() -> {
                throw new AssertionError("first");
            });
            own.onMove(() -> {
                throw new IllegalStateException("second");
            });
            own.onMove(() -> heard.add("third"));

            assertThatThrownBy(() -> own.advance(Duration.ofSeconds(1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("first")
                    .hasSuppressedException(new IllegalStateException("second"));
            assertThat(heard).containsExactly("third");
            assertThat(own.now()).isEqualTo(TwilioClock.START.plusSeconds(1));
        }

        @Test
        void hear_nothing_of_a_refused_move_and_of_the_running() {
            clock.runInRealTime();
            heard.clear();

            realTime.pass(Duration.ofDays(1));
            assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);

            assertThat(heard).isEmpty();
        }
    }

    @Nested
    class The_range_of_time {

        @Test
        void ends_in_the_year_9000() {
            assertThat(TwilioClock.EARLIEST).isEqualTo(Instant.parse("1970-01-01T00:00:00Z"));
            assertThat(TwilioClock.LATEST).isEqualTo(Instant.parse("9000-01-01T00:00:00Z"));
            clock.set(TwilioClock.LATEST);
            assertThat(clock.now()).isEqualTo(TwilioClock.LATEST);
            clock.set(TwilioClock.EARLIEST);
            assertThat(clock.now()).isEqualTo(TwilioClock.EARLIEST);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-1000000000-01-01T00:00:00Z",
                    "1969-12-31T23:59:59.999999999Z",
                    "9000-01-01T00:00:00.000000001Z",
                    "+1000000000-12-31T23:59:59.999999999Z"
                })
        void is_not_left_by_being_set(String instant) {
            assertThatThrownBy(() -> clock.set(Instant.parse(instant)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("sandbox-clock/set-beyond-its-range", "INSTANT", instant));
            assertThat(clock.now()).isEqualTo(TwilioClock.START);
        }

        @Test
        void is_not_left_by_being_advanced() {
            assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("sandbox-clock/advanced-beyond-its-range"));
            assertThat(clock.now()).isEqualTo(TwilioClock.START);
        }

        @Test
        void is_not_left_by_running() {
            clock.set(TwilioClock.LATEST);
            clock.runInRealTime();
            realTime.pass(Duration.ofDays(1));

            assertThat(clock.now()).isEqualTo(TwilioClock.LATEST);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tested
    void refuses_null_before_anything_changes() {
        assertThatThrownBy(() -> clock.set(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("instant");
        assertThatThrownBy(() -> clock.advance(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("duration");
        assertThatThrownBy(() -> clock.onMove(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("listener");
        assertThat(clock.now()).isEqualTo(TwilioClock.START);
    }

    @Test
    void says_whether_it_runs() {
        assertThat(clock.isRunning()).isFalse();

        clock.runInRealTime();
        assertThat(clock.isRunning()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(clock.isRunning()).isTrue();

        clock.reset();
        assertThat(clock.isRunning()).isFalse();
    }

    @Nested
    class Standing_still {

        @Test
        void begins_at_the_same_instant_always() {
            assertThat(TwilioClock.START).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(clock.now()).isEqualTo(TwilioClock.START);
            assertThat(new SandboxClock().now()).isEqualTo(TwilioClock.START);
            assertThat(clock).hasToString("2026-01-01T00:00:00Z (standing still)");
        }

        @Test
        void does_not_follow_the_real_clock() {
            realTime.pass(Duration.ofDays(1));

            assertThat(clock.now()).isEqualTo(TwilioClock.START);
        }

        @Test
        void moves_by_what_it_is_advanced_and_keeps_fractions() {
            clock.advance(Duration.ofSeconds(90));
            clock.advance(Duration.ofNanos(1));
            clock.advance(Duration.ZERO);

            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(90).plusNanos(1));
        }

        @Test
        void does_not_go_backwards_by_an_advance() {
            assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("twilio-clock/does-not-go-backwards-by-an-advance"));
            assertThat(clock.now()).isEqualTo(TwilioClock.START);
        }

        @Test
        void can_be_set_earlier_and_later() {
            clock.set(Instant.parse("1999-12-31T23:59:59.5Z"));
            assertThat(clock.now()).isEqualTo(Instant.parse("1999-12-31T23:59:59.5Z"));

            clock.set(Instant.parse("2040-02-29T00:00:00Z"));
            assertThat(clock.now()).isEqualTo(Instant.parse("2040-02-29T00:00:00Z"));
            realTime.pass(Duration.ofDays(1));
            assertThat(clock.now()).isEqualTo(Instant.parse("2040-02-29T00:00:00Z"));
        }
    }

    @Nested
    class Running {

        @Test
        void follows_the_real_clock_from_where_it_stood() {
            clock.advance(Duration.ofHours(1));
            realTime.pass(Duration.ofDays(1));

            clock.runInRealTime();

            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(3_600));
            realTime.pass(Duration.ofMillis(1_500));
            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusMillis(3_601_500));
            assertThat(clock).hasToString("2026-01-01T01:00:01.500Z (running)");
        }

        @Test
        void goes_on_running_after_it_was_moved() {
            clock.runInRealTime();
            realTime.pass(Duration.ofSeconds(1));

            clock.advance(Duration.ofSeconds(10));
            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(11));
            realTime.pass(Duration.ofSeconds(1));
            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(12));

            clock.set(Instant.EPOCH);
            assertThat(clock.now()).isEqualTo(Instant.EPOCH);
            realTime.pass(Duration.ofSeconds(2));
            assertThat(clock.now()).isEqualTo(Instant.ofEpochSecond(2));
        }

        @Test
        void is_not_disturbed_by_being_set_running_again() {
            clock.runInRealTime();
            realTime.pass(Duration.ofSeconds(3));
            clock.runInRealTime();
            realTime.pass(Duration.ofSeconds(4));

            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(7));
        }

        @Test
        void does_not_go_backwards_by_an_advance_either() {
            clock.runInRealTime();

            assertThatThrownBy(() -> clock.advance(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void stands_still_at_the_beginning_again_after_a_reset() {
            clock.runInRealTime();
            clock.advance(Duration.ofDays(3));

            clock.reset();
            realTime.pass(Duration.ofDays(1));

            assertThat(clock.now()).isEqualTo(TwilioClock.START);
            assertThat(clock).hasToString("2026-01-01T00:00:00Z (standing still)");
        }

        @Test
        void follows_the_machine_s_clock_unless_told_otherwise() {
            TwilioClock own = new SandboxClock();
            own.set(Instant.now());
            own.runInRealTime();

            assertThat(own.now()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        }
    }

    @Test
    void loses_no_advance_of_many_threads() {
        clock.runInRealTime();
        CompletableFuture<?>[] threads = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    Instant before = clock.now();
                    for (int i = 0; i < 1_000; i++) {
                        clock.advance(Duration.ofSeconds(1));
                        Instant after = clock.now();
                        assertThat(after).isAfter(before);
                        before = after;
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(threads).join();

        assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(8_000));
    }

    /** A real clock that passes when it is told to. */
    private static final class RealTime extends Clock {

        private Instant now = Instant.parse("2030-06-01T12:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
