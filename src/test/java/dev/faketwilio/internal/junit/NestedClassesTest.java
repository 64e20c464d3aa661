package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nested classes share the sandbox of the outermost, and have baselines of their own. */
class NestedClassesTest {

    @Test
    void nested_classes_have_the_port_and_the_sandbox_of_the_outermost() {
        SampleRun run = SampleRun.of(SharingTestCase.class).passed(3);

        assertThat(run.reported("address"))
                .hasSize(3)
                .containsOnly(run.reported("address").get(0));
        assertThat(run.reported("account"))
                .hasSize(3)
                .containsOnly(run.reported("account").get(0));
        assertThat(run.reported("sandbox"))
                .hasSize(3)
                .containsOnly(run.reported("sandbox").get(0));
    }

    @Test
    void before_all_of_a_nested_class_adds_to_the_baseline_of_that_class_alone() {
        SampleRun.of(BaselinesTestCase.class).passed(2 + 2 + 2 + 2);
    }

    @Test
    void life_cycle_methods_of_one_instance_for_all_tests_do_so_too() {
        SampleRun.of(OneInstanceTestCase.class).passed(2 + 2 + 2);
    }

    @Test
    void a_nested_class_begins_without_requests_and_with_the_clock_at_its_start() {
        SampleRun.of(TracesTestCase.class).passed(2);
    }

    @Test
    void after_all_of_the_outermost_class_still_has_the_sandbox() {
        SampleRun run = SampleRun.of(AfterAllTestCase.class).passed(1);

        assertThat(run.reported("status after all")).containsExactly("200");
    }

    @Test
    void a_nested_class_may_repeat_the_options_of_the_class_around_it() {
        SampleRun.of(SameOptionsTestCase.class).passed(2);
    }

    @Test
    void a_nested_class_alone_can_have_the_extension() {
        SampleRun.of(OnlyNestedTestCase.class).passed(3);
    }

    @Test
    void without_the_reset_nested_classes_see_what_earlier_ones_left() {
        SampleRun.of(WithoutResetTestCase.class).passed(2);
    }

    private static List<String> services(TwilioSandbox twilio) {
        return twilio.messaging().services().all().stream()
                .map(MessagingService::friendlyName)
                .toList();
    }

    @FakeTwilioTest
    static class SharingTestCase {

        @Test
        void outer(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }

        @Nested
        class Inner {

            @Test
            void inner(TwilioSandbox twilio, TestReporter reporter) {
                report(twilio, reporter);
            }

            @Nested
            class Innermost {

                @Test
                void innermost(TwilioSandbox twilio, TestReporter reporter) {
                    report(twilio, reporter);
                }
            }
        }

        private static void report(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("address", twilio.address().toString());
            reporter.publishEntry("account", twilio.accountSid());
            reporter.publishEntry("sandbox", Integer.toString(System.identityHashCode(twilio)));
        }
    }

    @FakeTwilioTest
    static class BaselinesTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.given().messagingService("outer");
        }

        @RepeatedTest(2)
        void outer(TwilioSandbox twilio) {
            assertThat(services(twilio)).containsExactly("outer");
            twilio.given().messagingService("test");
        }

        @Nested
        class First {

            @BeforeAll
            static void before_all(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer");
                twilio.given().messagingService("first");
            }

            @RepeatedTest(2)
            void first(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer", "first");
                twilio.given().messagingService("test");
            }

            @Nested
            class Innermost {

                @BeforeAll
                static void before_all(TwilioSandbox twilio) {
                    assertThat(services(twilio)).containsExactly("outer", "first");
                    twilio.given().messagingService("innermost");
                }

                @RepeatedTest(2)
                void innermost(TwilioSandbox twilio) {
                    assertThat(services(twilio)).containsExactly("outer", "first", "innermost");
                    twilio.given().messagingService("test");
                }
            }
        }

        @Nested
        class Second {

            @BeforeAll
            static void before_all(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer");
                twilio.given().messagingService("second");
            }

            @RepeatedTest(2)
            void second(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer", "second");
                twilio.given().messagingService("test");
            }
        }
    }

    @FakeTwilioTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {

        @BeforeAll
        void before_all(TwilioSandbox twilio) {
            twilio.given().messagingService("outer");
        }

        @RepeatedTest(2)
        void outer(TwilioSandbox twilio) {
            assertThat(services(twilio)).containsExactly("outer");
            twilio.given().messagingService("test");
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class First {

            @BeforeAll
            void before_all(TwilioSandbox twilio) {
                twilio.given().messagingService("first");
            }

            @RepeatedTest(2)
            void first(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer", "first");
                twilio.given().messagingService("test");
            }
        }

        @Nested
        class Second {

            @RepeatedTest(2)
            void second(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer");
                twilio.given().messagingService("test");
            }
        }
    }

    @FakeTwilioTest
    static class TracesTestCase {

        @Nested
        class First {

            @Test
            void leaves_traces(TwilioSandbox twilio) {
                traces(twilio);
            }
        }

        @Nested
        class Second {

            @BeforeAll
            static void before_all(TwilioSandbox twilio) {
                traces(twilio);
            }

            @Test
            void finds_none(TwilioSandbox twilio) {
                traces(twilio);
            }
        }

        /** Fails where another has left any. */
        private static void traces(TwilioSandbox twilio) {
            assertThat(twilio.requests()).isEmpty();
            assertThat(twilio.clock().now()).isEqualTo("2026-01-01T00:00:00Z");
            Calls.list(twilio);
            twilio.clock().advance(Duration.ofDays(1));
        }
    }

    @FakeTwilioTest
    static class AfterAllTestCase {

        @Nested
        class Inner {

            @Test
            void inner() {}
        }

        @AfterAll
        static void after_all(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("status after all", Integer.toString(Calls.list(twilio)));
        }
    }

    @FakeTwilioTest(accountSid = "AC00000000000000000000000000000001", authToken = "secret")
    static class SameOptionsTestCase {

        @Nested
        @FakeTwilioTest(accountSid = "AC00000000000000000000000000000001", authToken = "secret")
        class Same {

            @Test
            void the_account_is_that_of_both(TwilioSandbox twilio) {
                assertThat(twilio.accountSid()).isEqualTo("AC00000000000000000000000000000001");
            }
        }

        @Nested
        class None {

            @Test
            void the_account_is_that_of_the_outer(TwilioSandbox twilio) {
                assertThat(twilio.accountSid()).isEqualTo("AC00000000000000000000000000000001");
            }
        }
    }

    static class OnlyNestedTestCase {

        @Test
        void outer_has_nothing() {}

        @Nested
        class Inner {

            @RegisterExtension
            static final FakeTwilio twilio = FakeTwilio.builder()
                    .seed(given -> given.messagingService("seeded"))
                    .build();

            @RepeatedTest(2)
            void inner(TwilioSandbox parameter) {
                assertThat(services(parameter)).containsExactly("seeded");
                twilio.given().messagingService("test");
            }
        }
    }

    @FakeTwilioTest(reset = false)
    static class WithoutResetTestCase {

        @Test
        void outer(TwilioSandbox twilio) {
            twilio.given().messagingService("outer test");
        }

        @Nested
        class Inner {

            @BeforeAll
            static void before_all(TwilioSandbox twilio) {
                twilio.given().messagingService("inner class");
            }

            @Test
            void inner(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer test", "inner class");
            }
        }
    }
}
