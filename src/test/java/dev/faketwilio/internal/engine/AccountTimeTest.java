package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.time.SandboxClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How time passes for an account, and what others see of a change meanwhile. */
class AccountTimeTest {

    private final SandboxClock clock = new SandboxClock();

    @Test
    void lets_time_pass_once_for_each_second_that_is_looked_at() {
        List<String> passed = new ArrayList<>();
        Account account = account(it -> passed.add(clock.now().toString()));

        account.present();
        account.present();
        clock.advance(Duration.ofMillis(999));
        account.present();
        clock.advance(Duration.ofMillis(1));
        account.present();
        clock.advance(Duration.ofDays(1));
        account.state();
        clock.reset();
        account.present();

        assertThat(passed).containsExactly("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", "2026-01-01T00:00:00Z");
    }

    @Test
    void lets_time_pass_again_if_the_change_in_which_it_passed_fails() {
        Account account = account(it -> it.newSid("ZS"));

        assertThatThrownBy(() -> account.atomically(() -> {
                    account.settle();
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(account.state().sids()).isZero();
        assertThat(account.present().sids()).isEqualTo(1);
    }

    @Test
    void shows_nobody_the_time_before_while_it_passes() throws InterruptedException {
        AtomicLong seen = new AtomicLong(-1);
        List<Thread> lookers = new CopyOnWriteArrayList<>();
        Account account = account(it -> {
            Thread looker = new Thread(() -> seen.set(it.present().sids()));
            lookers.add(looker);
            looker.start();
            while (looker.getState() != Thread.State.WAITING && looker.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
            it.newSid("ZS");
        });

        account.present();
        for (Thread looker : lookers) {
            looker.join();
        }

        assertThat(lookers).hasSize(1);
        assertThat(seen).hasValue(1);
    }

    @Test
    void shows_a_change_to_others_only_when_it_is_done() {
        Account account = account(it -> {});
        account.present();
        List<Long> seen = new ArrayList<>();

        account.atomically(() -> {
            account.newSid("ZS");
            account.atomically(() -> account.newSid("ZS"));
            seen.add(account.present().sids());
            seen.add(CompletableFuture.supplyAsync(() -> account.present().sids())
                    .join());
            return null;
        });
        seen.add(CompletableFuture.supplyAsync(() -> account.present().sids()).join());

        assertThat(seen).containsExactly(2L, 0L, 2L);
    }

    private Account account(Consumer<Account> passing) {
        return new Account("AC00000000000000000000000000000000", clock, passing);
    }
}
