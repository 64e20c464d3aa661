package dev.faketwilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.faults.FaultRule;
import dev.faketwilio.faults.Faults;
import dev.faketwilio.messaging.Deliveries;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.Builds;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a test has left behind does nothing to a sandbox that has been reset, or has ended. */
class AbandonedWorkTest {

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final TwilioSandbox twilio = server.newSandbox();

    @AfterEach
    void close() {
        server.close();
    }

    @Nested
    class After_the_end {

        private final Seeding given = twilio.given();
        private final Faults faults = twilio.faults();
        private final TwilioClock clock = twilio.clock();
        private final Snapshot snapshot = twilio.snapshot();

        @TestFactory
        Stream<DynamicTest> nothing_changes_the_sandbox_any_longer() {
            Map<String, ThrowingCallable> changes = new TreeMap<>();
            changes.put("given()", twilio::given);
            changes.put("seeding", () -> given.serverlessService("late", s -> {}));
            changes.put("API key", given::apiKey);
            changes.put("faults()", twilio::faults);
            changes.put("fault", faults::onAnyRequest);
            changes.put("clearing faults", faults::clear);
            changes.put("snapshot", twilio::snapshot);
            changes.put("restore", () -> twilio.restore(snapshot));
            changes.put("reset", twilio::reset);
            changes.put("allow", () -> twilio.allow(UnexpectedRequest.NOT_BUILT));
            changes.put("advance", () -> clock.advance(Duration.ofDays(1)));
            changes.put("advance anew", () -> twilio.clock().advance(Duration.ofDays(1)));
            changes.put("set", () -> clock.set(TwilioClock.START));
            changes.put("run", clock::runInRealTime);
            changes.put("clock reset", clock::reset);
            twilio.close();

            return changes.entrySet().stream()
                    .map(change -> DynamicTest.dynamicTest(
                            change.getKey(),
                            () -> assertThatThrownBy(change.getValue())
                                    .isInstanceOf(IllegalStateException.class)
                                    .hasMessageContaining(
                                            "The sandbox of account " + twilio.accountSid() + " has ended")));
        }

        @Test
        void it_can_still_be_looked_at() {
            given.serverlessService("kept", s -> {});
            twilio.close();

            assertThat(twilio.serverless().services().all())
                    .extracting(ServerlessService::uniqueName)
                    .containsExactly("kept");
            assertThat(twilio.requests().all()).isEmpty();
            assertThat(twilio.webhooks().all()).isEmpty();
            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START);
            assertThatThrownBy(twilio::verify)
                    .as("what it would look at is gone")
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has ended, so verify() is no longer possible");
        }
    }

    @Nested
    class After_a_reset {

        private final Seeding given = twilio.given();
        private final Simulation simulate = twilio.simulate();
        private final Deliveries deliveries = simulate.deliveries();
        private final Builds builds = simulate.builds();
        private final Faults faults = twilio.faults();
        private final TwilioClock clock = twilio.clock();

        @TestFactory
        Stream<DynamicTest> what_was_taken_before_changes_nothing() {
            Map<String, ThrowingCallable> changes = new TreeMap<>();
            changes.put("given()", () -> given.serverlessService("late", s -> {}));
            changes.put("given() for numbers", () -> given.phoneNumber("+14155550100"));
            changes.put("given() for keys", given::apiKey);
            changes.put("simulate() for deliveries", deliveries::completeAll);
            changes.put("simulate() for Builds", builds::hold);
            changes.put("faults()", faults::onAnyRequest);
            changes.put("clock()", () -> clock.advance(Duration.ofDays(1)));
            twilio.reset();

            return changes.entrySet().stream()
                    .map(change -> DynamicTest.dynamicTest(
                            change.getKey(),
                            () -> assertThatThrownBy(change.getValue())
                                    .isInstanceOf(IllegalStateException.class)
                                    .hasMessageContaining("has been reset since this "
                                            + change.getKey()
                                                    .substring(
                                                            0,
                                                            change.getKey().indexOf(' ') < 0
                                                                    ? change.getKey()
                                                                            .length()
                                                                    : change.getKey()
                                                                            .indexOf(' '))
                                            + " was taken from it")));
        }

        @Test
        void a_fault_that_was_begun_before_is_not_set_up() {
            FaultRule begun = faults.on(ServerlessService.LIST);
            twilio.reset();

            assertThatThrownBy(begun::dropConnection)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The test in which this fault was begun is over")
                    .hasMessageContaining("AbandonedWorkTest.java");
        }

        @Test
        void what_is_taken_anew_works() {
            twilio.reset();

            twilio.given().serverlessService("new", s -> {});
            twilio.faults().on(ServerlessService.LIST).lenient().dropConnection();
            twilio.clock().advance(Duration.ofSeconds(1));

            assertThat(twilio.serverless().services().all()).hasSize(1);
            assertThat(clock.now()).isEqualTo(TwilioClock.START.plusSeconds(1));
        }

        @Test
        void a_thread_that_was_left_behind_does_not_seed_into_the_next_test() throws Exception {
            CountDownLatch seeding = new CountDownLatch(20);
            CompletableFuture<Integer> leftBehind = CompletableFuture.supplyAsync(() -> {
                for (int i = 0; ; i++) {
                    try {
                        given.message("+14155550100");
                    } catch (IllegalStateException refused) {
                        return i;
                    }
                    seeding.countDown();
                }
            });
            assertThat(seeding.await(30, TimeUnit.SECONDS)).isTrue();

            twilio.reset();

            assertThat(leftBehind.get(30, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(20);
            assertThat(twilio.messaging().messages().all()).isEmpty();
        }
    }
}
