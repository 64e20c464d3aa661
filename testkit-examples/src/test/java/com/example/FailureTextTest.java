package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionDeleted;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A failing assertion says what was expected, what is there, and which requests came nearest. */
@ExtendWith(FakeTwilio.class)
class FailureTextTest {

    @Test
    void a_failure_says_what_came_nearest(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given()
                .serverlessService("checkout", s -> s.function("/pay").function("/old-pay"));
        String deleted = service.function("/pay").sid();
        String expected = service.function("/old-pay").sid();

        Function.deleter(service.sid(), deleted).delete(client);

        assertThatThrownBy(() -> assertFunctionDeleted(twilio, expected))
                .hasMessage("""
                Expected function %s ("/old-pay" in service "checkout") to be deleted, but it still exists.
                Requests to serverless DeleteFunction:
                  #1  DELETE serverless.twilio.com/v1/Services/%s/Functions/%s  204   <- another Sid\
                """.formatted(expected, service.sid(), deleted));
    }
}
