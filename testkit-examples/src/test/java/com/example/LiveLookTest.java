package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser shows while a test is stopped in a debugger, and the same for programs. */
@ExtendWith(FakeTwilio.class)
class LiveLookTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void a_page_follows_the_test(TwilioSandbox twilio, TwilioRestClient client) throws Exception {
        new ServerlessSetup(client).ensureService("checkout");

        // a breakpoint here that stops this thread only; then open this address in a browser
        String page = twilio.address() + "/_fake/accounts/" + twilio.accountSid();

        assertThat(get(page).body())
                .contains("com.example.LiveLookTest", "a_page_follows_the_test", "CreateService", "checkout")
                .doesNotContain(twilio.authToken());
    }

    @Test
    void programs_read_the_same_as_json(TwilioSandbox twilio, TwilioRestClient client) throws Exception {
        new ServerlessSetup(client).ensureService("checkout");

        String json = twilio.address() + "/_fake/accounts/" + twilio.accountSid() + ".json";

        assertThat(get(json).body())
                .contains("\"operation\": \"CreateService\"")
                .contains("\"unique_name\": \"checkout\"");
        assertThat(get(twilio.address() + "/_fake.json").body()).contains(twilio.accountSid());
    }

    @Test
    void it_can_be_switched_off() throws Exception {
        try (FakeTwilioServer server =
                FakeTwilioServer.builder().liveLook(false).start()) {
            assertThat(get(server.address() + "/_fake").statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
