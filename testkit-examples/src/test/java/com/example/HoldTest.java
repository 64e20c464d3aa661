package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.Hold;
import dev.faketwilio.serverless.ServerlessService;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Races, without luck: requests wait at the door until the test has them where it wants them. */
@ExtendWith(FakeTwilio.class)
class HoldTest {

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void two_at_once_agree_on_one_service(TwilioSandbox twilio, TwilioRestClient client) throws Exception {
        ServerlessSetup setup = new ServerlessSetup(client);
        Hold creations = twilio.faults().on(ServerlessService.CREATE).hold();

        Future<String> one = executor.submit(() -> setup.ensureService("checkout"));
        Future<String> other = executor.submit(() -> setup.ensureService("checkout"));
        creations.awaitArrivals(2, Duration.ofSeconds(10));
        assertThat(twilio.serverless().services()).isEmpty();
        creations.release();

        assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(other.get(10, TimeUnit.SECONDS));
        assertThat(twilio.serverless().services()).hasSize(1);
    }
}
