package dev.faketwilio.internal.junit.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The ways to declare the extension on a class, and the parameters that it resolves. */
class DeclarationTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    @Nested
    class declared_by_an_annotation {

        @Test
        void extend_with_gives_a_sandbox_and_a_client_of_it() {
            SampleRun.of(ExtendWithTestCase.class).passed(1);
        }

        @Test
        void a_method_alone_can_be_extended() {
            SampleRun run = SampleRun.of(OneMethodTestCase.class).passed(2);

            assertThat(run.reported("account")).doesNotHaveDuplicates().hasSize(2);
        }

        @Test
        void options_of_the_annotation_count() {
            SampleRun.of(OptionsTestCase.class).passed(1);
        }

        @Test
        void an_annotation_of_ones_own_passes_the_options_on() {
            SampleRun.of(MetaAnnotatedTestCase.class).passed(1);
        }

        @Test
        void a_subclass_inherits_annotation_and_options() {
            SampleRun.of(SubclassTestCase.class).passed(1);
        }

        @Test
        void a_subclass_replaces_the_options_by_an_annotation_of_its_own() {
            SampleRun.of(OtherOptionsTestCase.class).passed(1);
        }

        @Test
        void the_annotation_can_stand_on_an_interface() {
            SampleRun.of(ImplementingTestCase.class).passed(1);
        }
    }

    @Nested
    class parameters {

        @Test
        void an_object_is_left_to_other_extensions() {
            SampleRun.of(OtherParametersTestCase.class).passed(2);
        }

        @Test
        void a_wider_type_is_nobodys() {
            SampleRun run = SampleRun.of(WiderParameterTestCase.class);

            assertThat(run.failure())
                    .hasMessageStartingWith("No ParameterResolver registered for parameter [java.lang.Object any]");
        }

        @Test
        void a_field_that_is_the_extension_is_no_parameter() {
            SampleRun run = SampleRun.of(ExtensionAsParameterTestCase.class);

            assertThat(run.failure())
                    .hasMessageStartingWith(
                            "No ParameterResolver registered for parameter [dev.faketwilio.FakeTwilio any]");
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class ExtendWithTestCase {

        @Test
        void a_service_made_by_the_client_is_in_the_sandbox(TwilioSandbox twilio, TwilioRestClient client) {
            Service made = Service.creator("Alerts").create(client);

            assertThat(client.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(twilio.messaging().services())
                    .extracting(MessagingService::sid)
                    .containsExactly(made.getSid());
            assertThat(twilio.requests().to(MessagingService.CREATE).size()).isOne();
        }
    }

    static class OneMethodTestCase {

        @Test
        @ExtendWith(FakeTwilio.class)
        void first(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("account", twilio.accountSid());
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }

        @Test
        @ExtendWith(FakeTwilio.class)
        void second(TwilioSandbox twilio, TestReporter reporter) {
            reporter.publishEntry("account", twilio.accountSid());
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "secret")
    static class OptionsTestCase {

        @Test
        void the_account_is_that_of_the_annotation(TwilioSandbox twilio) {
            assertThat(twilio.accountSid()).isEqualTo(ACCOUNT);
            assertThat(twilio.authToken()).isEqualTo("secret");
            assertThat(Calls.list(twilio.address(), ACCOUNT, "secret")).isEqualTo(200);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "of the meta-annotation")
    @interface OwnAnnotation {}

    @OwnAnnotation
    static class MetaAnnotatedTestCase {

        @Test
        void the_account_is_that_of_the_meta_annotation(TwilioSandbox twilio) {
            assertThat(twilio.accountSid()).isEqualTo(ACCOUNT);
            assertThat(twilio.authToken()).isEqualTo("of the meta-annotation");
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "of the superclass")
    abstract static class Superclass {}

    static class SubclassTestCase extends Superclass {

        @Test
        void the_account_is_that_of_the_superclass(TwilioSandbox twilio) {
            assertThat(twilio.authToken()).isEqualTo("of the superclass");
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "of the subclass")
    static class OtherOptionsTestCase extends Superclass {

        @Test
        void the_account_is_that_of_the_subclass(TwilioSandbox twilio) {
            assertThat(twilio.authToken()).isEqualTo("of the subclass");
        }
    }

    @FakeTwilioTest(accountSid = ACCOUNT, authToken = "of the interface")
    interface Declaring {}

    static class ImplementingTestCase implements Declaring {

        @Test
        void the_account_is_that_of_the_interface(TwilioSandbox twilio) {
            assertThat(twilio.authToken()).isEqualTo("of the interface");
        }
    }

    @ExtendWith({FakeTwilio.class, ObjectsAndLists.class})
    static class OtherParametersTestCase {

        @Test
        void an_object_comes_from_the_other_extension(Object any, TwilioSandbox twilio) {
            assertThat(any).isEqualTo("from the other extension");
            assertThat(twilio.accountSid()).startsWith("AC");
        }

        @Test
        void a_list_comes_from_the_other_extension(List<String> any) {
            assertThat(any).isEmpty();
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class WiderParameterTestCase {

        @Test
        void never_begins(Object any) {
            throw new AssertionError(any);
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class ExtensionAsParameterTestCase {

        @Test
        void never_begins(FakeTwilio any) {
            throw new AssertionError(any);
        }
    }

    static class ObjectsAndLists implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Object.class || type == List.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == List.class
                    ? new ArrayList<String>()
                    : "from the other extension";
        }
    }
}
