package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.RecordedCalls;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.serverless.ServerlessFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every request of the account is recorded, with its parameters and its answer. */
@ExtendWith(FakeTwilio.class)
class RecordedRequestsTest {

    @Test
    void of_an_operation_and_since_a_mark(TwilioSandbox twilio, TwilioRestClient client) {
        var setup = new ServerlessSetup(client);
        String service = setup.ensureService("checkout");
        RecordedCalls.Mark afterwards = twilio.requests().mark();

        setup.ensureFunctions(service, "/pay");

        RecordedRequest create = twilio.requests()
                .since(afterwards)
                .to(ServerlessFunction.CREATE)
                .single();
        assertThat(create.form()).containsEntry("FriendlyName", List.of("/pay"));
        assertThat(create.path()).isEqualTo("/v1/Services/" + service + "/Functions");
        assertThat(create.status()).hasValue(201);
        assertThat(twilio.requests().matching(request -> request.method().equals("GET")))
                .hasSize(1);
    }
}
