package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.*;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeTwilio.class)
class FunctionReaperTest {

    @Test
    void deletes_every_function_except_the_kept_one(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given()
                .serverlessService("checkout", s -> s.function("/pay").function("/old-pay"));

        new FunctionReaper(client).deleteUnused(service.sid(), "/pay");

        assertFunctionDeleted(twilio, service.function("/old-pay").sid());
        assertFunctionExists(twilio, service.function("/pay").sid());
        assertThat(twilio.requests().to(ServerlessFunction.DELETE)).hasSize(1);
    }
}
