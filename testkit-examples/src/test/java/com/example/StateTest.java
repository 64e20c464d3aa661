package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the account has, as records, without a request; also what was deleted. */
@ExtendWith(FakeTwilio.class)
class StateTest {

    @Test
    void what_is_there_and_what_was_deleted(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given().serverlessService("checkout", s -> {
            s.friendlyName("Checkout of the shop");
            s.function("/pay").function("/old-pay");
        });

        new FunctionReaper(client).deleteUnused(service.sid(), "/pay");

        assertThat(twilio.serverless().service("checkout").friendlyName()).isEqualTo("Checkout of the shop");
        assertThat(twilio.serverless().functions("checkout"))
                .extracting(ServerlessFunction::friendlyName)
                .containsExactly("/pay");
        assertThat(twilio.serverless().functions().deleted())
                .extracting(deletion -> deletion.resource().friendlyName())
                .containsExactly("/old-pay");
    }
}
