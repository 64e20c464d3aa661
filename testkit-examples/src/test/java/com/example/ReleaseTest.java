package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessDeployment;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Builds take their time, which is the sandbox's: nobody sleeps. */
@ExtendWith(FakeTwilio.class)
class ReleaseTest {

    private SeededServerlessService service;
    private Release release;

    @BeforeEach
    void seed(TwilioSandbox twilio, TwilioRestClient client) {
        service = twilio.given().serverlessService("checkout", s -> {
            s.function("/pay", "exports.handler = (context, event, callback) => callback(null, 'paid');");
            s.environment("production", e -> e.variable("MODE", "live"));
            s.buildsCompleteAfter(Duration.ofSeconds(30));
        });
        release = new Release(client, service.sid());
    }

    @Test
    void a_build_is_ready_only_after_twilio_has_finished_it(TwilioSandbox twilio) {
        String build = release.build();

        assertThat(release.isReady(build)).isFalse();
        twilio.clock().advance(Duration.ofSeconds(30));
        assertThat(release.isReady(build)).isTrue();
    }

    @Test
    void a_ready_build_is_deployed(TwilioSandbox twilio) {
        String production = service.environment("production").sid();
        String build = release.build();
        twilio.clock().advance(Duration.ofMinutes(1));
        assertThat(release.isReady(build)).isTrue();

        release.deploy(build, production);

        assertThat(twilio.serverless().activeDeployment(production).map(ServerlessDeployment::buildSid))
                .contains(build);
    }

    @Test
    void a_build_that_is_not_ready_cannot_be_deployed(TwilioSandbox twilio) {
        String production = service.environment("production").sid();
        String build = release.build();

        assertThatThrownBy(() -> release.deploy(build, production)).isInstanceOf(ApiException.class);

        assertThat(twilio.serverless().activeDeployment(production)).isEmpty();
    }
}
