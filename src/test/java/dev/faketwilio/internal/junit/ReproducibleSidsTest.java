package dev.faketwilio.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIDs follow from the names of the test class and the test, so that a failure reads the same at every run. */
class ReproducibleSidsTest {

    @ParameterizedTest
    @ValueSource(classes = {PerClassTestCase.class, PerTestTestCase.class, FixedAccountTestCase.class})
    void a_test_sees_the_same_sids_at_every_run(Class<?> testCase) {
        SampleRun first = SampleRun.of(testCase).passed(2);
        SampleRun second = SampleRun.of(testCase).passed(2);

        assertThat(first.reported("sid")).hasSize(4).isEqualTo(second.reported("sid"));
        assertThat(first.reported("account")).hasSize(2).isEqualTo(second.reported("account"));
        assertThat(first.reported("token")).hasSize(2).isEqualTo(second.reported("token"));
    }

    @ParameterizedTest
    @ValueSource(classes = {PerClassTestCase.class, PerTestTestCase.class, FixedAccountTestCase.class})
    void another_test_sees_other_sids(Class<?> testCase) {
        SampleRun run = SampleRun.of(testCase).passed(2);

        assertThat(run.reported("sid")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void the_same_tests_see_them_when_they_run_at_the_same_time() {
        SampleRun oneByOne = SampleRun.of(PerTestTestCase.class).passed(2);
        SampleRun atOnce =
                SampleRun.of(SampleRun.CONCURRENT, PerTestTestCase.class).passed(2);

        assertThat(atOnce.reported("sid")).containsExactlyInAnyOrderElementsOf(oneByOne.reported("sid"));
    }

    @Test
    void another_class_has_another_account_and_other_sids() {
        SampleRun first = SampleRun.of(PerClassTestCase.class).passed(2);
        SampleRun second = SampleRun.of(SameTestsTestCase.class).passed(2);

        assertThat(first.reported("account")).doesNotContainAnyElementsOf(second.reported("account"));
        assertThat(first.reported("token")).doesNotContainAnyElementsOf(second.reported("token"));
        assertThat(first.reported("sid")).doesNotContainAnyElementsOf(second.reported("sid"));
    }

    @FakeTwilioTest
    static class PerClassTestCase {

        @Test
        void one(TwilioSandbox twilio, TwilioRestClient client, TestReporter reporter) {
            make(twilio, client, reporter);
        }

        @Test
        void two(TwilioSandbox twilio, TwilioRestClient client, TestReporter reporter) {
            make(twilio, client, reporter);
        }

        private static void make(TwilioSandbox twilio, TwilioRestClient client, TestReporter reporter) {
            reporter.publishEntry("account", twilio.accountSid());
            reporter.publishEntry("token", twilio.authToken());
            reporter.publishEntry(
                    "sid", twilio.given().messagingService("Alerts").sid());
            reporter.publishEntry(
                    "sid", Service.creator("Alerts").create(client).getSid());
        }
    }

    @FakeTwilioTest
    static class SameTestsTestCase extends PerClassTestCase {}

    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
    static class PerTestTestCase extends PerClassTestCase {}

    @FakeTwilioTest(accountSid = "AC00000000000000000000000000000006", authToken = "secret")
    static class FixedAccountTestCase extends PerClassTestCase {}
}
