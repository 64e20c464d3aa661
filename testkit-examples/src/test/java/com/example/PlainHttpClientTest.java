package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Any HTTP client will do: {@code url(product)} stands for {@code https://serverless.twilio.com} and the like. */
@ExtendWith(FakeTwilio.class)
class PlainHttpClientTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void creates_a_service(TwilioSandbox twilio) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(twilio.url(Product.SERVERLESS) + "/v1/Services"))
                .header("Authorization", basic(twilio.accountSid(), twilio.authToken()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("UniqueName=checkout&FriendlyName=Checkout"))
                .build();

        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());

        String sid = twilio.serverless().service("checkout").sid();
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .contains("\"sid\": \"" + sid + "\"")
                .contains("\"url\": \"" + twilio.url(Product.SERVERLESS) + "/v1/Services/" + sid + "\"");
    }

    @Test
    void what_the_fake_has_not_built_is_named(TwilioSandbox twilio) throws Exception {
        twilio.allow(UnexpectedRequest.NOT_BUILT);
        HttpResponse<String> response =
                get(twilio, Product.API, "/2010-04-01/Accounts/" + twilio.accountSid() + "/Calls.json");

        assertThat(response.statusCode()).isEqualTo(501);
        assertThat(response.body()).contains("FakeTwilio has not built the operation ListCall");
    }

    @Test
    void what_twilio_does_not_have_is_not_found(TwilioSandbox twilio) throws Exception {
        twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
        assertThat(get(twilio, Product.SERVERLESS, "/v1/Servces").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(TwilioSandbox twilio, Product product, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(twilio.url(product) + path))
                .header("Authorization", basic(twilio.accountSid(), twilio.authToken()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
