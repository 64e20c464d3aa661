package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertMessageSent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Code that cannot be told another address: what this JVM sends to Twilio's hosts is led to the fake. */
@FakeTwilioTest(interceptJvm = true)
class WelcomeTest {

    @Test
    void welcomes_people_by_name(TwilioSandbox twilio) {
        twilio.given().phoneNumber("+14155550100");

        new Welcome(twilio.accountSid(), twilio.authToken(), "+14155550100").send("+12125550199", "Ada");

        assertMessageSent(twilio, "+12125550199", "Welcome, Ada!");
    }

    @Test
    void so_it_is_with_any_other_client(TwilioSandbox twilio) throws Exception {
        byte[] credentials = (twilio.accountSid() + ":" + twilio.authToken()).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://messaging.twilio.com/v1/Services"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("https://messaging.twilio.com/v1/Services?PageSize=50&Page=0");
    }
}
