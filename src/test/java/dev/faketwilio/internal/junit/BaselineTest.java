package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test finds in the sandbox of its class: what seed and the {@code @BeforeAll} methods put there. */
class BaselineTest {

    @Test
    void each_test_begins_with_what_seed_and_before_all_put_there() {
        SampleRun.of(SeededTestCase.class).passed(3);
    }

    @Test
    void so_it_is_with_one_instance_for_all_tests() {
        SampleRun.of(SeededInstanceTestCase.class).passed(3);
    }

    @Test
    void each_test_begins_without_requests_and_with_the_clock_at_its_start() {
        SampleRun.of(RequestsAndClockTestCase.class).passed(3);
    }

    @Test
    void api_keys_of_a_test_are_withdrawn_and_those_of_before_all_remain() {
        SampleRun.of(ApiKeysTestCase.class).passed(2);
    }

    @Test
    void without_the_reset_tests_see_what_earlier_ones_left() {
        SampleRun.of(WithoutResetTestCase.class).passed(2);
    }

    @Test
    void the_builder_can_do_without_the_reset_too() {
        SampleRun.of(BuiltWithoutResetTestCase.class).passed(2);
    }

    @Test
    void a_reset_by_hand_goes_back_to_what_there_was_before_the_first_test() {
        SampleRun.of(ManualResetTestCase.class, ManualResetWithoutResetTestCase.class)
                .passed(4);
    }

    @Test
    void a_reset_in_before_all_keeps_what_was_seeded() {
        SampleRun.of(ManualResetInBeforeAllTestCase.class).passed(1);
    }

    private static List<String> services(TwilioSandbox twilio) {
        return twilio.messaging().services().all().stream()
                .map(MessagingService::friendlyName)
                .toList();
    }

    static class SeededTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.messagingService("seeded"))
                .build();

        @BeforeAll
        static void before_all() {
            assertThat(services(twilio)).containsExactly("seeded");
            twilio.given().messagingService("before all");
        }

        @BeforeEach
        void before_each() {
            assertThat(services(twilio)).containsExactly("seeded", "before all");
            twilio.given().messagingService("before each");
        }

        @RepeatedTest(3)
        void finds_all_that_once_and_leaves_more() {
            assertThat(services(twilio)).containsExactly("seeded", "before all", "before each");
            twilio.given().messagingService("test");
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class SeededInstanceTestCase extends SeededTestCase {}

    @FakeTwilioTest
    static class RequestsAndClockTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            Calls.list(twilio);
            twilio.clock().advance(Duration.ofDays(1));
        }

        @RepeatedTest(3)
        void begins_at_the_start(TwilioSandbox twilio) {
            assertThat(twilio.requests()).isEmpty();
            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START);

            Calls.list(twilio);
            twilio.clock().advance(Duration.ofHours(1));
            twilio.clock().runInRealTime();
        }
    }

    @FakeTwilioTest(allow = UnexpectedRequest.AFTER_END)
    @TestMethodOrder(MethodName.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class ApiKeysTestCase {

        private final List<SeededApiKey> keys = new ArrayList<>();

        @BeforeAll
        void before_all(TwilioSandbox twilio) {
            keys.add(twilio.given().apiKey());
        }

        @Test
        void first_makes_another(TwilioSandbox twilio) {
            keys.add(twilio.given().apiKey());

            assertThat(status(twilio, keys.get(0))).isEqualTo(200);
            assertThat(status(twilio, keys.get(1))).isEqualTo(200);
        }

        @Test
        void second_finds_only_the_one_of_before_all(TwilioSandbox twilio) {
            assertThat(status(twilio, keys.get(0))).isEqualTo(200);
            assertThat(status(twilio, keys.get(1))).isEqualTo(401);
        }

        private static int status(TwilioSandbox twilio, SeededApiKey key) {
            return Calls.list(twilio.address(), key.sid(), key.secret());
        }
    }

    @FakeTwilioTest(reset = false)
    @TestMethodOrder(MethodName.class)
    static class WithoutResetTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.given().messagingService("before all");
            Calls.list(twilio);
            twilio.clock().advance(Duration.ofHours(1));
        }

        @Test
        void first_leaves_things_behind(TwilioSandbox twilio) {
            assertThat(services(twilio)).containsExactly("before all");
            assertThat(twilio.requests().size()).isEqualTo(1);
            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START.plus(Duration.ofHours(1)));

            twilio.given().messagingService("first");
            Calls.list(twilio);
            twilio.clock().advance(Duration.ofHours(1));
        }

        @Test
        void second_finds_them(TwilioSandbox twilio) {
            assertThat(services(twilio)).containsExactly("before all", "first");
            assertThat(twilio.requests().size()).isEqualTo(2);
            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START.plus(Duration.ofHours(2)));
        }
    }

    @TestMethodOrder(MethodName.class)
    static class BuiltWithoutResetTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().reset(false).build();

        @Test
        void first_leaves_things_behind() {
            twilio.given().messagingService("first");
        }

        @Test
        void second_finds_them() {
            assertThat(services(twilio)).containsExactly("first");
        }
    }

    static class ManualResetTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.messagingService("seeded"))
                .build();

        @BeforeAll
        static void before_all() {
            twilio.given().messagingService("before all");
        }

        @RepeatedTest(2)
        void goes_back_to_the_baseline() {
            twilio.given().messagingService("test");
            Calls.list(twilio);
            twilio.clock().advance(Duration.ofHours(1));

            twilio.reset();

            assertThat(services(twilio)).containsExactly("seeded", "before all");
            assertThat(twilio.requests()).isEmpty();
            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START);
        }
    }

    static class ManualResetWithoutResetTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.messagingService("seeded"))
                .reset(false)
                .build();

        @BeforeAll
        static void before_all() {
            twilio.given().messagingService("before all");
        }

        @RepeatedTest(2)
        void goes_back_to_the_baseline() {
            twilio.given().messagingService("test");

            twilio.reset();

            assertThat(services(twilio)).containsExactly("seeded", "before all");
            twilio.given().messagingService("left behind");
        }
    }

    static class ManualResetInBeforeAllTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.messagingService("seeded"))
                .build();

        @BeforeAll
        static void before_all() {
            twilio.given().messagingService("a trial");
            twilio.reset();
        }

        @Test
        void what_was_seeded_is_there() {
            assertThat(services(twilio)).containsExactly("seeded");
        }
    }
}
