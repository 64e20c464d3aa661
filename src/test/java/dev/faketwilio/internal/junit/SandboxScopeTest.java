package dev.faketwilio.internal.junit;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.Meeting;
import dev.faketwilio.testing.SampleRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@link SandboxScope#PER_TEST} each test has a Twilio account of its own. */
class SandboxScopeTest {

    private static final String REFERRAL =
            "FakeTwilio was asked for its sandbox on a thread of the code under test, where nothing tells which one is"
                    + " meant: that of a test (PER_TEST), or of its class, or of another class. Take the sandbox as a"
                    + " parameter of the test method (TwilioSandbox twilio) instead";

    @Nested
    class one_after_the_other {

        @Test
        void each_test_has_another_account() {
            SampleRun run = SampleRun.of(AccountsTestCase.class).passed(3);

            assertThat(run.reported("account of the test")).hasSize(3).doesNotHaveDuplicates();
            assertThat(run.reported("account of the class"))
                    .hasSize(1)
                    .doesNotContainAnyElementsOf(run.reported("account of the test"));
        }

        @Test
        void each_test_begins_from_the_baseline_of_the_class() {
            SampleRun.of(BaselineTestCase.class).passed(2 + 2);
        }

        @Test
        void nested_classes_add_to_the_baseline_for_themselves() {
            SampleRun.of(NestedTestCase.class).passed(2 + 2 + 2 + 2);
        }

        @Test
        void a_field_means_the_sandbox_of_the_test() {
            SampleRun.of(FieldTestCase.class).passed(2);
        }
    }

    @Nested
    class concurrently {

        @Test
        void tests_that_make_the_same_service_do_not_see_each_other() {
            SampleRun.of(SampleRun.CONCURRENT, SameNameTestCase.class).passed(40);
        }

        @Test
        void nested_classes_add_to_the_baseline_for_themselves() {
            SampleRun.of(SampleRun.CONCURRENT, NestedTestCase.class).passed(2 + 2 + 2 + 2);
        }

        @Test
        void nested_classes_do_not_see_what_others_seed_meanwhile() {
            SampleRun.of(SampleRun.CONCURRENT, OverlappingNestedTestCase.class).passed(2);
        }

        @Test
        void a_field_means_the_sandbox_of_the_test_on_its_thread() {
            SampleRun run = SampleRun.of(SampleRun.CONCURRENT, OverlappingFieldTestCase.class)
                    .passed(2);

            assertThat(run.reported("on another thread")).containsExactly(REFERRAL, REFERRAL);
        }
    }

    @Nested
    class a_field {

        @Test
        void refers_other_threads_to_the_parameter() {
            SampleRun.of(OtherThreadTestCase.class).passed(1);
        }

        @Test
        void refers_field_initializers_to_the_test() {
            SampleRun run = SampleRun.of(FieldInitializerTestCase.class);

            assertThat(run.failures())
                    .hasSize(2)
                    .allSatisfy(failure -> assertThat(failure)
                            .satisfies(failsAs("sandbox-scope/refers-field-initializers-to-the-test")));
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class AccountsTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("account of the class", twilio.accountSid());
        }

        @BeforeEach
        void before_each(TwilioSandbox twilio) {
            twilio.given().serverlessService("before-each");
        }

        @RepeatedTest(3)
        void is_the_account_of_before_each(TwilioSandbox twilio, TwilioRestClient client, TestReporter reporter) {
            assertThat(twilio.serverless().services().all()).hasSize(1);
            assertThat(client.getAccountSid()).isEqualTo(twilio.accountSid());
            reporter.publishEntry("account of the test", twilio.accountSid());
        }
    }

    static class BaselineTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .sandbox(SandboxScope.PER_TEST)
                .seed(given -> given.messagingService("seeded"))
                .build();

        @BeforeAll
        static void before_all() {
            twilio.given().messagingService("before all");
            Calls.list(twilio);
        }

        @RepeatedTest(2)
        void finds_it_and_leaves_more() {
            assertThat(services(twilio)).containsExactly("seeded", "before all");
            assertThat(twilio.requests()).isEmpty();
            twilio.given().messagingService("test");
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }

        @RepeatedTest(2)
        void goes_back_to_it_when_it_is_reset_by_hand() {
            List<MessagingService> before = twilio.messaging().services().all();
            twilio.given().messagingService("test");
            twilio.reset();
            assertThat(twilio.messaging().services().all()).isEqualTo(before).hasSize(2);
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class NestedTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.given().messagingService("outer");
        }

        @RepeatedTest(2)
        void outer(TwilioSandbox twilio) {
            assertThat(services(twilio)).containsExactly("outer");
        }

        @Nested
        class First {

            @BeforeAll
            static void before_all(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer");
                twilio.given().messagingService("first");
                assertThat(services(twilio)).containsExactly("outer", "first");
            }

            @RepeatedTest(2)
            void first(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer", "first");
            }

            @Nested
            class Innermost {

                @BeforeAll
                static void before_all(TwilioSandbox twilio) {
                    twilio.given().messagingService("innermost");
                }

                @RepeatedTest(2)
                void innermost(TwilioSandbox twilio) {
                    assertThat(services(twilio)).containsExactly("outer", "first", "innermost");
                }
            }
        }

        @Nested
        class Second {

            @BeforeAll
            static void before_all(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer");
                twilio.given().messagingService("second");
                assertThat(services(twilio)).containsExactly("outer", "second");
            }

            @RepeatedTest(2)
            void second(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("outer", "second");
            }
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    @ExtendWith(Meeting.Parameter.class)
    static class OverlappingNestedTestCase {

        @Nested
        class First {

            @BeforeAll
            static void before_all(TwilioSandbox twilio, Meeting meeting) {
                meeting.await();
                twilio.given().messagingService("first");
                meeting.await();
            }

            @Test
            void first(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("first");
            }
        }

        @Nested
        class Second {

            @BeforeAll
            static void before_all(TwilioSandbox twilio, Meeting meeting) {
                meeting.await();
                twilio.given().messagingService("second");
                meeting.await();
            }

            @Test
            void second(TwilioSandbox twilio) {
                assertThat(services(twilio)).containsExactly("second");
            }
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class SameNameTestCase {

        @RepeatedTest(40)
        void only_its_own_requests_are_recorded(TwilioSandbox twilio, TwilioRestClient client) {
            Service made = Service.creator("checkout", "Checkout").create(client);

            assertThat(twilio.serverless().services())
                    .extracting(ServerlessService::sid)
                    .containsExactly(made.getSid());
            assertThat(twilio.requests()).hasSize(1).allSatisfy(request -> {
                assertThat(request.username()).isEqualTo(twilio.accountSid());
                assertThat(request.resultingSid()).contains(made.getSid());
            });
        }
    }

    static class FieldTestCase {

        @RegisterExtension
        static final FakeTwilio field =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        @BeforeEach
        void before_each(TwilioSandbox parameter) {
            assertThat(field.accountSid()).isEqualTo(parameter.accountSid());
        }

        @RepeatedTest(2)
        void is_that_of_the_parameter(TwilioSandbox parameter) {
            assertThat(field.accountSid()).isEqualTo(parameter.accountSid());
        }
    }

    @ExtendWith(Meeting.Parameter.class)
    static class OverlappingFieldTestCase {

        @RegisterExtension
        static final FakeTwilio field =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        @RepeatedTest(2)
        void is_that_of_the_parameter(TwilioSandbox parameter, Meeting meeting, TestReporter reporter) {
            meeting.await();
            assertThat(field.accountSid()).isEqualTo(parameter.accountSid());
            reporter.publishEntry("on another thread", onAnotherThread(field));
            meeting.await();
            assertThat(field.accountSid()).isEqualTo(parameter.accountSid());
        }
    }

    static class OtherThreadTestCase {

        @RegisterExtension
        static final FakeTwilio twilio =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        @Test
        void is_told_to_use_the_parameter() {
            assertThat(onAnotherThread(twilio)).isEqualTo(REFERRAL);
        }
    }

    static class FieldInitializerTestCase {

        @RegisterExtension
        static final FakeTwilio twilio =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        private final MessagingService alerts = twilio.given().messagingService("Alerts");

        @RepeatedTest(2)
        void never_begins() {
            throw new AssertionError(alerts);
        }
    }

    /** What the field says there. */
    private static String onAnotherThread(FakeTwilio field) {
        return CompletableFuture.supplyAsync(() -> assertThatIllegalStateException()
                        .isThrownBy(field::accountSid)
                        .actual()
                        .getMessage())
                .join();
    }

    private static List<String> services(TwilioSandbox twilio) {
        return twilio.messaging().services().all().stream()
                .map(MessagingService::friendlyName)
                .toList();
    }
}
