package dev.faketwilio.internal.gateway;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.serverless.ServerlessService;
import org.junit.jupiter.api.Test;

class WrongTokenTest {

    @Test
    void a_test_that_misses_its_request_is_told_of_those_with_a_wrong_token() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            TwilioRestClient misconfigured = TwilioJava.client(twilio, twilio.accountSid(), "forgotten");
            assertThatThrownBy(() -> Service.creator("checkout", "Checkout").create(misconfigured))
                    .isInstanceOf(ApiException.class);

            assertThatThrownBy(() -> assertThat(twilio.requests().to(ServerlessService.CREATE))
                            .hasSize(1))
                    .satisfies(
                            failsAs("wrong-token/a-test-that-misses-its-request-is-told-of-those-with-a-wrong-token"));
        }
    }

    @Test
    void a_reset_forgets_them() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            TwilioRestClient misconfigured = TwilioJava.client(twilio, twilio.accountSid(), "forgotten");
            assertThatThrownBy(() -> Service.reader().read(misconfigured)).isInstanceOf(ApiException.class);

            twilio.reset();

            assertThat(twilio.requests()).hasToString("No request reached this sandbox.");
        }
    }
}
