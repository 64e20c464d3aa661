package dev.faketwilio.internal.junit;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import dev.faketwilio.testing.TwilioHttp;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no working program sends fail the test that they belong to, and say what is the matter. */
class StrictnessTest {

    private static final String STRANGER = "AC00000000000000000000000000000009";

    @Test
    void an_operation_that_twilio_does_not_have_fails_the_test_and_names_the_closest() {
        SampleRun run = SampleRun.of(UnknownOperationTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs(
                        "strictness/an-operation-that-twilio-does-not-have-fails-the-test-and-names-the-closest"));
        assertThat(run.passedTests()).containsExactly("another(TwilioSandbox)");
    }

    @Test
    void an_operation_that_is_not_built_is_named() {
        assertThat(SampleRun.of(NotBuiltTestCase.class).failure())
                .satisfies(failsAs("strictness/an-operation-that-is-not-built"));
    }

    @Test
    void an_operation_of_another_product_is_named_as_not_built() {
        assertThat(SampleRun.of(OtherProductTestCase.class).failure())
                .satisfies(failsAs("strictness/an-operation-of-another-product"));
    }

    @Test
    void a_wrong_token_is_told_from_unknown_credentials() {
        assertThat(SampleRun.of(WrongTokenTestCase.class).failure()).satisfies(failsAs("strictness/a-wrong-token"));
        assertThat(SampleRun.of(StrangerTestCase.class).failure())
                .satisfies(failsAs("strictness/unknown-credentials", "STRANGER", STRANGER));
    }

    @Test
    void a_request_after_the_end_of_its_test_says_of_which_test_it_is() {
        SampleRun run = SampleRun.of(LateTestCase.class);

        assertThat(run.failure().getMessage())
                .startsWith("A request came from a test that was over:\n"
                        + "  GET messaging.twilio.com/v1/Services  401\n  It gave the user name AC")
                .contains(", which was valid until its test ended: ")
                .contains("first_leaves_something_running")
                .contains("; make sure that all threads and schedulers of a test end with it\n");
        assertThat(run.passedTests())
                .as("it fails the class, not the test that runs by then")
                .containsExactly("first_leaves_something_running(TwilioSandbox)", "second_sees_it(TwilioSandbox)");
    }

    @Test
    void so_does_one_with_an_api_key_of_an_earlier_test() {
        SampleRun run = SampleRun.of(LateKeyTestCase.class);

        assertThat(run.failure().getMessage())
                .startsWith("2 requests came from a test that was over:\n"
                        + "  GET messaging.twilio.com/v1/Services  401\n  It gave the user name SK")
                .contains("\n  It was sent 2 times.\nIf the test means it, allow it: ");
        assertThat(run.passedTests()).hasSize(2);
    }

    @Test
    void one_after_the_end_of_its_class_fails_no_other_class() {
        SampleRun.of(LeavingTestCase.class, InnocentTestCase.class).passed(2);
    }

    @Test
    void what_comes_after_the_last_test_fails_the_class() {
        SampleRun run = SampleRun.of(AfterAllTestCase.class);

        assertThat(run.failure()).hasMessageStartingWith("A request asked for an operation that Twilio does not have:");
        assertThat(run.passedTests()).containsExactly("passes()");
    }

    @Test
    void without_the_extension_it_is_asked_for() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            ask(twilio, "/v1/Services");
            twilio.verify();
            ask(twilio, "/v1/services");
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
            Calls.list(twilio.address(), STRANGER, "wrong");

            assertThatThrownBy(twilio::verify)
                    .isInstanceOf(AssertionError.class)
                    .message()
                    .startsWith("A fault was set up, but no request met it: on messaging ListService: ")
                    .contains("\n\nA request asked for an operation that Twilio does not have:\n  #2  GET ")
                    .contains("\n\nA request gave credentials of no sandbox:\n  GET ");
            assertThatThrownBy(twilio::verify).isInstanceOf(AssertionError.class);
            twilio.faults().clear();
            twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION, UnexpectedRequest.UNKNOWN_CREDENTIALS);
            twilio.verify();
        }
    }

    @Test
    void a_host_that_is_none_of_twilios_is_an_unknown_operation_too() {
        assertThat(SampleRun.of(UnknownHostTestCase.class).failure().getMessage())
                .startsWith("A request asked for an operation that Twilio does not have:\n  GET localhost:")
                .contains("/v1/Services  404\n  The closest operation is ");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AllowedByAnnotationTestCase.class,
                AllowedByBuilderTestCase.class,
                AllowedForOneTestCase.class,
                AllowedAfterwardsTestCase.class,
            })
    void what_is_allowed_fails_nothing(Class<?> testCase) {
        SampleRun.of(testCase).passed(1);
    }

    @Test
    void what_is_allowed_for_one_test_is_not_for_the_next() {
        SampleRun run = SampleRun.of(AllowedOnceTestCase.class);

        assertThat(run.failure()).hasMessageStartingWith("A request asked for an operation that Twilio does not have:");
        assertThat(run.passedTests()).containsExactly("first_allows_it(TwilioSandbox)");
    }

    @Test
    void a_test_that_fails_otherwise_says_it_too() {
        Throwable failure = SampleRun.of(FailingTestCase.class).failure();

        assertThat(failure).hasMessage("its own");
        assertThat(failure.getSuppressed())
                .anySatisfy(suppressed -> assertThat(suppressed)
                        .hasMessageStartingWith("A request asked for an operation that Twilio does not have:"));
    }

    @Test
    void a_test_that_an_assumption_ends_remains_aborted() {
        assertThat(SampleRun.of(AbortedTestCase.class).failures()).isEmpty();
    }

    @Test
    void what_comes_before_the_first_test_fails_it() {
        assertThat(SampleRun.of(BeforeAllTestCase.class).failure())
                .hasMessageStartingWith("A request asked for an operation that Twilio does not have:")
                .hasMessageEndingWith("It came before the first test.");
    }

    @Test
    void of_many_the_first_ten_are_told_and_those_to_one_address_together() {
        assertThat(SampleRun.of(ManyTestCase.class).failure().getMessage())
                .startsWith("24 requests asked for an operation that Twilio does not have:\n"
                        + "  #1  GET messaging.twilio.com/v1/Nothing/1  404")
                .contains(
                        "\n  #19  GET messaging.twilio.com/v1/Nothing/10  404 (20404)\n", "\n  It was sent 2 times.\n")
                .doesNotContain("  #2  ", "  #21  ")
                .contains("\n  And requests to 2 more addresses\nIf the test means it, allow it: ");
    }

    @Test
    void what_may_be_of_several_tests_fails_none_and_is_told_where_one_fails() {
        SampleRun run = SampleRun.of(SampleRun.CONCURRENT_CLASSES, MeetingTestCase.class, OtherMeetingTestCase.class);

        assertThat(run.failure()).hasMessage("its own");
        assertThat(run.failure().getSuppressed())
                .anySatisfy(suppressed -> assertThat(suppressed.getMessage())
                        .startsWith("Meanwhile, from this test or another that ran beside it:\n"
                                + "  A request gave credentials of no sandbox: GET messaging.twilio.com/v1/Services"));
    }

    private static int ask(TwilioSandbox twilio, String path) {
        return TwilioHttp.to(twilio, Product.MESSAGING).get(path).status();
    }

    @FakeTwilioTest
    static class UnknownOperationTestCase {

        @Test
        void misspells(TwilioSandbox twilio) {
            assertThat(ask(twilio, "/v1/Services")).isEqualTo(200);
            assertThat(TwilioHttp.to(twilio, Product.MESSAGING)
                            .post("/v1/services", "FriendlyName", "Alerts")
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void another(TwilioSandbox twilio) {
            assertThat(ask(twilio, "/v1/Services")).isEqualTo(200);
        }
    }

    @FakeTwilioTest
    static class NotBuiltTestCase {

        @Test
        void asks(TwilioSandbox twilio) {
            TwilioHttp.to(twilio, Product.API).get("/2010-04-01/Accounts/AC1/Balance.json");
        }
    }

    @FakeTwilioTest
    static class OtherProductTestCase {

        @Test
        void asks(TwilioSandbox twilio) {
            TwilioHttp.to(twilio, Product.VERIFY)
                    .post("/v2/Services/VA1/Verifications", "To", "+14155550100", "Channel", "sms");
        }
    }

    @FakeTwilioTest
    static class WrongTokenTestCase {

        @Test
        void asks(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio.address(), twilio.accountSid(), "wrong"))
                    .isEqualTo(401);
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class StrangerTestCase {

        @Test
        void asks(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio.address(), STRANGER, "wrong")).isEqualTo(401);
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    @TestInstance(Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodName.class)
    static class LateTestCase {

        private Runnable running = () -> {};

        @Test
        void first_leaves_something_running(TwilioSandbox twilio) {
            running = () -> Calls.list(twilio.address(), twilio.accountSid(), twilio.authToken());
        }

        @Test
        void second_sees_it(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio)).isEqualTo(200);
            running.run();
        }
    }

    @FakeTwilioTest
    @TestInstance(Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodName.class)
    static class LateKeyTestCase {

        private Runnable running = () -> {};

        @Test
        void first_leaves_something_running(TwilioSandbox twilio) {
            SeededApiKey key = twilio.given().apiKey();
            running = () -> Calls.list(twilio.address(), key.sid(), key.secret());
            running.run();
        }

        @Test
        void second_sees_it() {
            running.run();
            running.run();
        }
    }

    /** Its request comes while the other class runs; the account is fixed, so that the other one can send it. */
    @FakeTwilioTest(accountSid = STRANGER, authToken = "secret")
    static class LeavingTestCase {

        @Test
        void leaves() {}
    }

    @FakeTwilioTest
    static class InnocentTestCase {

        @Test
        void runs(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio.address(), STRANGER, "secret")).isEqualTo(401);
        }
    }

    @FakeTwilioTest
    static class AfterAllTestCase {

        @Test
        void passes() {}

        @AfterAll
        static void after_all(TwilioSandbox twilio) {
            ask(twilio, "/v1/Nothing");
        }
    }

    @FakeTwilioTest
    static class UnknownHostTestCase {

        @Test
        void forgets_the_product(TwilioSandbox twilio) {
            TwilioHttp.at(twilio.address().toString(), twilio.accountSid(), twilio.authToken())
                    .get("/v1/Services");
        }
    }

    @FakeTwilioTest(allow = {UnexpectedRequest.UNKNOWN_OPERATION, UnexpectedRequest.WRONG_CREDENTIALS})
    static class AllowedByAnnotationTestCase {

        @Test
        void asks(TwilioSandbox twilio) {
            ask(twilio, "/v1/Nothing");
            Calls.list(twilio.address(), twilio.accountSid(), "wrong");
        }
    }

    static class AllowedByBuilderTestCase {

        @RegisterExtension
        static final FakeTwilio twilio =
                FakeTwilio.builder().allow(UnexpectedRequest.UNKNOWN_OPERATION).build();

        @Test
        void asks() {
            ask(twilio, "/v1/Nothing");
        }
    }

    @FakeTwilioTest
    static class AllowedForOneTestCase {

        @Test
        void asks(TwilioSandbox twilio) {
            twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
            ask(twilio, "/v1/Nothing");
        }
    }

    static class AllowedAfterwardsTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().build();

        @Test
        void asks() {
            ask(twilio, "/v1/Nothing");
            twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
        }
    }

    @FakeTwilioTest
    @TestMethodOrder(MethodName.class)
    static class AllowedOnceTestCase {

        @Test
        void first_allows_it(TwilioSandbox twilio) {
            twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
            ask(twilio, "/v1/Nothing");
        }

        @Test
        void second_does_not(TwilioSandbox twilio) {
            ask(twilio, "/v1/Nothing");
        }
    }

    @FakeTwilioTest
    static class FailingTestCase {

        @Test
        void fails(TwilioSandbox twilio) {
            ask(twilio, "/v1/Nothing");
            throw new IllegalStateException("its own");
        }
    }

    @FakeTwilioTest
    static class AbortedTestCase {

        @Test
        void is_not_for_this_machine(TwilioSandbox twilio) {
            twilio.faults().on(MessagingService.LIST).tooManyRequests();
            ask(twilio, "/v1/Nothing");
            Assumptions.abort("not here");
        }
    }

    @FakeTwilioTest
    static class BeforeAllTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            ask(twilio, "/v1/Nothing");
        }

        @Test
        void passes() {}
    }

    @FakeTwilioTest
    static class ManyTestCase {

        @Test
        void asks(TwilioSandbox twilio) {
            for (int i = 1; i <= 12; i++) {
                ask(twilio, "/v1/Nothing/" + i);
                ask(twilio, "/v1/Nothing/" + i);
            }
        }
    }

    /** Meets the other one, so that both run while the stranger comes. */
    private static final class Two {

        private static final CountDownLatch HERE = new CountDownLatch(2);
        private static final CountDownLatch ASKED = new CountDownLatch(1);

        private Two() {}

        static void await(CountDownLatch latch) throws InterruptedException {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @FakeTwilioTest
    static class MeetingTestCase {

        @Test
        void asks_with_unknown_credentials(TwilioSandbox twilio) throws InterruptedException {
            Two.HERE.countDown();
            Two.await(Two.HERE);
            Calls.list(twilio.address(), STRANGER, "wrong");
            Two.ASKED.countDown();
        }
    }

    @FakeTwilioTest
    static class OtherMeetingTestCase {

        @Test
        void fails_by_itself(TwilioSandbox twilio) throws InterruptedException {
            Two.HERE.countDown();
            Two.await(Two.ASKED);
            throw new IllegalStateException("its own");
        }
    }
}
