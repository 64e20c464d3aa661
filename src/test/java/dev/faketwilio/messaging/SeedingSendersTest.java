package dev.faketwilio.messaging;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.time.TwilioClock;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The words that fill sender pools, and the view of them. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class SeedingSendersTest {

    @Test
    void a_pool_has_what_the_words_say_by_kind_and_age(TwilioSandbox twilio) {
        var first = twilio.given().phoneNumber("+14155550100");
        var second = twilio.given().phoneNumber("+442071838750");
        var code = twilio.given().shortCode("12345");
        var channel = twilio.given().channelSender("messenger:104794531907950");
        twilio.given().messagingService("Other", s -> s.alphaSender("OTHER"));

        var service = twilio.given()
                .messagingService(
                        "Alerts",
                        s -> s.sender(channel)
                                .destinationAlphaSender("ACME France", "FR")
                                .sender(second)
                                .alphaSender("ACME")
                                .sender(code)
                                .sender(first));

        List<Sender> senders = twilio.messaging().senders(service.sid());
        assertThat(senders)
                .extracting(Sender::sender)
                .containsExactly(
                        "+442071838750", "+14155550100", "12345", "ACME", "ACME France", "messenger:104794531907950");
        assertThat(senders).extracting(Sender::sid).contains(first.sid(), second.sid(), code.sid(), channel.sid());
        assertThat(senders).allSatisfy(sender -> {
            assertThat(sender.serviceSid()).isEqualTo(service.sid());
            assertThat(sender.dateCreated()).isEqualTo(TwilioClock.START);
            assertThat(sender.dateUpdated()).isEqualTo(TwilioClock.START);
        });
        assertThat(twilio.messaging().phoneNumbers().get("+14155550100"))
                .hasToString("phone number in a sender pool {sid=" + first.sid() + ", service_sid=" + service.sid()
                        + ", phone_number=+14155550100, country_code=US, capabilities=[MMS, SMS, Voice]"
                        + ", date_created=" + TwilioClock.START + ", date_updated=" + TwilioClock.START + "}");
        assertThat(twilio.messaging().shortCodes().get("12345").sid()).isEqualTo(code.sid());
        assertThat(twilio.messaging()
                        .channelSenders()
                        .get("messenger:104794531907950")
                        .senderType())
                .isEqualTo("Messenger");
        assertThat(twilio.requests()).isEmpty();
    }

    @Test
    void a_service_is_not_made_when_a_sender_is_refused(TwilioSandbox twilio) {
        var number = twilio.given().phoneNumber("+14155550100");
        twilio.given().messagingService("First", s -> s.sender(number));

        assertThatThrownBy(() -> twilio.given()
                        .messagingService("Second", s -> s.alphaSender("ACME").sender(number)))
                .isInstanceOf(SeedingException.class)
                .satisfies(failsAs("seeding-senders/a-service-is-not-made-when-a-sender-is-refused"));
        assertThat(twilio.messaging().services()).hasSize(1);
        assertThat(twilio.messaging().alphaSenders()).isEmpty();
    }

    @Test
    void the_pool_of_a_service_that_does_not_exist_is_asked_for_in_vain(TwilioSandbox twilio) {
        assertThatThrownBy(() -> twilio.messaging().senders("MG00000000000000000000000000000000"))
                .isInstanceOf(NoSuchElementException.class)
                .satisfies(failsAs("seeding-senders/the-pool-of-a-service-that-does-not-exist-is-asked-for-in-vain"));
    }
}
