package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.FreePort;
import dev.faketwilio.testing.SampleRun;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run has one server, which starts when it is first needed and leaves nothing behind. */
class ServerOfTheRunTest {

    @Test
    void all_classes_share_one_server() {
        SampleRun run = SampleRun.of(FirstTestCase.class, SecondTestCase.class).passed(2);

        assertThat(run.reported("address")).hasSize(2);
        assertThat(run.reported("address").get(0))
                .isEqualTo(run.reported("address").get(1));
    }

    @Test
    void so_do_classes_that_run_at_the_same_time() {
        SampleRun run = SampleRun.of(SampleRun.CONCURRENT_CLASSES, FirstTestCase.class, SecondTestCase.class)
                .passed(2);

        assertThat(run.reported("address")).hasSize(2);
        assertThat(run.reported("address").get(0))
                .isEqualTo(run.reported("address").get(1));
    }

    @Test
    void a_fixed_port_has_a_server_of_its_own() {
        SampleRun run = SampleRun.of(FirstTestCase.class, FixedPortTestCase.class, SamePortTestCase.class)
                .passed(3);

        assertThat(run.reported("address")).hasSize(3);
        assertThat(run.reported("address").get(0)).isNotEqualTo("http://localhost:" + FixedPortTestCase.PORT);
        assertThat(run.reported("address").subList(1, 3)).containsOnly("http://localhost:" + FixedPortTestCase.PORT);
    }

    @Test
    void the_server_starts_when_it_is_asked_for_its_address_and_its_threads_end_with_the_run() {
        ThreadGroup group = new ThreadGroup("run with a server");

        SampleRun run = inside(group, () -> SampleRun.of(ThreadsTestCase.class)).passed(1);

        assertThat(run.reported("threads before")).containsExactly("0");
        assertThat(run.reported("threads after")).singleElement().isNotEqualTo("0");
        assertThat(run.reported("status")).containsExactly("200");
        assertThat(serverThreads(group)).allSatisfy(thread -> {
            thread.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(thread.isAlive()).isFalse();
        });
    }

    /** Threads that the run starts are in the group too, and those of runs beside it are not. */
    private static SampleRun inside(ThreadGroup group, Supplier<SampleRun> run) {
        CompletableFuture<SampleRun> result = new CompletableFuture<>();
        new Thread(group, () -> result.completeAsync(run, Runnable::run)).start();
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static List<Thread> serverThreads(ThreadGroup group) {
        Thread[] threads = new Thread[100];
        int count = group.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread.getName().startsWith("FakeTwilio"))
                .toList();
    }

    private static void report(TwilioSandbox twilio, TestReporter reporter) {
        assertThat(Calls.list(twilio)).isEqualTo(200);
        reporter.publishEntry("address", twilio.address().toString());
    }

    @FakeTwilioTest
    static class FirstTestCase {

        @Test
        void first(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    static class SecondTestCase {

        @RegisterExtension
        static final FakeTwilio twilio =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        @Test
        void second(TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    static class FixedPortTestCase {

        static final int PORT = FreePort.find();

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().port(PORT).build();

        @Test
        void fixed(TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    static class SamePortTestCase {

        @RegisterExtension
        final FakeTwilio twilio =
                FakeTwilio.builder().port(FixedPortTestCase.PORT).build();

        @Test
        void same(TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    static class ThreadsTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.messagingService("Alerts"))
                .build();

        @Test
        void start_with_the_address(TwilioSandbox parameter, TestReporter reporter) {
            assertThat(parameter.messaging().services().all()).hasSize(1);
            assertThat(parameter.requests()).isEmpty();
            reporter.publishEntry("threads before", count());

            int status = Calls.list(twilio);

            reporter.publishEntry("status", Integer.toString(status));
            reporter.publishEntry("threads after", count());
        }

        private static String count() {
            ThreadGroup group = Thread.currentThread().getThreadGroup();
            return Integer.toString(serverThreads(group).size());
        }
    }
}
