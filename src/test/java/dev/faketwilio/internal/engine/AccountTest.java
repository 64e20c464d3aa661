package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.time.SandboxClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Table<String> WORDS = Table.of("word", word -> word);

    private final Account account = new Account(Sids.sid("AC", "account test"), new SandboxClock(), account -> {});

    @Test
    void a_change_that_fails_leaves_no_trace() {
        put("before");
        AccountState before = account.state();

        assertThatThrownBy(() -> account.atomically(() -> {
                    put("half");
                    account.newSid("ZS");
                    throw TwilioErrors.BAD_REQUEST.exception();
                }))
                .isInstanceOf(TwilioException.class);

        assertThat(account.state()).isSameAs(before);
    }

    @Test
    void a_change_that_ends_with_an_error_leaves_no_trace_either() {
        AccountState before = account.state();

        assertThatThrownBy(() -> account.atomically(() -> {
                    put("half");
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(account.state()).isSameAs(before);
    }

    @Test
    void a_glance_does_not_wait_for_a_change_and_sees_what_was_before_it() throws Exception {
        put("before");
        CountDownLatch changing = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        CompletableFuture<Void> change = CompletableFuture.runAsync(() -> account.atomically(() -> {
            put("half");
            changing.countDown();
            return awaited(seen);
        }));
        assertThat(changing.await(30, TimeUnit.SECONDS)).isTrue();

        AccountState glance = account.glance();

        assertThat(change).isNotDone();
        assertThat(glance.all(WORDS)).containsExactly("before");
        seen.countDown();
        change.get(30, TimeUnit.SECONDS);
        assertThat(account.glance().all(WORDS)).containsExactly("before", "half");
    }

    @Test
    void a_glance_leaves_the_account_to_others() throws Exception {
        account.glance();

        CompletableFuture.runAsync(() -> put("after")).get(30, TimeUnit.SECONDS);

        assertThat(account.state().all(WORDS)).containsExactly("after");
    }

    @Test
    void changes_are_counted_when_they_are_done() {
        long before = account.changes();

        account.atomically(() -> {
            put("one");
            put("two");
            return null;
        });
        account.atomically(() -> null);

        assertThat(account.changes()).isEqualTo(before + 1);
    }

    @Test
    void a_change_within_a_change_goes_back_to_where_it_began() {
        account.atomically(() -> {
            put("outer");
            assertThatThrownBy(() -> account.atomically(() -> {
                        put("inner");
                        throw new IllegalStateException("inner");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return null;
        });

        assertThat(account.state().all(WORDS)).containsExactly("outer");
    }

    @Test
    void the_sids_of_a_change_that_failed_are_made_again() {
        String[] lost = new String[1];
        assertThatThrownBy(() -> account.atomically(() -> {
                    lost[0] = account.newSid("ZS");
                    throw TwilioErrors.BAD_REQUEST.exception();
                }))
                .isInstanceOf(TwilioException.class);

        assertThat(newSid()).isEqualTo(lost[0]);
    }

    @Test
    void going_back_to_an_earlier_state_may_begin_another_series_of_sids() {
        AccountState empty = account.state();
        put("gone");
        String first = newSid();

        account.restore(empty, account.sid());
        assertThat(account.state().all(WORDS)).isEmpty();
        assertThat(newSid()).isEqualTo(first);

        account.restore(empty, "another test");
        assertThat(newSid()).isNotEqualTo(first);
    }

    @Test
    void changes_of_many_threads_follow_one_another() throws Exception {
        int threads = 8;
        int changes = 500;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                work.add(() -> {
                    int failed = 0;
                    for (int i = 0; i < changes; i++) {
                        boolean fails = i % 5 == 0;
                        try {
                            account.atomically(() -> {
                                put(account.newSid("ZH"));
                                if (fails) {
                                    throw TwilioErrors.BAD_REQUEST.exception();
                                }
                                return null;
                            });
                        } catch (TwilioException expected) {
                            failed++;
                        }
                    }
                    return failed;
                });
            }
            int failed = 0;
            for (Future<Integer> each : pool.invokeAll(work)) {
                failed += each.get();
            }

            assertThat(failed).isEqualTo(threads * changes / 5);
            assertThat(account.state().size(WORDS)).isEqualTo(threads * changes - failed);
            assertThat(account.state().sids()).isEqualTo(threads * changes - failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private void put(String word) {
        account.atomically(() -> {
            account.become(account.state().with(WORDS, word));
            return null;
        });
    }

    private String newSid() {
        return account.atomically(() -> account.newSid("ZS"));
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
