package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test that fails leaves behind. */
class FailureTraceTest {

    private static final String SERVICES = "/v1/Services";

    @TempDir
    private Path directory;

    @Nested
    class A_test_that_fails {

        @Test
        void publishes_a_page_with_its_requests_and_its_state() throws IOException {
            SampleRun run = SampleRun.publishingTo(directory, FailingTestCase.class);

            assertThat(run.files()).singleElement().satisfies(file -> {
                assertThat(file.getPath().getFileName().toString())
                        .matches("FailingTestCase\\.fails-[0-9a-f]{8}-[0-9a-f]{4}\\.html");
                assertThat(file.getMediaType()).hasValue("text/html; charset=UTF-8");
                assertThat(Files.readString(file.getPath()))
                        .contains("<h1>fails(TwilioSandbox)</h1>")
                        .contains("dev.faketwilio.internal.junit.FailureTraceTest$FailingTestCase")
                        .contains("AssertionFailedError: the reason")
                        .contains(
                                "at dev.faketwilio.internal.junit.FailureTraceTest$FailingTestCase.fails(FailureTraceTest.java:")
                        .contains("CreateService")
                        .contains("UniqueName=checkout")
                        .contains("&quot;unique_name&quot;: &quot;checkout&quot;")
                        .contains("Serverless service");
            });
        }

        @Test
        void reports_what_happened_in_short_and_where_the_page_is() {
            SampleRun run = SampleRun.publishingTo(directory, FailingTestCase.class);
            Path page = run.files().get(0).getPath();

            assertThat(run.reported("faketwilio.page")).containsExactly(page.toString());
            assertThat(run.reported("faketwilio.requests"))
                    .singleElement()
                    .asString()
                    .matches("account AC[0-9a-f]{32}, requests: 1,"
                            + " the last #1  POST serverless\\.twilio\\.com/v1/Services  201");
        }

        @Test
        void says_so_in_its_failure_without_changing_it() {
            SampleRun run = SampleRun.publishingTo(directory, FailingTestCase.class);
            Path page = run.files().get(0).getPath();

            assertThat(run.failure()).hasMessage("the reason");
            assertThat(run.failure().getSuppressed())
                    .singleElement()
                    .satisfies(note -> assertThat(note)
                            .hasMessage(run.reported("faketwilio.requests").get(0) + "\n\t\t" + page.toUri()));
        }

        @Test
        void leaves_its_page_in_the_output_of_the_build_where_junit_takes_no_files() {
            SampleRun run = SampleRun.of(FailingTestCase.class);

            assertThat(run.files()).isEmpty();
            assertThat(run.reported("faketwilio.page"))
                    .singleElement()
                    .satisfies(page -> assertThat(Path.of(page))
                            .isRegularFile()
                            .hasParentRaw(Path.of("target/faketwilio").toAbsolutePath()));
        }

        @Test
        void says_so_if_no_request_reached_it() throws IOException {
            SampleRun run = SampleRun.publishingTo(directory, WithoutRequestsTestCase.class);

            assertThat(run.reported("faketwilio.requests"))
                    .singleElement()
                    .asString()
                    .matches("account AC[0-9a-f]{32}, no requests");
            assertThat(page(run)).contains("No request reached this sandbox.");
        }

        @Test
        void may_have_failed_by_what_comes_after_it() {
            SampleRun run = SampleRun.publishingTo(directory, FailingAfterwardsTestCase.class);

            assertThat(run.failure()).hasMessage("afterwards");
            assertThat(run.files()).hasSize(1);
        }

        @Test
        void may_have_failed_by_a_fault_that_was_never_met() throws IOException {
            SampleRun run = SampleRun.publishingTo(directory, UnmetFaultTestCase.class);

            assertThat(run.files()).hasSize(1);
            assertThat(page(run)).contains("FailureTraceTest.java:");
        }

        @Test
        void leaves_one_page_though_several_declare_the_extension() {
            SampleRun run = SampleRun.publishingTo(directory, DeclaredTwiceTestCase.class);

            assertThat(run.files()).hasSize(1);
            assertThat(run.failure().getSuppressed()).hasSize(1);
        }

        @Test
        void leaves_a_page_of_its_own_for_each_invocation() throws IOException {
            SampleRun run = SampleRun.publishingTo(directory, InvocationsTestCase.class);

            List<Path> pages = run.files().stream().map(file -> file.getPath()).toList();
            assertThat(pages).hasSize(2).doesNotHaveDuplicates();
            assertThat(Files.readString(pages.get(0))).contains("UniqueName=a").doesNotContain("UniqueName=b");
            assertThat(Files.readString(pages.get(1))).contains("UniqueName=b").doesNotContain("UniqueName=a");
        }
    }

    @Nested
    class A_test_that_does_not_fail {

        @Test
        void leaves_nothing() {
            SampleRun run = SampleRun.publishingTo(directory, NotFailingTestCase.class);

            assertThat(run.failures()).isEmpty();
            assertThat(run.files()).isEmpty();
            assertThat(run.reported("faketwilio.page")).isEmpty();
        }
    }

    @Test
    void without_traces_a_failure_is_left_as_it_is() {
        SampleRun run = SampleRun.of(Map.of("faketwilio.trace.enabled", "false"), FailingTestCase.class);

        assertThat(run.failure().getSuppressed()).isEmpty();
        assertThat(run.reported("faketwilio.page")).isEmpty();
    }

    @Test
    void the_live_look_can_be_switched_off_for_a_run() {
        Map<String, String> off = Map.of("faketwilio.livelook.enabled", "false");

        assertThat(SampleRun.of(LiveLookTestCase.class).reported("status")).containsExactly("200");
        assertThat(SampleRun.of(off, LiveLookTestCase.class).reported("status")).containsExactly("404");
    }

    @Test
    void secrets_are_on_no_page() throws IOException {
        SampleRun run = SampleRun.publishingTo(directory, SecretsTestCase.class);

        assertThat(page(run))
                .contains("POST", "Key=STRIPE_KEY, Value=***", "Basic ***", "AuthToken=***")
                .doesNotContain(SecretsTestCase.TOKEN)
                .doesNotContain("sk_live_1234567890")
                .doesNotContain("in-the-url")
                .doesNotContain(pair());
    }

    /** The credentials as they stand in the header. */
    private static String pair() {
        return RawHttp.basic(SecretsTestCase.ACCOUNT, SecretsTestCase.TOKEN).substring("Basic ".length());
    }

    private static String page(SampleRun run) throws IOException {
        return Files.readString(run.files().get(0).getPath());
    }

    private static void create(TwilioSandbox twilio, String uniqueName) {
        RawHttp.to(twilio, Product.SERVERLESS).post(SERVICES, "UniqueName", uniqueName, "FriendlyName", "Any");
    }

    @ExtendWith(FakeTwilio.class)
    static class FailingTestCase {

        @Test
        void fails(TwilioSandbox twilio) {
            create(twilio, "checkout");
            fail("the reason");
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class LiveLookTestCase {

        @Test
        void looks(TwilioSandbox twilio, TestReporter reporter) {
            int status = RawHttp.at(twilio.address()).get("/_fake").statusCode();
            reporter.publishEntry("status", Integer.toString(status));
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class WithoutRequestsTestCase {

        @Test
        void fails() {
            fail("the reason");
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class FailingAfterwardsTestCase {

        @Test
        void passes() {}

        @AfterEach
        void fails() {
            fail("afterwards");
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class UnmetFaultTestCase {

        @Test
        void passes_but_for_a_fault(TwilioSandbox twilio) {
            twilio.faults().on(ServerlessService.CREATE).times(1).dropConnection();
        }
    }

    @FakeTwilioTest
    static class DeclaredTwiceTestCase {

        @RegisterExtension
        static final FakeTwilio TWILIO = FakeTwilio.builder().build();

        @Test
        void fails(TwilioSandbox twilio) {
            fail("the reason");
        }
    }

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class InvocationsTestCase {

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void fails(String name, TwilioSandbox twilio) {
            create(twilio, name);
            fail("the reason");
        }
    }

    @ExtendWith(FakeTwilio.class)
    static class NotFailingTestCase {

        @Test
        void passes(TwilioSandbox twilio) {
            create(twilio, "checkout");
        }

        @Test
        void is_aborted(TwilioSandbox twilio) {
            create(twilio, "checkout");
            abort("not here");
        }
    }

    @FakeTwilioTest(accountSid = SecretsTestCase.ACCOUNT, authToken = SecretsTestCase.TOKEN)
    static class SecretsTestCase {

        static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
        static final String TOKEN = "a real token, by mistake";

        @Test
        void fails(TwilioSandbox twilio) {
            var service = twilio.given()
                    .serverlessService(
                            "checkout", s -> s.environment("production", e -> e.variable("A", "sk_live_1234567890")));
            String variables = SERVICES + "/" + service.sid() + "/Environments/"
                    + service.environment("production").sid() + "/Variables";
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);
            http.post(variables, "Key", "STRIPE_KEY", "Value", "sk_live_1234567890");
            http.get(variables);
            http.get(SERVICES + "?AuthToken=in-the-url");
            http.post(SERVICES, "UniqueName", "token", "FriendlyName", "It is " + TOKEN);
            http.with("X-Custom", TOKEN).get(SERVICES + "/" + TOKEN.replace(' ', '+'));
            fail("the token is " + TOKEN + ", sent as " + pair());
        }
    }
}
