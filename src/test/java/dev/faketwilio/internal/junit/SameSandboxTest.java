package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A class has one sandbox: the same object wherever the class asks for it, and of no other class. */
class SameSandboxTest {

    @Test
    void constructors_life_cycle_methods_and_tests_of_a_class_get_the_same_sandbox() {
        SampleRun run = SampleRun.of(EverywhereTestCase.class).passed(2);

        assertThat(run.reported("sandbox"))
                .hasSize(2 + 5 * 2)
                .containsOnly(run.reported("sandbox").get(0));
        assertThat(run.reported("account"))
                .hasSize(2 + 5 * 2)
                .containsOnly(run.reported("account").get(0));
    }

    @Test
    void so_does_a_class_with_one_instance_for_all_tests() {
        SampleRun run = SampleRun.of(OneInstanceTestCase.class).passed(2);

        assertThat(run.reported("sandbox"))
                .hasSize(3 + 3 * 2)
                .containsOnly(run.reported("sandbox").get(0));
    }

    @Test
    void a_static_field_means_the_sandbox_of_the_parameters() {
        SampleRun.of(FieldAndParametersTestCase.class).passed(2);
    }

    @Test
    void two_classes_get_two_accounts() {
        SampleRun run =
                SampleRun.of(OneInstanceTestCase.class, AnotherTestCase.class).passed(3);

        assertThat(run.reported("account").get(0))
                .isNotEqualTo(run.reported("other account").get(0));
    }

    @Test
    void a_sandbox_is_usable_from_any_thread() {
        SampleRun.of(OtherThreadTestCase.class).passed(1);
    }

    private static void report(TwilioSandbox twilio, TestReporter reporter) {
        reporter.publishEntry("sandbox", Integer.toString(System.identityHashCode(twilio)));
        reporter.publishEntry("account", twilio.accountSid());
    }

    @FakeTwilioTest
    static class EverywhereTestCase {

        private final TwilioSandbox ofConstructor;

        EverywhereTestCase(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
            ofConstructor = twilio;
        }

        @BeforeAll
        static void before_all(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @BeforeEach
        void before_each(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @RepeatedTest(2)
        void test(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
            report(ofConstructor, reporter);
        }

        @AfterEach
        void after_each(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @AfterAll
        static void after_all(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    @FakeTwilioTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {

        OneInstanceTestCase(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @BeforeAll
        void before_all(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @BeforeEach
        void before_each(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @RepeatedTest(2)
        void test(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @AfterEach
        void after_each(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @AfterAll
        void after_all(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    @FakeTwilioTest
    static class AnotherTestCase {

        @Test
        void test(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("other account", twilio.accountSid());
        }
    }

    static class FieldAndParametersTestCase {

        @RegisterExtension
        static final FakeTwilio field = FakeTwilio.builder().build();

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            assertThat(field.accountSid()).isEqualTo(twilio.accountSid());
        }

        @BeforeEach
        void before_each(TwilioSandbox twilio) {
            assertThat(field.accountSid()).isEqualTo(twilio.accountSid());
        }

        @Test
        void a_test(TwilioSandbox twilio) {
            twilio.given().messagingService("Alerts");
            assertThat(field.messaging().services().all())
                    .isEqualTo(twilio.messaging().services().all())
                    .hasSize(1);
        }

        @Nested
        class inside {

            @Test
            void a_test(TwilioSandbox twilio) {
                assertThat(field.accountSid()).isEqualTo(twilio.accountSid());
            }
        }

        @AfterAll
        static void after_all(TwilioSandbox twilio) {
            assertThat(field.accountSid()).isEqualTo(twilio.accountSid());
        }
    }

    @FakeTwilioTest
    static class OtherThreadTestCase {

        @Test
        void what_another_thread_does_is_seen_here(TwilioSandbox twilio) {
            CompletableFuture.runAsync(() -> {
                        twilio.given().messagingService("Alerts");
                        assertThat(Calls.list(twilio)).isEqualTo(200);
                    })
                    .join();

            assertThat(twilio.messaging().services().all()).hasSize(1);
            assertThat(twilio.requests().size()).isOne();
        }
    }
}
