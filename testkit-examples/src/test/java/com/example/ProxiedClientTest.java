package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.TwilioSandbox;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that keeps Twilio's URLs and is given a proxy and whom to trust; nothing else in the JVM changes. */
@ExtendWith(FakeTwilio.class)
class ProxiedClientTest {

    @Test
    void reaches_the_fake_by_twilios_own_url(TwilioSandbox twilio) throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .proxy(ProxySelector.of(
                        new InetSocketAddress("localhost", twilio.address().getPort())))
                .sslContext(twilio.https().sslContext())
                .build();

        byte[] credentials = (twilio.accountSid() + ":" + twilio.authToken()).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://serverless.twilio.com/v1/Services"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }
}
