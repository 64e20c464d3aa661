package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionDeleted;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Time belongs to the test: the sandbox's clock stands still until the test moves it. */
@ExtendWith(FakeTwilio.class)
class ClockTest {

    @Test
    void deletes_functions_of_more_than_thirty_days(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given().serverlessService("checkout", s -> s.function("/old"));
        twilio.clock().advance(Duration.ofDays(31));
        String fresh = Function.creator(service.sid(), "/new").create(client).getSid();

        Instant thirtyDaysAgo = twilio.clock().now().minus(Duration.ofDays(30));
        new FunctionReaper(client).deleteCreatedBefore(service.sid(), thirtyDaysAgo);

        assertFunctionDeleted(twilio, service.function("/old").sid());
        assertThat(twilio.serverless().functions().get(fresh).dateCreated()).isEqualTo("2026-02-01T00:00:00Z");
    }
}
