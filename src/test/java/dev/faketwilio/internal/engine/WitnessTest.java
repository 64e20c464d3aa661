package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.store.World;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who watches an account hears of what has happened, once it has, and of when something will happen by itself. */
class WitnessTest {

    private static final Table<Alarm> ALARMS = Table.of("alarm", Alarm::name);

    private final Api api = new Api(List.of(new Alarms()));
    private final TwilioClock clock = new TwilioClock();
    private final Account account = new Account(Sids.sid("AC", "witness test"), clock, api::letTimePass);
    private final Diary diary = new Diary();

    @BeforeEach
    void watch() {
        account.watchedBy(diary);
    }

    @Nested
    class Events {

        @Test
        void are_told_when_the_change_is_done_in_the_order_in_which_they_were_emitted() {
            change(state -> {
                state.emit(new Noted("one"));
                assertThat(diary.lines).isEmpty();
                change(inner -> inner.emit(new Noted("two")));
                assertThat(diary.lines).isEmpty();
                state.emit(new Noted("three"));
            });

            assertThat(diary.lines).containsExactly("one", "two", "three");
        }

        @Test
        void are_told_once() {
            change(state -> state.emit(new Noted("one")));
            change(state -> state.emit(new Noted("two")));
            change(state -> {});

            assertThat(diary.lines).containsExactly("one", "two");
        }

        @Test
        void find_the_change_in_place() {
            change(state -> {
                state.put(ALARMS, new Alarm("tea", Instant.MAX));
                state.emit(new Noted("made"));
            });

            assertThat(diary.seen).hasSize(1);
            assertThat(diary.seen.get(0).find(ALARMS, "tea")).isNotNull();
        }

        @Test
        void are_forgotten_if_the_change_fails() {
            assertThatThrownBy(() -> change(state -> {
                        state.emit(new Noted("never"));
                        throw TwilioErrors.badRequest();
                    }))
                    .isInstanceOf(TwilioException.class);
            change(state -> state.emit(new Noted("later")));

            assertThat(diary.lines).containsExactly("later");
        }

        @Test
        void of_a_change_within_a_change_are_forgotten_with_it_alone() {
            change(state -> {
                state.emit(new Noted("before"));
                assertThatThrownBy(() -> change(inner -> {
                            inner.emit(new Noted("never"));
                            throw TwilioErrors.badRequest();
                        }))
                        .isInstanceOf(TwilioException.class);
                state.emit(new Noted("after"));
            });

            assertThat(diary.lines).containsExactly("before", "after");
        }

        @Test
        void are_forgotten_if_the_account_goes_back() {
            World before = account.world();

            change(state -> {
                state.emit(new Noted("never"));
                account.goBackTo(before);
            });
            change(state -> {
                state.emit(new Noted("never"));
                account.restore(before, "again");
            });

            assertThat(diary.lines).isEmpty();
        }
    }

    @Nested
    class What_is_due {

        @Test
        void happens_as_soon_as_the_clock_is_moved_there() {
            set("tea", 300);

            clock.advance(Duration.ofSeconds(299));
            assertThat(diary.lines).isEmpty();
            clock.advance(Duration.ofSeconds(1));

            assertThat(diary.lines).containsExactly("tea rings");
        }

        @Test
        void happens_once() {
            set("tea", 10);
            clock.advance(Duration.ofSeconds(10));
            clock.advance(Duration.ofSeconds(10));
            account.present();

            assertThat(diary.lines).containsExactly("tea rings");
        }

        @Test
        void is_told_when_it_changes() {
            set("tea", 300);
            set("egg", 240);
            set("cake", 3600);
            clock.advance(Duration.ofMinutes(4));

            assertThat(diary.due)
                    .containsExactly(
                            TwilioClock.START.plusSeconds(300),
                            TwilioClock.START.plusSeconds(240),
                            TwilioClock.START.plusSeconds(300),
                            TwilioClock.START.plusSeconds(300));
        }

        @Test
        void is_told_when_the_clock_is_set_running() {
            set("tea", 300);
            diary.due.clear();

            clock.runInRealTime();

            assertThat(diary.due).containsExactly(TwilioClock.START.plusSeconds(300));
        }

        @Test
        void is_forgotten_if_the_change_fails() {
            assertThatThrownBy(() -> change(state -> {
                        state.due(TwilioClock.START.plusSeconds(1));
                        throw TwilioErrors.badRequest();
                    }))
                    .isInstanceOf(TwilioException.class);

            assertThat(account.world().due()).isEqualTo(Instant.MAX);
            assertThat(diary.due).isEmpty();
        }

        @Test
        void comes_back_with_the_state_that_it_belongs_to() {
            set("tea", 300);
            World before = account.world();
            clock.advance(Duration.ofMinutes(5));
            diary.lines.clear();

            clock.set(TwilioClock.START);
            account.goBackTo(before);
            clock.advance(Duration.ofMinutes(5));

            assertThat(diary.lines).containsExactly("tea rings");
        }
    }

    @Nested
    class Without_a_witness {

        @Test
        void time_passes_when_the_account_is_looked_at() {
            TwilioClock own = new TwilioClock();
            Account alone = new Account(Sids.sid("AC", "alone"), own, api::letTimePass);
            api.change(alone, state -> put(state, "tea", 10));

            own.advance(Duration.ofSeconds(10));

            assertThat(alone.world().find(ALARMS, "tea")).isNotNull();
            assertThat(alone.present().find(ALARMS, "tea")).isNull();
        }
    }

    private void set(String name, int seconds) {
        change(state -> put(state, name, seconds));
    }

    private static Alarm put(State state, String name, int seconds) {
        Alarm alarm = new Alarm(name, state.now().plusSeconds(seconds));
        state.due(alarm.at());
        return state.put(ALARMS, alarm).value();
    }

    private void change(Consumer<State> change) {
        api.change(account, state -> {
            change.accept(state);
            return state;
        });
    }

    private record Alarm(String name, Instant at) {}

    private record Noted(String text) implements Event {}

    /** A resource that does something by itself. */
    private static final class Alarms implements Resource {

        @Override
        public Declaration<Alarm> declaration() {
            return Declaration.of(ALARMS).asTimePasses(Alarms::ring).json((alarm, json) -> {});
        }

        private static void ring(State state) {
            for (Alarm alarm : state.world().all(ALARMS)) {
                if (alarm.at().isAfter(state.now())) {
                    state.due(alarm.at());
                } else {
                    state.emit(new Noted(alarm.name() + " rings"));
                    state.remove(ALARMS, alarm);
                }
            }
        }
    }

    private final class Diary implements Account.Witness {

        final List<String> lines = new ArrayList<>();
        final List<World> seen = new ArrayList<>();
        final List<Instant> due = new ArrayList<>();

        @Override
        public void happened(List<Event> events) {
            events.forEach(event -> lines.add(((Noted) event).text()));
            seen.add(account.world());
        }

        @Override
        public void due(Instant next) {
            due.add(next);
        }
    }
}
