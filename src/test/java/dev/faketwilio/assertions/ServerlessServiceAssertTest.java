package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import org.junit.jupiter.api.Test;

/** {@code assertThat(sandbox).serverlessService(...)}: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ServerlessServiceAssertTest {

    @Test
    void knows_every_property(TwilioSandbox twilio) {
        twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.friendlyName("Check out")
                                .includeCredentials(false)
                                .uiEditable(true));

        assertThat(twilio)
                .serverlessService("checkout")
                .hasFriendlyName("Check out")
                .hasIncludeCredentials(false)
                .hasUiEditable(true);
    }

    @Test
    void fails_for_another_friendly_name(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("checkout");
        Service.updater("checkout").setFriendlyName("Check in").update(client);

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasFriendlyName("Check out"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("serverless-service-assert/fails-for-another-friendly-name"));
    }

    @Test
    void fails_for_the_opposite_of_a_flag(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("checkout");
        String other = twilio.given().serverlessService("invoices").sid();
        Service.updater(other).setUiEditable(true).update(client);

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasUiEditable(true))
                .satisfies(failsAs("serverless-service-assert/fails-for-a-flag-that-is-not-set", "OTHER", other));
        assertThatThrownBy(() -> assertThat(twilio)
                        .serverlessService("checkout")
                        .as("secrets")
                        .hasIncludeCredentials(false))
                .satisfies(failsAs("serverless-service-assert/fails-for-a-flag-that-is-set", "OTHER", other));
    }

    @Test
    void knows_which_functions_there_are_and_which_are_not(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/pay").function("/refund"));
        twilio.given().serverlessService("invoices", s -> s.function("/print"));
        twilio.given().serverlessService("empty");

        assertThat(twilio)
                .serverlessService("checkout")
                .hasFunction("/pay")
                .hasFunction("/refund")
                .doesNotHaveFunction("/print")
                .doesNotHaveFunction("pay")
                .hasOnlyFunctions("/refund", "/pay");
        assertThat(twilio).serverlessService("empty").hasOnlyFunctions().doesNotHaveFunction("/pay");
    }

    @Test
    void fails_for_a_function_that_is_missing(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("checkout", s -> s.function("/pay"));
        twilio.given().serverlessService("empty");
        Function.creator("checkout", "/refund").create(client);

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasFunction("/print"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("serverless-service-assert/fails-for-a-function-that-is-missing"));
        assertThatThrownBy(() -> assertThat(twilio).serverlessService("empty").hasFunction("/pay"))
                .satisfies(failsAs("serverless-service-assert/fails-for-a-service-without-functions"));
    }

    @Test
    void fails_for_a_function_that_is_there(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/pay").function("/refund"));

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").doesNotHaveFunction("/pay"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("serverless-service-assert/fails-for-a-function-that-is-there"));
    }

    @Test
    void fails_for_functions_that_are_not_exactly_those(TwilioSandbox twilio) {
        twilio.given()
                .serverlessService(
                        "checkout", s -> s.function("/refund").function("/pay").function("/pay"));

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/refund", "/pay"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("serverless-service-assert/has-more-than-the-only-functions"));
        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasOnlyFunctions())
                .satisfies(failsAs("serverless-service-assert/has-functions-where-there-must-be-none"));
        assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/refund", "/pay", "/pay");
    }
}
