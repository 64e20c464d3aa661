package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertMessageSent;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertNoMessageSentTo;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.Product;
import dev.faketwilio.messaging.TwilioMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application that has Twilio's address in its configuration: the test puts the fake's there. */
@SpringBootTest
class OrderTextsTest {

    private static final String PHONE = "+12125550199";

    @RegisterExtension
    static final FakeTwilio twilio = FakeTwilio.builder()
            .account("AC0123456789abcdef0123456789abcdef", "secret")
            .seed(given -> given.phoneNumber("+14155550100"))
            .build();

    @DynamicPropertySource
    static void twilioProperties(DynamicPropertyRegistry properties) {
        properties.add("twilio.account-sid", twilio::accountSid);
        properties.add("twilio.auth-token", twilio::authToken);
        properties.add("twilio.base-url", () -> twilio.url(Product.API));
    }

    @Autowired
    private OrderTexts texts;

    @Test
    void the_customer_hears_of_the_parcel() {
        assertThat(texts.shipped("4711", PHONE)).isTrue();

        assertMessageSent(twilio, PHONE, "Order 4711 is on its way.");
    }

    @Test
    void a_number_that_cannot_be_one_is_refused() {
        assertThat(texts.shipped("4711", "12")).isFalse();

        assertThat(twilio.requests().to(TwilioMessage.CREATE).single().status()).hasValue(400);
    }

    @Test
    void each_test_begins_with_what_was_seeded() {
        assertNoMessageSentTo(twilio, PHONE);
        assertThat(twilio.requests()).isEmpty();
    }
}
