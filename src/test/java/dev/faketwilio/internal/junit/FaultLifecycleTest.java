package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.Fault;
import dev.faketwilio.faults.Hold;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.Await;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.Futures;
import dev.faketwilio.testing.SampleRun;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose faults are whose, and what becomes of them when a test ends. */
class FaultLifecycleTest {

    private static final String UNUSED =
            "A fault was set up, but no request met it: on messaging ListService: 429 (20429)\n  set up at ";
    private static final String HELD =
            "A request is still held at the end, and is now refused: on messaging ListService: held\n  set up at ";
    private static final String ADVICE =
            "\n\nIt was set up before the first test, and faults are gone before each test:"
                    + " set them up in the test, or in a @BeforeEach method";

    @Test
    void one_that_was_never_used_fails_its_test_and_no_other() {
        SampleRun run = SampleRun.of(UnusedTestCase.class);

        assertThat(run.failure()).isInstanceOf(AssertionError.class).hasMessageStartingWith(UNUSED);
        assertThat(run.passedTests()).containsExactly("lenient(TwilioSandbox)", "used(TwilioSandbox)");
    }

    @Test
    void so_it_is_with_a_sandbox_for_each_test_and_in_a_field() {
        assertThat(SampleRun.of(PerTestTestCase.class).failure()).hasMessageStartingWith(UNUSED);
        assertThat(SampleRun.of(FieldTestCase.class).failure()).hasMessageStartingWith(UNUSED);
        assertThat(SampleRun.of(FieldOfInstanceTestCase.class).failure()).hasMessageStartingWith(UNUSED);
        assertThat(SampleRun.of(AroundNestedTestCase.class).failure()).hasMessageStartingWith(UNUSED);
    }

    @Test
    void two_declarations_say_it_once() {
        Throwable failure = SampleRun.of(TwiceTestCase.class).failure();

        assertThat(failure).hasMessageStartingWith(UNUSED);
        assertThat(failure.getSuppressed())
                .noneSatisfy(suppressed -> assertThat(suppressed).hasMessageStartingWith(UNUSED));
    }

    @Test
    void a_test_that_fails_otherwise_keeps_its_failure_and_says_it_too() {
        Throwable failure = SampleRun.of(FailingTestCase.class).failure();

        assertThat(failure).hasMessage("its own");
        assertThat(failure.getSuppressed())
                .anySatisfy(suppressed -> assertThat(suppressed).hasMessageStartingWith(UNUSED));
    }

    @Test
    void none_outlives_its_test() {
        SampleRun.of(GoneTestCase.class).passed(2);
    }

    @Test
    void what_is_forgotten_in_a_hold_is_refused_and_fails_the_test_and_nothing_hangs() {
        SampleRun run = SampleRun.of(ForgottenTestCase.class);

        assertThat(run.failure()).hasMessageStartingWith(HELD);
        assertThat(run.passedTests()).containsExactly("second_finds_it_refused(TwilioSandbox)");
    }

    @Test
    void what_is_delayed_is_refused_at_the_end_and_fails_nothing() {
        SampleRun.of(DelayedTestCase.class).passed(2);
    }

    @Test
    void methods_after_each_test_may_still_use_them() {
        SampleRun.of(AfterEachTestCase.class).passed(1);
    }

    @Test
    void those_of_before_all_that_were_not_used_there_fail_the_first_test() {
        SampleRun run = SampleRun.of(BeforeAllTestCase.class);

        assertThat(run.failure()).hasMessageStartingWith(UNUSED).hasMessageEndingWith(ADVICE);
        assertThat(run.passedTests()).containsExactly("second(TwilioSandbox)");
        assertThat(SampleRun.of(BeforeAllPerTestTestCase.class).failure())
                .hasMessageStartingWith(UNUSED)
                .hasMessageEndingWith(ADVICE);
        SampleRun.of(BeforeAllUsedTestCase.class).passed(1);
    }

    @Test
    void without_the_reset_they_are_the_classes() {
        SampleRun run = SampleRun.of(WithoutResetTestCase.class);

        assertThat(run.passedTests()).containsExactly("first(TwilioSandbox)", "second(TwilioSandbox)");
        assertThat(run.failure()).hasMessageStartingWith(UNUSED).message().doesNotContain("\n\n");
    }

    @FakeTwilioTest
    static class UnusedTestCase {

        @Test
        void used(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
            assertThat(Calls.list(twilio)).isEqualTo(429);
        }

        @Test
        void lenient(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).lenient().tooManyRequests();
        }

        @Test
        void unused(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class PerTestTestCase {

        @Test
        void unused(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }
    }

    static class FieldTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        @Test
        void unused() {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }
    }

    static class FieldOfInstanceTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().build();

        @Test
        void unused() {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }
    }

    @FakeTwilioTest
    static class AroundNestedTestCase {

        @Nested
        class Inner {

            @Test
            void unused(TwilioSandbox twilio) {
                twilio.faults().on(MessagingService.LIST).tooManyRequests();
            }
        }
    }

    @FakeTwilioTest
    static class TwiceTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        @Test
        void unused() {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }
    }

    @FakeTwilioTest
    static class FailingTestCase {

        @Test
        void fails(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
            throw new AssertionError("its own");
        }
    }

    @FakeTwilioTest
    @TestMethodOrder(MethodName.class)
    static class GoneTestCase {

        @Test
        void first(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
            assertThat(Calls.list(twilio)).isEqualTo(429);
        }

        @Test
        void second(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }
    }

    @FakeTwilioTest
    @TestMethodOrder(MethodName.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class ForgottenTestCase {

        private CompletableFuture<Integer> status = new CompletableFuture<>();

        @Test
        void first(TwilioSandbox twilio) {
            Hold hold = twilio.faults().on(MessagingService.LIST).hold(Duration.ofHours(1));
            status = CompletableFuture.supplyAsync(() -> Calls.list(twilio));
            hold.awaitArrival(Duration.ofSeconds(20));
        }

        @Test
        void second_finds_it_refused(TwilioSandbox twilio) {
            assertThat(Futures.get(status)).isEqualTo(410);
            assertThat(twilio.requests()).isEmpty();
        }
    }

    @FakeTwilioTest
    @TestMethodOrder(MethodName.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class DelayedTestCase {

        private CompletableFuture<Integer> status = new CompletableFuture<>();

        @Test
        void first(TwilioSandbox twilio) {
            Fault delay = twilio.faults().on(MessagingService.LIST).delay(Duration.ofHours(1));
            status = CompletableFuture.supplyAsync(() -> Calls.list(twilio));
            Await.that("the request is delayed", () -> delay.uses() == 1);
        }

        @Test
        void second() {
            assertThat(Futures.get(status)).isEqualTo(410);
        }
    }

    @FakeTwilioTest
    static class AfterEachTestCase {

        private CompletableFuture<Integer> status = new CompletableFuture<>();

        @Test
        void holds(TwilioSandbox twilio) {
            Hold hold = twilio.faults().on(MessagingService.LIST).hold();
            status = CompletableFuture.supplyAsync(() -> Calls.list(twilio));
            hold.awaitArrival(Duration.ofSeconds(20));
        }

        @AfterEach
        void release(TwilioSandbox twilio) {
            twilio.faults().clear();
            assertThat(Futures.get(status)).isEqualTo(200);
        }
    }

    @FakeTwilioTest
    @TestMethodOrder(MethodName.class)
    static class BeforeAllTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }

        @BeforeEach
        void no_fault_is_left(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }

        @Test
        void first(TwilioSandbox twilio) {}

        @Test
        void second(TwilioSandbox twilio) {}
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class BeforeAllPerTestTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }

        @Test
        void first(TwilioSandbox twilio) {}
    }

    @FakeTwilioTest
    static class BeforeAllUsedTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
            assertThat(Calls.list(twilio)).isEqualTo(429);
        }

        @Test
        void first(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }
    }

    @FakeTwilioTest(reset = false)
    @TestMethodOrder(MethodName.class)
    static class WithoutResetTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).times(1).edgeError(502);
        }

        @Test
        void first(TwilioSandbox twilio) {
            assertThat(twilio.requests()).isEmpty();
        }

        @Test
        void second(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio)).isEqualTo(502);
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
        }
    }
}
