package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code assertThat(sandbox)}: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class SandboxAssertTest {

    @Test
    void stands_beside_assertj_s_own_assertions(TwilioSandbox twilio) {
        assertThat(twilio).receivedNoRequests().isSameAs(twilio).isNotNull();
        assertThat(twilio.requests()).isEmpty();
        assertThat(twilio.requests().all()).isEmpty();
        assertThat(List.of("x")).hasSize(1);
    }

    @Test
    void goes_on_with_a_serverless_service(TwilioSandbox twilio) {
        String sid = twilio.given().serverlessService("checkout").sid();

        assertThat(twilio).serverlessService("checkout").hasFriendlyName("checkout");
        assertThat(twilio).serverlessService(sid).hasFriendlyName("checkout");
    }

    @Test
    void fails_for_a_serverless_service_that_never_existed(TwilioSandbox twilio) {
        assertThatThrownBy(() -> assertThat(twilio).serverlessService("checkout"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("sandbox-assert/a-serverless-service-that-never-existed"));
    }

    @Test
    void fails_for_a_serverless_service_that_was_deleted_and_keeps_the_description(
            TwilioSandbox twilio, TwilioRestClient client) {
        String sid = twilio.given().serverlessService("checkout").sid();
        Service.deleter(sid).delete(client);

        assertThatThrownBy(
                        () -> assertThat(twilio).as("after 100% of the release").serverlessService("checkout"))
                .satisfies(failsAs("sandbox-assert/a-serverless-service-that-was-deleted", "SID", sid));
    }

    @Test
    void knows_that_there_is_no_serverless_service_of_a_name(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("checkout");
        Service.deleter("checkout").delete(client);

        assertThat(twilio).doesNotHaveServerlessService("checkout").doesNotHaveServerlessService("invoices");
    }

    @Test
    void fails_if_there_is_a_serverless_service_of_the_name(TwilioSandbox twilio, TwilioRestClient client) {
        Service made = Service.creator("checkout", "x").create(client);

        assertThatThrownBy(() -> assertThat(twilio).doesNotHaveServerlessService("checkout"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("sandbox-assert/a-serverless-service-that-must-not-exist", "SID", made.getSid()));
    }

    @Test
    void goes_on_with_a_messaging_service(TwilioSandbox twilio) {
        String sid = twilio.given().messagingService("Alerts").sid();

        assertThat(twilio).messagingService("Alerts").has(MessagingService.FRIENDLY_NAME, "Alerts");
        assertThat(twilio).messagingService(sid).has(MessagingService.FRIENDLY_NAME, "Alerts");
    }

    @Test
    void fails_for_a_messaging_service_that_never_existed(TwilioSandbox twilio) {
        String sid = twilio.given().messagingService("Alerts").sid();

        assertThatThrownBy(() -> assertThat(twilio).messagingService("alerts"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("sandbox-assert/a-messaging-service-that-never-existed", "SID", sid));
    }

    @Test
    void fails_for_a_messaging_service_that_was_deleted_by_whichever_name_it_is_asked(
            TwilioSandbox twilio, TwilioRestClient client) {
        String sid = twilio.given().messagingService("Alerts").sid();
        com.twilio.rest.messaging.v1.Service.deleter(sid).delete(client);
        String expected = """
                Expected messaging service %1$s ("Alerts") to exist, but it was deleted by request #1.
                Requests to messaging DeleteService:
                  #1  DELETE messaging.twilio.com/v1/Services/%1$s  204""".formatted(sid);

        assertThatThrownBy(() -> assertThat(twilio).messagingService("Alerts")).hasMessage(expected);
        assertThatThrownBy(() -> assertThat(twilio).messagingService(sid)).hasMessage(expected);
    }

    @Test
    void fails_if_two_messaging_services_have_the_friendly_name(TwilioSandbox twilio) {
        MessagingService first = twilio.given().messagingService("Alerts");
        MessagingService second = twilio.given().messagingService("Alerts");

        assertThatThrownBy(() -> assertThat(twilio).messagingService("Alerts"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs(
                        "sandbox-assert/two-messaging-services-of-one-name",
                        "FIRST",
                        first.sid(),
                        "SECOND",
                        second.sid()));
        assertThat(twilio).messagingService(second.sid()).has(MessagingService.FRIENDLY_NAME, "Alerts");
    }

    @Test
    void fails_if_a_request_was_received(TwilioSandbox twilio, TwilioRestClient client) {
        assertThat(twilio).receivedNoRequests();
        Service.reader().read(client);

        assertThatThrownBy(() -> assertThat(twilio).as("100% dry run").receivedNoRequests())
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("sandbox-assert/a-request-where-there-must-be-none"));
    }
}
