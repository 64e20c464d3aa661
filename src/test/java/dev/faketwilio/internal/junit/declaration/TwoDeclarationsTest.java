package dev.faketwilio.internal.junit.declaration;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two declarations of the extension for the same tests must say the same. */
class TwoDeclarationsTest {

    private static Stream<Arguments> differing() {
        return Stream.of(
                arguments(
                        "an annotation and a static field",
                        AnnotationAndFieldTestCase.class,
                        "TwoDeclarationsTest$AnnotationAndFieldTestCase"),
                arguments(
                        "an annotation and a field that is not static", InstanceFieldTestCase.class, "never_begins()"),
                arguments("two fields that are not static", TwoInstanceFieldsTestCase.class, "never_begins()"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differing")
    void with_different_options_are_refused(String declarations, Class<?> testCase, String name) {
        assertThat(SampleRun.of(testCase).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .satisfies(refusal(name));
    }

    @Test
    void so_are_they_around_one_instance_for_all_tests() {
        assertThat(SampleRun.of(OneInstanceTestCase.class).failure())
                .rootCause()
                .isInstanceOf(ExtensionConfigurationException.class)
                .satisfies(refusal("TwoDeclarationsTest$OneInstanceTestCase"));
    }

    @Test
    void a_nested_class_with_other_options_is_refused_and_the_classes_beside_it_go_on() {
        SampleRun run = SampleRun.of(NestedTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .satisfies(refusal("Conflicting"));
        assertThat(run.passedTests()).containsExactly("around()", "beside()");
    }

    @Test
    void so_is_a_nested_class_with_other_options_than_such_a_field_around_it() {
        SampleRun run = SampleRun.of(NestedInInstanceFieldTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .satisfies(refusal("never_begins()"));
        assertThat(run.passedTests()).containsExactly("around()");
    }

    @Test
    void two_fields_that_say_the_same_are_one_sandbox() {
        SampleRun.of(TwoEqualInstanceFieldsTestCase.class, TwoEqualStaticFieldsTestCase.class)
                .passed(2 + 2);
    }

    @Test
    void two_fields_that_say_the_same_have_one_sandbox_for_each_test() {
        SampleRun run = SampleRun.of(TwoEqualPerTestFieldsTestCase.class).passed(2);

        assertThat(run.reported("account")).hasSize(2).doesNotHaveDuplicates();
    }

    private static Consumer<Throwable> refusal(String name) {
        return failsAs("two-declarations/different-options", "NAME", name);
    }

    private static FakeTwilio plain() {
        return FakeTwilio.builder().build();
    }

    @FakeTwilioTest(reset = false)
    static class AnnotationAndFieldTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = plain();

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder().reset(false).build();

        OneInstanceTestCase(TwilioSandbox twilio) {
            throw new AssertionError(twilio);
        }

        @Test
        void never_begins() {}
    }

    static class NestedTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = plain();

        @Test
        void around() {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }

        @Nested
        @FakeTwilioTest(reset = false)
        class Conflicting {

            @Test
            void never_begins() {}
        }

        @Nested
        class Beside {

            @Test
            void beside() {
                assertThat(Calls.list(twilio)).isEqualTo(200);
            }
        }
    }

    @FakeTwilioTest
    static class InstanceFieldTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().reset(false).build();

        @Test
        void never_begins() {}
    }

    static class NestedInInstanceFieldTestCase {

        @RegisterExtension
        final FakeTwilio twilio = plain();

        @Test
        void around() {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }

        @Nested
        @FakeTwilioTest(reset = false)
        class Conflicting {

            @Test
            void never_begins() {}
        }
    }

    static class TwoInstanceFieldsTestCase {

        @RegisterExtension
        final FakeTwilio first = plain();

        @RegisterExtension
        final FakeTwilio second = FakeTwilio.builder()
                .account("AC00000000000000000000000000000004", "secret")
                .build();

        @Test
        void never_begins() {}
    }

    static class TwoEqualInstanceFieldsTestCase {

        @RegisterExtension
        final FakeTwilio first = plain();

        @RegisterExtension
        final FakeTwilio second = plain();

        @RepeatedTest(2)
        void are_one(TwilioSandbox parameter) {
            assertThat(first.accountSid()).isEqualTo(parameter.accountSid());
            assertThat(second.accountSid()).isEqualTo(parameter.accountSid());
        }
    }

    static class TwoEqualStaticFieldsTestCase {

        @RegisterExtension
        static final FakeTwilio first = plain();

        @RegisterExtension
        static final FakeTwilio second = plain();

        @RepeatedTest(2)
        void are_one(TwilioSandbox parameter) {
            assertThat(first.accountSid()).isEqualTo(parameter.accountSid());
            assertThat(second.accountSid()).isEqualTo(parameter.accountSid());
        }
    }

    static class TwoEqualPerTestFieldsTestCase {

        @RegisterExtension
        static final FakeTwilio first =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        @RegisterExtension
        static final FakeTwilio second =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        @RepeatedTest(2)
        void are_one(TwilioSandbox parameter, TestReporter reporter) {
            assertThat(first.accountSid()).isEqualTo(parameter.accountSid());
            assertThat(second.accountSid()).isEqualTo(parameter.accountSid());
            reporter.publishEntry("account", parameter.accountSid());
        }
    }
}
