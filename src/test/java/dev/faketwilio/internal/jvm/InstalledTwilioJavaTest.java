package dev.faketwilio.internal.jvm;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.Twilio;
import com.twilio.exception.AuthenticationException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Meeting;
import dev.faketwilio.testing.SampleRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With installTwilioJava, twilio-java's static client is the sandbox's while the tests run. */
@ResourceLock("com.twilio.Twilio")
class InstalledTwilioJavaTest {

    private @Nullable TwilioRestClient before;

    @BeforeEach
    void remember() {
        before = installed();
    }

    @AfterEach
    void put_back() {
        install(before);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {AnnotatedTestCase.class, BuiltTestCase.class, PerTestTestCase.class, InstanceTestCase.class})
    void code_without_a_client_of_its_own_reaches_the_sandbox(Class<?> testCase) {
        SampleRun.of(testCase).passed(2);
    }

    @Test
    void before_all_and_nested_classes_have_it_too() {
        SampleRun.of(LifeCycleTestCase.class).passed(1);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AnnotatedTestCase.class,
                PerTestTestCase.class,
                FailingTestTestCase.class,
                FailingBeforeAllTestCase.class,
                ReplacingTestCase.class
            })
    void what_was_there_before_is_put_back(Class<?> testCase) {
        TwilioRestClient own = new TwilioRestClient.Builder("AC00000000000000000000000000000007", "own").build();
        install(own);

        SampleRun.of(testCase);

        assertThat(Twilio.getRestClient()).isSameAs(own);
    }

    @ParameterizedTest
    @ValueSource(classes = {AnnotatedTestCase.class, PerTestTestCase.class, FailingTestTestCase.class})
    void so_it_is_where_nothing_was(Class<?> testCase) {
        install(null);

        SampleRun.of(testCase);

        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(Twilio::getRestClient);
    }

    @Test
    void a_second_one_at_the_same_time_is_refused_and_the_first_goes_on() {
        SampleRun run = SampleRun.of(SampleRun.CONCURRENT_CLASSES, FirstTestCase.class, SecondTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failsAs(
                        "installed-twilio-java/a-second-one-at-the-same-time-is-refused-and-the-first-goes-on"));
        assertThat(run.passedTests()).containsExactly("first(TwilioSandbox, Meeting)");
    }

    private static @Nullable TwilioRestClient installed() {
        try {
            return Twilio.getRestClient();
        } catch (AuthenticationException nothing) {
            return null;
        }
    }

    @SuppressWarnings("NullAway") // null is what twilio-java itself starts with
    private static void install(@Nullable TwilioRestClient client) {
        Twilio.setRestClient(client);
    }

    /** Passes only if twilio-java's static client is the sandbox's. */
    private static void visit(TwilioSandbox twilio) {
        Service made = Service.creator("checkout", "Checkout").create();

        assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(twilio.serverless().services().all()).hasSize(1);
    }

    @FakeTwilioTest(installTwilioJava = true)
    static class AnnotatedTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }
    }

    static class BuiltTestCase {

        @RegisterExtension
        static final FakeTwilio twilio =
                FakeTwilio.builder().installTwilioJava().build();

        @RepeatedTest(2)
        void visits() {
            visit(twilio);
        }
    }

    @FakeTwilioTest(installTwilioJava = true, sandbox = SandboxScope.PER_TEST)
    static class PerTestTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }
    }

    static class InstanceTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().installTwilioJava().build();

        @RepeatedTest(2)
        void visits() {
            visit(twilio);
        }
    }

    @FakeTwilioTest(installTwilioJava = true)
    static class LifeCycleTestCase {

        @BeforeAll
        static void before_all() {
            Service.creator("before-all", "Before all").create();
        }

        @Nested
        class Inner {

            @Test
            void has_it_too(TwilioSandbox twilio) {
                Service.creator("test", "Test").create();
                assertThat(twilio.serverless().services())
                        .extracting(ServerlessService::uniqueName)
                        .containsExactly("before-all", "test");
            }
        }

        @AfterAll
        static void after_all(TwilioSandbox twilio) {
            assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(twilio.accountSid());
        }
    }

    @FakeTwilioTest(installTwilioJava = true)
    static class FailingTestTestCase {

        @Test
        void fails() {
            throw new IllegalStateException("on purpose");
        }
    }

    @FakeTwilioTest(installTwilioJava = true)
    static class FailingBeforeAllTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            visit(twilio);
            throw new IllegalStateException("on purpose");
        }

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(installTwilioJava = true)
    static class ReplacingTestCase {

        @Test
        void replaces_it() {
            install(new TwilioRestClient.Builder("AC00000000000000000000000000000000", "of production").build());
        }
    }

    @FakeTwilioTest(installTwilioJava = true, accountSid = "AC00000000000000000000000000000008", authToken = "secret")
    @ExtendWith(Meeting.Parameter.class)
    static class FirstTestCase {

        @Test
        void first(TwilioSandbox twilio, Meeting meeting) {
            meeting.await(); // the other begins
            meeting.await(); // the other is over
            visit(twilio);
        }
    }

    @ExtendWith(Meeting.Around.class)
    @FakeTwilioTest(installTwilioJava = true, accountSid = "AC00000000000000000000000000000009", authToken = "secret")
    static class SecondTestCase {

        @Test
        void never_begins() {}
    }
}
