package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What constructors and field initializers put into the sandbox belongs to what the instance is made for. */
class InstanceTest {

    @Test
    void what_a_field_initializer_puts_there_is_in_its_test_and_in_no_other() {
        SampleRun.of(FieldInitializerTestCase.class).passed(2);
    }

    @Test
    void so_is_what_a_constructor_puts_there() {
        SampleRun.of(ConstructorTestCase.class).passed(2);
    }

    @Test
    void instances_around_that_of_a_nested_class_add_theirs() {
        SampleRun.of(OuterTestCase.class).passed(6);
    }

    @Test
    void what_the_one_instance_for_all_tests_puts_there_is_in_each_of_them() {
        SampleRun.of(OneInstanceTestCase.class).passed(2);
    }

    @Test
    void the_one_instance_of_a_nested_class_adds_to_that_class_alone() {
        SampleRun.of(OneNestedInstanceTestCase.class).passed(5);
    }

    @Test
    void nothing_remains_of_a_constructor_that_fails() {
        SampleRun run = SampleRun.of(FailingConstructorTestCase.class);

        assertThat(run.failure()).hasMessage("first construction");
        assertThat(run.passedTests()).containsExactly("repetition 2 of 3", "repetition 3 of 3");
    }

    @Test
    void nothing_remains_of_a_nested_instance_that_fails() {
        SampleRun run = SampleRun.of(FailingNestedInstanceTestCase.class);

        assertThat(run.failure()).hasMessage("nested construction");
        assertThat(run.passedTests()).containsExactly("after(TwilioSandbox)");
    }

    private static List<String> services(TwilioSandbox twilio) {
        return twilio.messaging().services().all().stream()
                .map(MessagingService::friendlyName)
                .toList();
    }

    static class FieldInitializerTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        private final MessagingService own = twilio.given().messagingService("own");

        @BeforeAll
        static void before_all() {
            twilio.given().messagingService("before all");
        }

        @RepeatedTest(2)
        void is_the_only_one() {
            assertThat(services(twilio)).containsExactly("before all", "own");
            assertThat(twilio.messaging().service(own.sid())).isEqualTo(own);
        }
    }

    @FakeTwilioTest
    static class ConstructorTestCase {

        ConstructorTestCase(TwilioSandbox twilio) {
            assertThat(services(twilio)).isEmpty();
            twilio.given().messagingService("constructor");
            Calls.list(twilio);
        }

        @BeforeEach
        void before_each(TwilioSandbox twilio) {
            assertThat(services(twilio)).containsExactly("constructor");
            assertThat(twilio.requests().size()).isOne();
        }

        @RepeatedTest(2)
        void leaves_more(TwilioSandbox twilio) {
            twilio.given().messagingService("test");
        }
    }

    static class OuterTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        OuterTestCase() {
            twilio.given().messagingService("outer instance");
        }

        @BeforeAll
        static void before_all() {
            twilio.given().messagingService("outer class");
        }

        @RepeatedTest(2)
        void outer() {
            assertThat(services(twilio)).containsExactly("outer class", "outer instance");
        }

        @Nested
        class Inner {

            Inner() {
                twilio.given().messagingService("inner instance");
            }

            @BeforeAll
            static void before_all() {
                twilio.given().messagingService("inner class");
            }

            @RepeatedTest(2)
            void inner() {
                assertThat(services(twilio))
                        .containsExactly("outer class", "inner class", "outer instance", "inner instance");
            }

            @Nested
            class Innermost {

                @RepeatedTest(2)
                void innermost() {
                    assertThat(services(twilio))
                            .containsExactly("outer class", "inner class", "outer instance", "inner instance");
                }
            }
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        private final MessagingService own = twilio.given().messagingService("own");

        @RepeatedTest(2)
        void is_there(TwilioSandbox parameter) {
            assertThat(parameter.messaging().services().all()).containsExactly(own);
            twilio.given().messagingService("test");
        }
    }

    @FakeTwilioTest
    static class OneNestedInstanceTestCase {

        @Test
        void outer(TwilioSandbox twilio) {
            assertThat(services(twilio)).isEmpty();
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class First {

            First(TwilioSandbox twilio) {
                assertThat(services(twilio)).isEmpty();
                twilio.given().messagingService("first instance");
            }

            @RepeatedTest(2)
            void first(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("first instance");
                twilio.given().messagingService("test");
            }
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class Second {

            Second(TwilioSandbox twilio) {
                assertThat(services(twilio)).isEmpty();
                twilio.given().messagingService("second instance");
            }

            @RepeatedTest(2)
            void second(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("second instance");
            }
        }
    }

    static class FailingConstructorTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        FailingConstructorTestCase(RepetitionInfo repetition) {
            twilio.given().serverlessService("own");
            if (repetition.getCurrentRepetition() == 1) {
                throw new IllegalStateException("first construction");
            }
        }

        @RepeatedTest(3)
        void the_service_is_there_once() {
            assertThat(twilio.serverless().services().all()).hasSize(1);
        }
    }

    @FakeTwilioTest
    @TestMethodOrder(MethodName.class)
    static class FailingNestedInstanceTestCase {

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        class AFailing {

            AFailing(TwilioSandbox twilio) {
                twilio.given().serverlessService("own");
                throw new IllegalStateException("nested construction");
            }

            @Test
            void never_begins() {}
        }

        @Nested
        class BAfter {

            @Test
            void after(TwilioSandbox twilio) {
                assertThat(twilio.serverless().services()).isEmpty();
                assertThat(Calls.list(twilio)).isEqualTo(200);
            }
        }
    }
}
