package dev.faketwilio.internal.junit.declaration;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.internal.sandbox.SandboxHost;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
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

/** A {@code @RegisterExtension} field is the sandbox of whichever test runs. */
class RegisteredFieldTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000002";

    @Nested
    class a_static_field {

        @Test
        void has_the_options_of_its_builder() {
            SampleRun.of(BuiltTestCase.class).passed(1);
        }

        @Test
        void is_a_sandbox_in_every_respect() {
            SampleRun.of(AsSandboxTestCase.class).passed(1);
        }

        @Test
        void is_usable_in_all_life_cycle_methods_and_on_other_threads() {
            SampleRun run = SampleRun.of(EverywhereTestCase.class).passed(1);

            assertThat(run.reported("status")).hasSize(5).containsOnly("200");
        }

        @Test
        void works_in_a_superclass_for_several_classes() {
            SampleRun.of(SampleRun.CONCURRENT_CLASSES, FirstSubclassTestCase.class, SecondSubclassTestCase.class)
                    .passed(2);
        }

        @Test
        void beside_an_annotation_that_says_the_same_does_no_harm() {
            SampleRun.of(AnnotatedTooTestCase.class, AnnotatedTooOneInstanceTestCase.class)
                    .passed(4);
        }
    }

    @Nested
    class a_field_that_is_not_static {

        @Test
        void gives_each_test_a_sandbox_of_its_own_with_the_seed() {
            SampleRun run = SampleRun.of(InstanceFieldTestCase.class).passed(4);

            assertThat(run.reported("account")).hasSize(4).doesNotHaveDuplicates();
        }

        @Test
        void gives_one_sandbox_to_a_class_with_one_instance_for_all_tests() {
            SampleRun run = SampleRun.of(OneInstanceTestCase.class).passed(2);

            assertThat(run.reported("account"))
                    .hasSize(3)
                    .containsOnly(run.reported("account").get(0));
        }

        @Test
        void goes_back_to_its_seed_when_it_is_reset_by_hand() {
            SampleRun.of(ManualResetTestCase.class).passed(1);
        }
    }

    @Nested
    class outside_a_test {

        @Test
        void a_field_says_where_to_use_it() {
            FakeTwilio neverRegistered = FakeTwilio.builder().build();

            assertThatIllegalStateException()
                    .isThrownBy(neverRegistered::accountSid)
                    .satisfies(failsAs("registered-field/is-used-outside-a-test"));
        }

        @Test
        void a_field_points_at_nothing_after_the_run() {
            SampleRun.of(PassingTestCase.class).passed(1);

            assertThatIllegalStateException()
                    .isThrownBy(PassingTestCase.twilio::given)
                    .withMessageStartingWith("FakeTwilio was asked for its sandbox outside a test.");
        }
    }

    static class BuiltTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .sandbox(SandboxScope.PER_CLASS)
                .account(ACCOUNT, "secret")
                .port(0)
                .seed(given -> given.serverlessService("checkout"))
                .build();

        @Test
        void counts() {
            assertThat(twilio.accountSid()).isEqualTo(ACCOUNT);
            assertThat(twilio.authToken()).isEqualTo("secret");
            assertThat(Calls.list(twilio.address(), ACCOUNT, "secret")).isEqualTo(200);
            assertThat(twilio.serverless().service("checkout").uniqueName()).isEqualTo("checkout");
        }
    }

    static class AsSandboxTestCase {

        @RegisterExtension
        static final FakeTwilio field = FakeTwilio.builder().build();

        @Test
        void does_what_the_parameter_does(TwilioSandbox parameter) {
            assertThat(field.accountSid()).isEqualTo(parameter.accountSid());
            assertThat(field.authToken()).isEqualTo(parameter.authToken());
            assertThat(field.address()).isEqualTo(parameter.address());
            assertThat(field.url(Product.SERVERLESS)).isEqualTo(parameter.url(Product.SERVERLESS));
            assertThat(field.clock()).isSameAs(parameter.clock());
            MessagingService seeded = field.given().messagingService("Alerts");
            assertThat(parameter.messaging().services().all()).containsExactly(seeded);

            TwilioRestClient client = TwilioJava.client(field);
            Service.creator("checkout", "Checkout").create(client);

            assertThat(field.requests().to(ServerlessService.CREATE).size()).isOne();
            assertThat(field.serverless().services().all()).hasSize(1);
            Closed shared = SandboxHost.of(parameter).shared(Closed.class, Closed::new);
            assertThat(SandboxHost.of(field).shared(Closed.class, Closed::new)).isSameAs(shared);
            field.clock().advance(Duration.ofDays(1));
            field.reset();
            assertThat(parameter.serverless().services()).isEmpty();
            assertThat(parameter.messaging().services()).isEmpty();
            assertThat(parameter.clock().now()).isEqualTo(TwilioClock.START);
        }

        private static final class Closed implements AutoCloseable {
            @Override
            public void close() {}
        }
    }

    static class EverywhereTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        @BeforeAll
        static void before_all(TestReporter reporter) {
            report(reporter);
        }

        @BeforeEach
        void before_each(TestReporter reporter) {
            report(reporter);
        }

        @Test
        void test(TestReporter reporter) {
            report(reporter);
        }

        @AfterEach
        void after_each(TestReporter reporter) {
            report(reporter);
        }

        @AfterAll
        static void after_all(TestReporter reporter) {
            report(reporter);
        }

        private static void report(TestReporter reporter) {
            String here = twilio.accountSid();
            String there =
                    CompletableFuture.supplyAsync(() -> twilio.accountSid()).join();
            assertThat(there).isEqualTo(here);
            reporter.publishEntry("status", Integer.toString(Calls.list(twilio)));
        }
    }

    abstract static class Superclass {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        @Test
        void the_field_means_the_sandbox_of_this_class(TwilioSandbox parameter) {
            assertThat(twilio.accountSid()).isEqualTo(parameter.accountSid());
            twilio.given().serverlessService("of-the-only-test");
            assertThat(parameter.serverless().services().all()).hasSize(1);
        }
    }

    static class FirstSubclassTestCase extends Superclass {}

    static class SecondSubclassTestCase extends Superclass {}

    @FakeTwilioTest
    static class AnnotatedTooTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        AnnotatedTooTestCase(TwilioSandbox ofConstructor) {
            assertThat(twilio.accountSid()).isEqualTo(ofConstructor.accountSid());
        }

        @RepeatedTest(2)
        void there_is_one_sandbox(TwilioSandbox parameter) {
            assertThat(twilio.accountSid()).isEqualTo(parameter.accountSid());
            assertThat(parameter.serverless().services()).isEmpty();
            twilio.given().serverlessService("left-behind");
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class AnnotatedTooOneInstanceTestCase extends AnnotatedTooTestCase {

        AnnotatedTooOneInstanceTestCase(TwilioSandbox ofConstructor) {
            super(ofConstructor);
        }
    }

    static class InstanceFieldTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.serverlessService("checkout"))
                .build();

        @BeforeEach
        void before_each() {
            twilio.given().serverlessService("before-each");
        }

        @RepeatedTest(2)
        void has_the_seed_only(TwilioSandbox parameter, TestReporter reporter) {
            assertThat(twilio.serverless().services())
                    .extracting(ServerlessService::uniqueName)
                    .containsExactly("checkout", "before-each");
            assertThat(parameter.accountSid()).isEqualTo(twilio.accountSid());
            assertThat(CompletableFuture.supplyAsync(() -> twilio.accountSid()).join())
                    .isEqualTo(twilio.accountSid());
            assertThat(Calls.list(parameter)).isEqualTo(200);
            reporter.publishEntry("account", twilio.accountSid());
        }

        @Nested
        class Inner {

            @RepeatedTest(2)
            void has_the_field_of_the_instance_around(TwilioSandbox parameter, TestReporter reporter) {
                has_the_seed_only(parameter, reporter);
            }
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.serverlessService("checkout"))
                .build();

        @BeforeAll
        void before_all(TestReporter reporter) {
            twilio.given().serverlessService("before-all");
            reporter.publishEntry("account", twilio.accountSid());
        }

        @RepeatedTest(2)
        void has_the_baseline(TwilioSandbox parameter, TestReporter reporter) {
            assertThat(parameter.serverless().services())
                    .extracting(ServerlessService::uniqueName)
                    .containsExactly("checkout", "before-all");
            twilio.given().serverlessService("test");
            reporter.publishEntry("account", parameter.accountSid());
        }
    }

    static class ManualResetTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder()
                .seed(given -> given.serverlessService("checkout"))
                .build();

        @Test
        void keeps_the_seed() {
            twilio.given().serverlessService("test");
            twilio.reset();
            assertThat(twilio.serverless().services())
                    .extracting(ServerlessService::uniqueName)
                    .containsExactly("checkout");
        }
    }

    static class PassingTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        @Test
        void passes() {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }
    }
}
