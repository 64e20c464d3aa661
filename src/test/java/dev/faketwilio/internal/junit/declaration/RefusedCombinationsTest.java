package dev.faketwilio.internal.junit.declaration;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.Meeting;
import dev.faketwilio.testing.SampleRun;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Options that mean nothing together, or nothing at all, are refused with a message that says what to change. */
class RefusedCombinationsTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000003";

    @Nested
    class options {

        @Test
        void a_fixed_account_for_each_test() {
            Consumer<Throwable> refusal =
                    failsAs("refused-combinations/a-fixed-account-for-each-test", "ACCOUNT", ACCOUNT);

            assertRefused(FixedAccountPerTestTestCase.class, refusal);
            assertRefused(BuiltFixedAccountPerTestTestCase.class, refusal);
        }

        @Test
        void half_an_account() {
            assertRefused(OnlySidTestCase.class, halfAnAccount());
            assertRefused(OnlyTokenTestCase.class, halfAnAccount());
        }

        @Test
        void an_account_sid_that_is_none() {
            assertThat(SampleRun.of(NoSidTestCase.class).failure())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("\"AC123\" is not an Account SID: expected AC and 32 hexadecimal digits, for"
                            + " example AC[0-9a-f]{32}");
        }

        @Test
        void a_port_that_is_none() {
            assertRefused(PortTooHighTestCase.class, port(65_536));
            assertRefused(PortTooLowTestCase.class, port(-1));
        }

        @Test
        void options_of_a_field_that_is_not_static_too() {
            assertRefused(InstanceFieldTestCase.class, halfAnAccount());
        }

        private static Consumer<Throwable> halfAnAccount() {
            return failsAs("refused-combinations/half-an-account");
        }

        private static Consumer<Throwable> port(int port) {
            return failsAs("refused-combinations/a-port-that-there-is-not", "PORT", port);
        }
    }

    @Nested
    class constructors {

        @Test
        void with_a_sandbox_for_each_test() {
            assertThat(SampleRun.of(ConstructorPerTestTestCase.class).failure())
                    .rootCause()
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .satisfies(refusal(ConstructorPerTestTestCase.class));
        }

        @Test
        void also_of_one_instance_for_all_tests() {
            assertThat(SampleRun.of(OneInstancePerTestTestCase.class).failure())
                    .rootCause()
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .satisfies(refusal(OneInstancePerTestTestCase.class));
        }

        @Test
        void of_a_nested_class_within_a_field_that_is_not_static() {
            assertThat(SampleRun.of(NestedConstructorTestCase.class).failure())
                    .rootCause()
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .satisfies(failsAs(
                            "refused-combinations/of-a-nested-class-within-a-field-that-is-not-static",
                            "CONSTRUCTOR",
                            NestedConstructorTestCase.Inner.class.getDeclaredConstructors()[0]));
        }

        private static Consumer<Throwable> refusal(Class<?> testCase) {
            return failsAs(
                    "refused-combinations/a-constructor-with-a-sandbox-for-each-test", "CLASS", testCase.getName());
        }
    }

    @Nested
    class a_fixed_account_of_two_classes {

        @Test
        void at_the_same_time() {
            SampleRun run = SampleRun.of(
                    SampleRun.CONCURRENT_CLASSES, FirstOfAccountTestCase.class, SecondOfAccountTestCase.class);

            assertThat(run.failure())
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(failsAs("refused-combinations/at-the-same-time"));
            assertThat(run.passedTests()).containsExactly("first(TwilioSandbox, Meeting)");
        }

        @Test
        void but_not_one_after_the_other() {
            SampleRun.of(AccountTestCase.class, SameAccountTestCase.class).passed(1 + 2);
        }
    }

    private static void assertRefused(Class<?> testCase, Consumer<Throwable> text) {
        assertThat(SampleRun.of(testCase).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .satisfies(text);
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST, accountSid = ACCOUNT, authToken = "secret")
    static class FixedAccountPerTestTestCase {

        @Test
        void never_begins() {}
    }

    static class BuiltFixedAccountPerTestTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .account(ACCOUNT, "secret")
                .sandbox(SandboxScope.PER_TEST)
                .build();

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(accountSid = ACCOUNT)
    static class OnlySidTestCase {

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(authToken = "secret")
    static class OnlyTokenTestCase {

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(accountSid = "AC123", authToken = "secret")
    static class NoSidTestCase {

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(port = 65_536)
    static class PortTooHighTestCase {

        @Test
        void never_begins() {}
    }

    static class PortTooLowTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().port(-1).build();

        @Test
        void never_begins() {}
    }

    static class InstanceFieldTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().account(ACCOUNT, "").build();

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class ConstructorPerTestTestCase {

        ConstructorPerTestTestCase(TwilioSandbox twilio) {
            throw new AssertionError(twilio);
        }

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstancePerTestTestCase {

        OneInstancePerTestTestCase(TwilioSandbox twilio) {
            throw new AssertionError(twilio);
        }

        @Test
        void never_begins() {}
    }

    static class NestedConstructorTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().build();

        @Nested
        class Inner {

            Inner(TwilioSandbox twilio) {
                throw new AssertionError(twilio);
            }

            @Test
            void never_begins() {}
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    @ExtendWith(Meeting.Parameter.class)
    static class FirstOfAccountTestCase {

        @Test
        void first(TwilioSandbox twilio, Meeting meeting) {
            meeting.await(); // the other begins
            meeting.await(); // the other is over
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }
    }

    @ExtendWith(Meeting.Around.class)
    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class SecondOfAccountTestCase {

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class AccountTestCase {

        @Test
        void has_the_account(TwilioSandbox twilio) {
            assertThat(twilio.accountSid()).isEqualTo(ACCOUNT);
        }
    }

    static class SameAccountTestCase {

        @RegisterExtension
        final FakeTwilio twilio =
                FakeTwilio.builder().account(ACCOUNT, "another secret").build();

        @RepeatedTest(2)
        void has_the_account() {
            assertThat(Calls.list(twilio.address(), ACCOUNT, "another secret")).isEqualTo(200);
        }
    }
}
