package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
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
                .hasMessage("""
                        Expected serverless service "checkout" to have friendly_name <Check out>, but it is <Check in>.
                        Requests to serverless UpdateService:
                          #1  POST serverless.twilio.com/v1/Services/checkout  200   <- FriendlyName=Check in""");
    }

    @Test
    void fails_for_the_opposite_of_a_flag(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("checkout");
        String other = twilio.given().serverlessService("invoices").sid();
        Service.updater(other).setUiEditable(true).update(client);

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasUiEditable(true))
                .hasMessage("""
                        Expected serverless service "checkout" to have ui_editable <true>, but it is <false>.
                        Requests to serverless UpdateService:
                          #1  POST serverless.twilio.com/v1/Services/%s  200   <- another Sid""".formatted(other));
        assertThatThrownBy(() -> assertThat(twilio)
                        .serverlessService("checkout")
                        .as("secrets")
                        .hasIncludeCredentials(false))
                .hasMessage("""
                        [secrets] Expected serverless service "checkout" to have include_credentials <false>, but it is <true>.
                        Requests to serverless UpdateService:
                          #1  POST serverless.twilio.com/v1/Services/%s  200   <- another Sid; has no parameter IncludeCredentials""".formatted(other));
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
                .hasMessage("""
                        Expected serverless service "checkout" to have a function "/print", but its functions are [/pay, /refund].
                        Requests to serverless CreateFunction:
                          #1  POST serverless.twilio.com/v1/Services/checkout/Functions  201""");
        assertThatThrownBy(() -> assertThat(twilio).serverlessService("empty").hasFunction("/pay"))
                .hasMessage("""
                        Expected serverless service "empty" to have a function "/pay", but it has no functions.
                        Requests to serverless CreateFunction:
                          #1  POST serverless.twilio.com/v1/Services/checkout/Functions  201   <- another ServiceSid""");
    }

    @Test
    void fails_for_a_function_that_is_there(TwilioSandbox twilio) {
        twilio.given().serverlessService("checkout", s -> s.function("/pay").function("/refund"));

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").doesNotHaveFunction("/pay"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expected serverless service "checkout" to have no function "/pay", but its functions are [/pay, /refund].
                        No request reached this sandbox.""");
    }

    @Test
    void fails_for_functions_that_are_not_exactly_those(TwilioSandbox twilio) {
        twilio.given()
                .serverlessService(
                        "checkout", s -> s.function("/refund").function("/pay").function("/pay"));

        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/refund", "/pay"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expected serverless service "checkout" to have only the functions [/pay, /refund], \
                        but its functions are [/pay, /pay, /refund].
                        No request reached this sandbox.""");
        assertThatThrownBy(
                        () -> assertThat(twilio).serverlessService("checkout").hasOnlyFunctions())
                .hasMessage("""
                        Expected serverless service "checkout" to have no functions, \
                        but its functions are [/pay, /pay, /refund].
                        No request reached this sandbox.""");
        assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/refund", "/pay", "/pay");
    }
}
