package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Code that works in the background: the test waits for its requests, and never longer than it says. */
@ExtendWith(FakeTwilio.class)
class NightlyCleanUpTest {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void cleans_up_in_the_background(TwilioSandbox twilio, TwilioRestClient client) {
        var service = twilio.given()
                .serverlessService(
                        "checkout", s -> s.function("/a").function("/b").function("/pay"));

        new NightlyCleanUp(new FunctionReaper(client), executor).start(service.sid(), "/pay");

        twilio.requests().to(ServerlessFunction.DELETE).await(2, Duration.ofSeconds(10));
        assertThat(twilio).serverlessService("checkout").hasOnlyFunctions("/pay");
    }
}
