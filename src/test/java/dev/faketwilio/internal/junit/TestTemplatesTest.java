package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that are invoked more than once: each invocation is a test. */
class TestTemplatesTest {

    @Nested
    class in_one_sandbox_for_the_class {

        @Test
        void each_invocation_begins_from_the_baseline() {
            SampleRun run = SampleRun.of(PerClassTestCase.class).passed(2 + 2 + 2);

            assertThat(run.reported("account"))
                    .hasSize(6)
                    .containsOnly(run.reported("account").get(0));
        }

        @Test
        void dynamic_tests_of_one_factory_share_what_they_put_there() {
            SampleRun.of(DynamicTestCase.class).passed(2 + 1);
        }
    }

    @Nested
    class in_a_sandbox_for_each_test {

        @Test
        void each_invocation_has_an_account_of_its_own() {
            SampleRun run = SampleRun.of(PerTestTestCase.class).passed(2 + 2 + 2);

            assertThat(run.reported("account")).hasSize(6).doesNotHaveDuplicates();
        }

        @Test
        void dynamic_tests_of_one_factory_share_the_account() {
            SampleRun run = SampleRun.of(DynamicPerTestTestCase.class).passed(2 + 1);

            assertThat(run.reported("account of the factory")).hasSize(1);
            assertThat(run.reported("account"))
                    .hasSize(2)
                    .containsOnly(run.reported("account of the factory").get(0));
            assertThat(run.reported("account of another test"))
                    .doesNotContainAnyElementsOf(run.reported("account of the factory"));
        }
    }

    /** Passes only if nothing but the baseline is there, and leaves more. */
    private static void visit(TwilioSandbox twilio, TestReporter reporter) {
        reporter.publishEntry("account", twilio.accountSid());
        assertThat(twilio.messaging().services().all()).hasSize(1);
        assertThat(twilio.requests()).isEmpty();
        twilio.given().messagingService("test");
        assertThat(Calls.list(twilio)).isEqualTo(200);
    }

    @FakeTwilioTest
    static class PerClassTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.given().messagingService("before all");
        }

        @ParameterizedTest
        @ValueSource(strings = {"one", "two"})
        void parameterized(String value, TwilioSandbox twilio, TestReporter reporter) {
            assertThat(value).isIn("one", "two");
            visit(twilio, reporter);
        }

        @RepeatedTest(2)
        void repeated(TwilioSandbox twilio, TestReporter reporter) {
            visit(twilio, reporter);
        }

        @TestTemplate
        @ExtendWith(Twice.class)
        void template(TwilioSandbox twilio, TestReporter reporter) {
            visit(twilio, reporter);
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class PerTestTestCase extends PerClassTestCase {}

    @FakeTwilioTest
    static class DynamicTestCase {

        @TestFactory
        Stream<DynamicTest> factory(TwilioSandbox twilio) {
            twilio.given().messagingService("factory");
            return Stream.of(
                    DynamicTest.dynamicTest("first", () -> {
                        assertThat(twilio.messaging().services().all()).hasSize(1);
                        twilio.given().messagingService("first");
                        assertThat(Calls.list(twilio)).isEqualTo(200);
                    }),
                    DynamicTest.dynamicTest("second", () -> {
                        assertThat(twilio.messaging().services().all()).hasSize(2);
                        assertThat(twilio.requests().size()).isOne();
                    }));
        }

        @Test
        void another_test(TwilioSandbox twilio) {
            assertThat(twilio.messaging().services()).isEmpty();
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class DynamicPerTestTestCase {

        @TestFactory
        Stream<DynamicTest> factory(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("account of the factory", twilio.accountSid());
            return Stream.of("first", "second")
                    .map(name -> DynamicTest.dynamicTest(name, () -> {
                        reporter.publishEntry("account", twilio.accountSid());
                        assertThat(Calls.list(twilio)).isEqualTo(200);
                    }));
        }

        @Test
        void another_test(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("account of another test", twilio.accountSid());
        }
    }

    static class Twice implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {}, new TestTemplateInvocationContext() {});
        }
    }
}
