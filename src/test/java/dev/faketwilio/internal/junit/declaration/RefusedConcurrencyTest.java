package dev.faketwilio.internal.junit.declaration;

import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.SampleRun.CONCURRENT;
import static dev.faketwilio.testing.SampleRun.CONCURRENT_CLASSES;
import static dev.faketwilio.testing.SampleRun.CONCURRENT_WHERE_SAID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.Meeting;
import dev.faketwilio.testing.SampleRun;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that run at the same time cannot share a sandbox that is reset before each of them. */
class RefusedConcurrencyTest {

    @Nested
    class refused {

        @Test
        void concurrent_tests_in_one_sandbox() {
            assertThat(SampleRun.of(CONCURRENT, PlainTestCase.class).failures())
                    .hasSize(2)
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOf(ExtensionConfigurationException.class)
                            .satisfies(refusal(PlainTestCase.class)));
        }

        @Test
        void concurrent_tests_in_the_sandbox_of_a_field() {
            assertThat(SampleRun.of(CONCURRENT, FieldTestCase.class).failures())
                    .hasSize(2)
                    .allSatisfy(failure -> assertThat(failure).satisfies(refusal(FieldTestCase.class)));
        }

        @Test
        void a_class_that_is_concurrent_by_annotation() {
            assertThat(SampleRun.of(CONCURRENT_WHERE_SAID, AnnotatedTestCase.class)
                            .failures())
                    .hasSize(2)
                    .allSatisfy(failure -> assertThat(failure).satisfies(refusal(AnnotatedTestCase.class)));
        }

        @Test
        void a_method_that_is_concurrent_by_annotation_but_not_the_others() {
            SampleRun run = SampleRun.of(CONCURRENT_WHERE_SAID, OneMethodTestCase.class);

            assertThat(run.failure()).satisfies(refusal(OneMethodTestCase.class));
            assertThat(run.passedTests()).hasSize(3);
        }

        @Test
        void a_nested_class_that_is_concurrent_by_annotation_as_a_whole() {
            SampleRun run = SampleRun.of(CONCURRENT_WHERE_SAID, NestedClassTestCase.class);

            assertThat(run.failure()).satisfies(refusal(NestedClassTestCase.Concurrent.class));
            assertThat(run.reported("begun")).isEmpty();
            assertThat(run.passedTests()).hasSize(4);
        }
    }

    @Nested
    class allowed {

        @Test
        void whatever_the_annotations_say_when_parallelism_is_off() {
            SampleRun.of(AnnotatedTestCase.class, OneMethodTestCase.class).passed(2 + 4);
        }

        @Test
        void classes_at_once_with_the_tests_of_each_one_after_the_other() {
            SampleRun.of(CONCURRENT_CLASSES, PlainTestCase.class, FieldTestCase.class, OneInstanceTestCase.class)
                    .passed(2 + 2 + 2);
        }

        @Test
        void a_class_whose_tests_run_in_one_thread_by_annotation() {
            SampleRun.of(CONCURRENT, SameThreadTestCase.class).passed(4);
        }

        @Test
        void one_instance_for_all_tests_whose_tests_junit_runs_in_one_thread() {
            SampleRun.of(CONCURRENT, OneInstanceTestCase.class).passed(2);
        }

        @Test
        void concurrent_tests_that_do_without_the_reset() {
            SampleRun.of(CONCURRENT, WithoutResetTestCase.class).passed(2);
        }

        @Test
        void concurrent_tests_with_sandboxes_of_their_own() {
            SampleRun.of(CONCURRENT, PerTestTestCase.class, InstanceFieldTestCase.class)
                    .passed(2 + 2);
        }
    }

    private static Consumer<Throwable> refusal(Class<?> testCase) {
        return failsAs("refused-concurrency/tests-in-one-sandbox", "CLASS", testCase.getName());
    }

    /** Passes only if nobody else has left anything. */
    private static void visit(TwilioSandbox twilio) {
        assertThat(twilio.serverless().services()).isEmpty();
        twilio.given().serverlessService("checkout");
        assertThat(Calls.list(twilio)).isEqualTo(200);
        assertThat(twilio.requests().size()).isOne();
    }

    @FakeTwilioTest
    static class PlainTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }
    }

    static class FieldTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().build();

        @RepeatedTest(2)
        void visits() {
            visit(twilio);
        }
    }

    @FakeTwilioTest
    @Execution(ExecutionMode.CONCURRENT)
    static class AnnotatedTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }
    }

    @FakeTwilioTest
    static class OneMethodTestCase {

        @Test
        @Execution(ExecutionMode.CONCURRENT)
        void concurrent(TwilioSandbox twilio) {
            visit(twilio);
        }

        @RepeatedTest(3)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }
    }

    @FakeTwilioTest
    static class NestedClassTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }

        @Nested
        @Execution(ExecutionMode.CONCURRENT)
        class Concurrent {

            @BeforeAll
            static void before_all(TestReporter reporter) {
                reporter.publishEntry("begun", "Concurrent");
            }

            @Test
            void visits(TwilioSandbox twilio) {
                visit(twilio);
            }
        }

        @Nested
        class SameThread {

            @RepeatedTest(2)
            void visits(TwilioSandbox twilio) {
                visit(twilio);
            }
        }
    }

    @FakeTwilioTest
    @Execution(ExecutionMode.SAME_THREAD)
    static class SameThreadTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }

        @Nested
        class Inner {

            @RepeatedTest(2)
            void visits(TwilioSandbox twilio) {
                visit(twilio);
            }
        }
    }

    @FakeTwilioTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            visit(twilio);
        }
    }

    @FakeTwilioTest(reset = false)
    @ExtendWith(Meeting.Parameter.class)
    static class WithoutResetTestCase {

        @RepeatedTest(2)
        void both_requests_are_recorded(TwilioSandbox twilio, Meeting meeting) {
            assertThat(Calls.list(twilio)).isEqualTo(200);
            meeting.await();
            assertThat(twilio.requests().size()).isEqualTo(2);
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    @ExtendWith(Meeting.Parameter.class)
    static class PerTestTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio, Meeting meeting) {
            meeting.await();
            visit(twilio);
            meeting.await();
        }
    }

    static class InstanceFieldTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().build();

        @RepeatedTest(2)
        void visits() {
            visit(twilio);
        }
    }
}
