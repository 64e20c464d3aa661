package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.messaging.MessagingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application that knows nothing of tests: its bean of twilio-java calls Twilio's own hosts, and reaches the fake. */
@SpringBootTest
class NewslettersTest {

    @RegisterExtension
    static final FakeTwilio twilio = FakeTwilio.builder().interceptJvm().build();

    @DynamicPropertySource
    static void twilioProperties(DynamicPropertyRegistry properties) {
        properties.add("twilio.account-sid", twilio::accountSid);
        properties.add("twilio.auth-token", twilio::authToken);
    }

    @Autowired
    private Newsletters newsletters;

    @Test
    void a_newsletter_is_founded_once() {
        newsletters.found("Recipes");
        newsletters.found("Recipes");

        assertThat(twilio).messagingService("Recipes");
        assertThat(twilio.requests().to(MessagingService.CREATE)).hasSize(1);
    }
}
