package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One beginning, many endings. */
@ExtendWith(FakeTwilio.class)
class SnapshotTest {

    @Test
    void can_be_repeated_whichever_of_its_answers_was_lost(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
        ServerlessSetup setup = new ServerlessSetup(client);
        Snapshot before = twilio.snapshot();

        for (String lost : List.of("/refund", "/receipt", "/cancel")) {
            twilio.restore(before);
            twilio.faults()
                    .on(ServerlessFunction.CREATE)
                    .matching(request -> request.parameter("FriendlyName")
                            .filter(lost::equals)
                            .isPresent())
                    .times(1)
                    .afterCommit()
                    .resetConnection();

            assertThatThrownBy(() -> setup.ensureFunctions(service.sid(), "/refund", "/receipt", "/cancel"))
                    .isInstanceOf(ApiException.class);
            setup.ensureFunctions(service.sid(), "/refund", "/receipt", "/cancel");

            assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/pay", "/refund", "/receipt", "/cancel");
        }
    }
}
