package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertSenderInPool;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertSenderNotInPool;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.service.AlphaSender;
import com.twilio.rest.messaging.v1.service.PhoneNumber;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.AccountPhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assertions on sender pools: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class SenderPoolAssertionsTest {

    private AccountPhoneNumber number;
    private String service;
    private String acme;

    @BeforeEach
    void give_a_pool(TwilioSandbox twilio) {
        number = twilio.given().phoneNumber("+14155550100");
        service = twilio.given()
                .messagingService("Alerts", s -> s.sender(number).alphaSender("ACME"))
                .sid();
        acme = twilio.messaging().alphaSenders().all().get(0).sid();
    }

    @Test
    void senders_are_found_by_what_recipients_see_and_by_sid(TwilioSandbox twilio) {
        assertSenderInPool(twilio, service, "+14155550100");
        assertSenderInPool(twilio, service, number.sid());
        assertSenderInPool(twilio, service, "ACME");
        assertSenderNotInPool(twilio, service, "acme");
        assertSenderNotInPool(twilio, service, "12345");
        assertThat(twilio)
                .messagingService("Alerts")
                .hasSender("ACME")
                .doesNotHaveSender("+14155550199")
                .hasOnlySenders(acme, "+14155550100");
        twilio.given().messagingService("Empty");
        assertThat(twilio).messagingService("Empty").hasOnlySenders();
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550199, CreatePhoneNumber",
        "PN00000000000000000000000000000000, CreatePhoneNumber",
        "12345, CreateShortCode",
        "SC00000000000000000000000000000000, CreateShortCode",
        "whatsapp:+14155550100, CreateChannelSender",
        "XE00000000000000000000000000000000, CreateChannelSender",
        "Owl, CreateAlphaSender"
    })
    void a_missing_sender_is_told_with_the_requests_that_could_have_added_it(
            String sender, String create, TwilioSandbox twilio, TwilioRestClient client) {
        AlphaSender.reader(service).read(client);

        assertThatThrownBy(() -> assertSenderInPool(twilio, service, sender))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs(
                        "sender-pool-assertions/a-sender-that-was-never-added",
                        "SERVICE",
                        service,
                        "NUMBER",
                        number.sid(),
                        "ACME_SID",
                        acme,
                        "SENDER",
                        sender,
                        "CREATE",
                        create));
    }

    @Test
    void a_sender_that_was_taken_out_is_told_from_one_that_never_was_there(
            TwilioSandbox twilio, TwilioRestClient client) {
        PhoneNumber.deleter(service, number.sid()).delete(client);

        assertThatThrownBy(() -> assertThat(twilio).messagingService(service).hasSender("+14155550100"))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs(
                        "sender-pool-assertions/a-sender-that-was-taken-out", "SERVICE", service, "ACME_SID", acme));
    }

    @Test
    void a_sender_of_another_pool_is_told_with_its_place(TwilioSandbox twilio) {
        String other = twilio.given().messagingService("Other").sid();

        assertThatThrownBy(() -> assertSenderInPool(twilio, other, "ACME"))
                .isInstanceOf(AssertionError.class)
                .satisfies(
                        failsAs("sender-pool-assertions/a-sender-of-another-pool", "OTHER", other, "SERVICE", service));
    }

    @ParameterizedTest
    @CsvSource({"+14155550100, PhoneNumber", "ACME, AlphaSender"})
    void a_sender_that_should_not_be_there_is_told(
            String sender, String kind, TwilioSandbox twilio, TwilioRestClient client) {
        AlphaSender.reader(service).read(client);
        Object[] placeholders = {
            "SERVICE", service, "NUMBER", number.sid(), "ACME_SID", acme, "SENDER", sender, "KIND", kind
        };

        assertThatThrownBy(() -> assertSenderNotInPool(twilio, service, sender))
                .isInstanceOf(AssertionError.class)
                .satisfies(failsAs("sender-pool-assertions/a-sender-that-should-not-be-there", placeholders));
        assertThatThrownBy(() -> assertThat(twilio)
                        .messagingService(service)
                        .as("the pool")
                        .doesNotHaveSender(sender))
                .satisfies(failsAs(
                        "sender-pool-assertions/a-sender-that-should-not-be-there-with-a-description", placeholders));
    }

    @Test
    void another_set_of_senders_is_told(TwilioSandbox twilio, TwilioRestClient client) {
        AlphaSender.reader(service).read(client);
        assertThatThrownBy(() -> assertThat(twilio).messagingService(service).hasOnlySenders("ACME"))
                .satisfies(failsAs(
                        "sender-pool-assertions/one-sender-more",
                        "SERVICE",
                        service,
                        "NUMBER",
                        number.sid(),
                        "ACME_SID",
                        acme));
        assertThatThrownBy(() ->
                        assertThat(twilio).messagingService(service).hasOnlySenders("+14155550100", "ACME", "12345"))
                .satisfies(failsAs(
                        "sender-pool-assertions/one-sender-less",
                        "SERVICE",
                        service,
                        "NUMBER",
                        number.sid(),
                        "ACME_SID",
                        acme));
        assertThatThrownBy(() -> assertThat(twilio).messagingService(service).hasOnlySenders("ACME", "ACME"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(twilio).messagingService(service).hasOnlySenders())
                .satisfies(failsAs(
                        "sender-pool-assertions/senders-where-there-must-be-none",
                        "SERVICE",
                        service,
                        "NUMBER",
                        number.sid(),
                        "ACME_SID",
                        acme));
    }

    @Test
    void the_service_must_exist(TwilioSandbox twilio) {
        assertThatThrownBy(() -> assertSenderNotInPool(twilio, "MG00000000000000000000000000000000", "ACME"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected messaging service MG00000000000000000000000000000000 to exist, but it"
                        + " never existed in this sandbox.");
    }
}
