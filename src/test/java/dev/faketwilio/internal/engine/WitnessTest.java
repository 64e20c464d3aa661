package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.time.SandboxClock;
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
    private final SandboxClock clock = new SandboxClock();
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
            change(transaction -> {
                transaction.emit(new Noted("one"));
                assertThat(diary.lines).isEmpty();
                change(inner -> inner.emit(new Noted("two")));
                assertThat(diary.lines).isEmpty();
                transaction.emit(new Noted("three"));
            });

            assertThat(diary.lines).containsExactly("one", "two", "three");
        }

        @Test
        void are_told_once() {
            change(transaction -> transaction.emit(new Noted("one")));
            change(transaction -> transaction.emit(new Noted("two")));
            change(transaction -> {});

            assertThat(diary.lines).containsExactly("one", "two");
        }

        @Test
        void find_the_change_in_place() {
            change(transaction -> {
                transaction.put(ALARMS, new Alarm("tea", Instant.MAX));
                transaction.emit(new Noted("made"));
            });

            assertThat(diary.seen).hasSize(1);
            assertThat(diary.seen.get(0).find(ALARMS, "tea")).isNotNull();
        }

        @Test
        void are_forgotten_if_the_change_fails() {
            assertThatThrownBy(() -> change(transaction -> {
                        transaction.emit(new Noted("never"));
                        throw TwilioErrors.BAD_REQUEST.exception();
                    }))
                    .isInstanceOf(TwilioException.class);
            change(transaction -> transaction.emit(new Noted("later")));

            assertThat(diary.lines).containsExactly("later");
        }

        @Test
        void of_a_change_within_a_change_are_forgotten_with_it_alone() {
            change(transaction -> {
                transaction.emit(new Noted("before"));
                assertThatThrownBy(() -> change(inner -> {
                            inner.emit(new Noted("never"));
                            throw TwilioErrors.BAD_REQUEST.exception();
                        }))
                        .isInstanceOf(TwilioException.class);
                transaction.emit(new Noted("after"));
            });

            assertThat(diary.lines).containsExactly("before", "after");
        }

        @Test
        void are_forgotten_if_the_account_goes_back() {
            AccountState before = account.state();

            change(transaction -> {
                transaction.emit(new Noted("never"));
                account.goBackTo(before);
            });
            change(transaction -> {
                transaction.emit(new Noted("never"));
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
            assertThatThrownBy(() -> change(transaction -> {
                        transaction.due(TwilioClock.START.plusSeconds(1));
                        throw TwilioErrors.BAD_REQUEST.exception();
                    }))
                    .isInstanceOf(TwilioException.class);

            assertThat(account.state().due()).isEqualTo(Instant.MAX);
            assertThat(diary.due).isEmpty();
        }

        @Test
        void comes_back_with_the_state_that_it_belongs_to() {
            set("tea", 300);
            AccountState before = account.state();
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
            SandboxClock own = new SandboxClock();
            Account alone = new Account(Sids.sid("AC", "alone"), own, api::letTimePass);
            api.change(alone, transaction -> put(transaction, "tea", 10));

            own.advance(Duration.ofSeconds(10));

            assertThat(alone.state().find(ALARMS, "tea")).isNotNull();
            assertThat(alone.present().find(ALARMS, "tea")).isNull();
        }
    }

    private void set(String name, int seconds) {
        change(transaction -> put(transaction, name, seconds));
    }

    private static Alarm put(Transaction transaction, String name, int seconds) {
        Alarm alarm = new Alarm(name, transaction.now().plusSeconds(seconds));
        transaction.due(alarm.at());
        return transaction.put(ALARMS, alarm).value();
    }

    private void change(Consumer<Transaction> change) {
        api.change(account, transaction -> {
            change.accept(transaction);
            return transaction;
        });
    }

    private record Alarm(String name, Instant at) {}

    private record Noted(String text) implements Event {}

    /** A resource that does something by itself. */
    private static final class Alarms implements Resource {

        @Override
        public Declaration<Alarm> declaration() {
            return Declaration.of(ALARMS).asTimePasses(Alarms::ring).also((alarm, json) -> {});
        }

        private static void ring(Transaction transaction) {
            for (Alarm alarm : transaction.state().all(ALARMS)) {
                if (alarm.at().isAfter(transaction.now())) {
                    transaction.due(alarm.at());
                } else {
                    transaction.emit(new Noted(alarm.name() + " rings"));
                    transaction.remove(ALARMS, alarm);
                }
            }
        }
    }

    private final class Diary implements Account.Witness {

        final List<String> lines = new ArrayList<>();
        final List<AccountState> seen = new ArrayList<>();
        final List<Instant> due = new ArrayList<>();

        @Override
        public void happened(List<Event> events) {
            events.forEach(event -> lines.add(((Noted) event).text()));
            seen.add(account.state());
        }

        @Override
        public void due(Instant next) {
            due.add(next);
        }
    }
}
