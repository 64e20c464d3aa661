package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Twilio's rules are the fake's rules: what Twilio refuses is refused, with Twilio's status and error code. */
@ExtendWith(FakeTwilio.class)
class ApiErrorsTest {

    @Test
    void a_name_that_is_taken_is_refused(TwilioSandbox twilio, TwilioRestClient client) {
        twilio.given().serverlessService("checkout");

        assertThatThrownBy(() -> Service.creator("checkout", "Checkout").create(client))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(409);
                    assertThat(refused.getCode()).isEqualTo(20409);
                });
        assertThat(twilio.requests().to(ServerlessService.CREATE).single().errorCode())
                .hasValue(20409);
    }

    @Test
    void what_does_not_exist_is_not_found(TwilioSandbox twilio, TwilioRestClient client) {
        assertThatThrownBy(() -> Service.fetcher("checkout").fetch(client))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(20404));
    }

    @Test
    void a_wrong_auth_token_is_refused(TwilioSandbox twilio) {
        twilio.allow(UnexpectedRequest.WRONG_CREDENTIALS);
        TwilioRestClient stranger = TwilioJava.client(twilio, twilio.accountSid(), "wrong");

        assertThatThrownBy(() -> Service.creator("checkout", "Checkout").create(stranger))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(20003));
        assertThat(twilio).doesNotHaveServerlessService("checkout");
    }

    @Test
    void an_api_key_is_as_good_as_the_auth_token(TwilioSandbox twilio) {
        var key = twilio.given().apiKey();
        TwilioRestClient client = TwilioJava.client(twilio, key.sid(), key.secret());

        Service.creator("checkout", "Checkout").create(client);

        assertThat(twilio).serverlessService("checkout").hasFriendlyName("Checkout");
    }

    @Test
    void seeding_follows_the_same_rules(TwilioSandbox twilio) {
        assertThatThrownBy(() -> twilio.given().serverlessService("not a valid name"))
                .isInstanceOf(SeedingException.class)
                .hasMessageContaining("Invalid UniqueName");
    }
}
