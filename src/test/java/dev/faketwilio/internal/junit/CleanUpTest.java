package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens, sandboxes end with their class or test, and the server with the run. Alone in the JVM: a process that
 * another test starts would hold the door of a closed server open for an instant, and another server might get its port.
 */
@Isolated
class CleanUpTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000005";

    @ParameterizedTest
    @ValueSource(
            classes = {
                PassingTestCase.class,
                FailingTestTestCase.class,
                FailingBeforeAllTestCase.class,
                FailingBeforeEachTestCase.class,
                FailingAfterAllTestCase.class,
                FailingConstructorTestCase.class
            })
    void nobody_gets_in_once_the_class_is_over_and_nothing_listens_once_the_run_is(Class<?> testCase) {
        SampleRun run = SampleRun.of(testCase, AfterwardsTestCase.class);

        assertThat(run.failures()).extracting(Throwable::getMessage).allMatch("on purpose"::equals);
        assertThat(run.failures()).hasSize(testCase == PassingTestCase.class ? 0 : 1);
        assertThat(run.reported("status")).containsExactly("200", "401");
        assertNothingListens(URI.create(run.reported("address").get(0)));
    }

    @Test
    void nobody_gets_in_where_seeding_has_failed() {
        SampleRun run = SampleRun.of(FailingSeedTestCase.class, AfterwardsTestCase.class);

        assertThat(run.failure()).hasMessage("on purpose");
        assertThat(run.reported("status")).containsExactly("401");
    }

    @Test
    void nobody_gets_in_once_the_test_with_a_sandbox_of_its_own_is_over() {
        SampleRun.of(PerTestTestCase.class, InstanceFieldTestCase.class).passed(2 + 2);
    }

    @Test
    void what_fails_in_a_nested_class_leaves_the_classes_around_it_their_sandbox() {
        SampleRun run = SampleRun.of(AroundFailuresTestCase.class);

        assertThat(run.failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).hasMessage("on purpose"));
        assertThat(run.passedTests()).containsExactly("afterwards(TwilioSandbox)", "before()");
        assertThat(run.reported("status after all")).containsExactly("200");
    }

    private static void assertNothingListens(URI address) {
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(address.getPort()));
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }

    private static void report(TwilioSandbox twilio, TestReporter reporter) {
        reporter.publishEntry("address", twilio.address().toString());
        reporter.publishEntry("status", Integer.toString(Calls.list(twilio.address(), ACCOUNT, "secret")));
    }

    private static IllegalStateException onPurpose() {
        return new IllegalStateException("on purpose");
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class PassingTestCase {

        @Test
        void passes(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class FailingTestTestCase {

        @Test
        void fails(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
            throw onPurpose();
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class FailingBeforeAllTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
            throw onPurpose();
        }

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class FailingBeforeEachTestCase {

        @BeforeEach
        void before_each(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
            throw onPurpose();
        }

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class FailingAfterAllTestCase {

        @Test
        void passes() {}

        @AfterAll
        static void after_all(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
            throw onPurpose();
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    @TestInstance(Lifecycle.PER_CLASS)
    static class FailingConstructorTestCase {

        FailingConstructorTestCase(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
            throw onPurpose();
        }

        @Test
        void never_begins() {}
    }

    static class FailingSeedTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .account(ACCOUNT, "secret")
                .seed(given -> {
                    throw onPurpose();
                })
                .build();

        @Test
        void never_begins() {}
    }

    /** Runs after one of those above, and tries to get in with its credentials. */
    @FakeTwilioTest(allow = UnexpectedRequest.AFTER_END)
    static class AfterwardsTestCase {

        @Test
        void tries(TwilioSandbox twilio, TestReporter reporter) {
            report(twilio, reporter);
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.AFTER_END)
    @TestInstance(Lifecycle.PER_CLASS)
    static class PerTestTestCase {

        private final List<TwilioSandbox> earlier = new ArrayList<>();

        @RepeatedTest(2)
        void is_the_only_one_that_gets_in(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio)).isEqualTo(200);
            assertThat(earlier)
                    .allSatisfy(other -> assertThat(Calls.list(other.address(), other.accountSid(), other.authToken()))
                            .isEqualTo(401));
            earlier.add(twilio);
        }
    }

    static class InstanceFieldTestCase {

        @RegisterExtension
        final FakeTwilio twilio =
                FakeTwilio.builder().account(ACCOUNT, "secret").build();

        @RepeatedTest(2)
        void finds_the_account_free() {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }
    }

    @TestClassOrder(ClassOrderer.ClassName.class)
    static class AroundFailuresTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        @Test
        void before() {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }

        @Nested
        class AFailingBeforeAll {

            @BeforeAll
            static void before_all(TestReporter reporter) {
                report(twilio, reporter);
                throw onPurpose();
            }

            @Test
            void never_begins() {}
        }

        @Nested
        class BFailingBeforeEach {

            @BeforeEach
            void before_each() {
                throw onPurpose();
            }

            @Test
            void never_begins() {}
        }

        @Nested
        class CFailingAfterEach {

            @Test
            void begins() {}

            @AfterEach
            void after_each() {
                throw onPurpose();
            }
        }

        @Nested
        class DAfterwards {

            @Test
            void afterwards(TwilioSandbox parameter) {
                assertThat(twilio.accountSid()).isEqualTo(parameter.accountSid());
                assertThat(Calls.list(twilio)).isEqualTo(200);
                assertThat(twilio.requests().size()).isOne();
            }
        }

        @AfterAll
        static void after_all(TestReporter reporter) {
            reporter.publishEntry("status after all", Integer.toString(Calls.list(twilio)));
        }
    }
}
