package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.TO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.TwilioMessage.Status;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The senders that Messaging Services choose, and what they make of media: contract/messaging.md 15.5 and 16. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ChosenSenderTest {

    private static final String SAN_FRANCISCO = "+14155550100";
    private static final String NEW_YORK = "+12125550100";
    private static final String LONDON = "+447700900100";

    /** A message that the Service has taken up. */
    private static TwilioMessage queued(TwilioSandbox twilio, MessagingService service, String to, String... more) {
        String[] form = new String[6 + more.length];
        System.arraycopy(new String[] {"To", to, "MessagingServiceSid", service.sid(), "Body", "Hi"}, 0, form, 0, 6);
        System.arraycopy(more, 0, form, 6, more.length);
        Answer answer = Sms.post(twilio, form);
        twilio.clock().advance(Duration.ofSeconds(1));
        return twilio.messaging().message(answer.sid());
    }

    private static Answer change(TwilioSandbox twilio, MessagingService service, String... form) {
        return TwilioHttp.to(twilio, Product.MESSAGING).post("/v1/Services/" + service.sid(), form);
    }

    private static void leave(TwilioSandbox twilio, MessagingService service, String number) {
        TwilioHttp.to(twilio, Product.MESSAGING)
                .delete("/v1/Services/" + service.sid() + "/PhoneNumbers/"
                        + twilio.messaging().incomingPhoneNumbers().get(number).sid());
    }

    @Test
    void the_nearest_number_is_taken_and_stays(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, SAN_FRANCISCO);
        TwilioMessage first = queued(twilio, service, "+12125550199");
        Sms.pool(twilio, service, NEW_YORK);

        TwilioMessage second = queued(twilio, service, "+12125550199");
        TwilioMessage toAnother = queued(twilio, service, "+16465550199");

        assertThat(first.from()).isEqualTo(SAN_FRANCISCO);
        assertThat(first.senderReason()).isEqualTo(SenderReason.COUNTRY);
        assertThat(second.from()).isEqualTo(SAN_FRANCISCO);
        assertThat(second.senderReason()).isEqualTo(SenderReason.STICKY);
        assertThat(toAnother.from()).isEqualTo(NEW_YORK);
        assertThat(toAnother.senderReason()).isEqualTo(SenderReason.AREA_CODE);
    }

    @Test
    void without_sticky_sender_and_geomatch_equal_numbers_take_turns(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, SAN_FRANCISCO, NEW_YORK);
        change(twilio, service, "StickySender", "false", "AreaCodeGeomatch", "false");

        assertThat(queued(twilio, service, TO).from()).isEqualTo(SAN_FRANCISCO);
        assertThat(queued(twilio, service, TO).from()).isEqualTo(NEW_YORK);
        assertThat(queued(twilio, service, TO).from()).isEqualTo(SAN_FRANCISCO);
    }

    @Test
    void a_number_that_left_the_pool_is_forgotten_even_if_it_comes_back(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, SAN_FRANCISCO, NEW_YORK);
        String chicago = "+13125550199";
        assertThat(queued(twilio, service, chicago).from()).isEqualTo(SAN_FRANCISCO);

        leave(twilio, service, SAN_FRANCISCO);
        TwilioHttp.to(twilio, Product.MESSAGING)
                .post(
                        "/v1/Services/" + service.sid() + "/PhoneNumbers",
                        "PhoneNumberSid",
                        twilio.messaging()
                                .incomingPhoneNumbers()
                                .get(SAN_FRANCISCO)
                                .sid());

        TwilioMessage next = queued(twilio, service, chicago);
        assertThat(next.from()).isEqualTo(NEW_YORK);
        assertThat(next.senderReason()).isEqualTo(SenderReason.COUNTRY);
    }

    @Test
    void each_service_knows_its_own_recipients(TwilioSandbox twilio) {
        MessagingService one = Sms.service(twilio, SAN_FRANCISCO);
        MessagingService other = Sms.service(twilio, NEW_YORK);

        assertThat(queued(twilio, one, TO).from()).isEqualTo(SAN_FRANCISCO);
        assertThat(queued(twilio, other, TO).senderReason()).isEqualTo(SenderReason.COUNTRY);
    }

    @Test
    void all_kinds_of_senders_are_in_the_pool(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, LONDON);
        TwilioHttp http = TwilioHttp.to(twilio, Product.MESSAGING);
        String pool = "/v1/Services/" + service.sid();
        http.post(
                pool + "/ShortCodes",
                "ShortCodeSid",
                twilio.given().shortCode("12345").sid());
        http.post(pool + "/AlphaSenders", "AlphaSender", "ACME");
        http.post(pool + "/DestinationAlphaSenders", "AlphaSender", "ACME DE", "IsoCountryCode", "DE");
        http.post(
                pool + "/ChannelSenders",
                "Sid",
                twilio.given().channelSender("whatsapp:+14155550100").sid());

        assertThat(queued(twilio, service, TO).from()).isEqualTo("12345");
        assertThat(queued(twilio, service, "+447700900199").from()).isEqualTo("ACME");
        assertThat(queued(twilio, service, "+4915700000199").from()).isEqualTo("ACME DE");
        assertThat(queued(twilio, service, "whatsapp:+14155550199").from()).isEqualTo("whatsapp:+14155550100");
    }

    @Test
    void the_sender_that_was_asked_for_is_taken(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, SAN_FRANCISCO, NEW_YORK);

        TwilioMessage message = queued(twilio, service, TO, "From", NEW_YORK);

        assertThat(message.from()).isEqualTo(NEW_YORK);
        assertThat(message.senderReason()).isEqualTo(SenderReason.GIVEN);
        assertThat(message.status()).isEqualTo(Status.QUEUED);
        assertThat(message.numSegments()).isEqualTo(1);
    }

    @Test
    void a_service_with_rcs_takes_a_fallback_but_sends_sms_to_numbers(TwilioSandbox twilio) {
        MessagingService service = twilio.given()
                .messagingService(
                        "Alerts",
                        s -> s.sender(twilio.given().channelSender("rcs:alerts"))
                                .sender(twilio.given().phoneNumber(SAN_FRANCISCO)));

        assertThat(queued(twilio, service, TO, "FallbackFrom", SAN_FRANCISCO).from())
                .isEqualTo(SAN_FRANCISCO);
        assertThat(queued(twilio, service, "rcs:" + TO).from()).isEqualTo("rcs:alerts");
    }

    @Test
    void a_message_that_none_of_them_can_send_fails(TwilioSandbox twilio) {
        TwilioMessage message = queued(twilio, Sms.service(twilio, LONDON), TO);

        assertThat(message.status()).isEqualTo(Status.FAILED);
        assertThat(message.errorCode()).isEqualTo(21703);
        assertThat(message.errorMessage())
                .isEqualTo("The Messaging Service does not have a phone number available to send a message");
        assertThat(message.from()).isNull();
        assertThat(message.numSegments()).isZero();
    }

    @Nested
    class Media {

        private static final String URL = "https://example.com/a.png";

        @Test
        void go_as_an_mms_where_that_is_possible(TwilioSandbox twilio) {
            TwilioMessage message = queued(twilio, Sms.service(twilio, SAN_FRANCISCO), TO, "MediaUrl", URL);
            twilio.clock().advance(Duration.ofSeconds(2));

            assertThat(message.status()).isEqualTo(Status.QUEUED);
            assertThat(message.numSegments()).isEqualTo(1);
            assertThat(twilio.messaging().message(message.sid()).price()).isEqualTo("-0.02000");
        }

        @Test
        void become_links_in_an_sms_elsewhere(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, LONDON);

            TwilioMessage message = queued(
                    twilio, service, "+447700900199", "Body", "ignored, since the first one counts", "MediaUrl", URL);
            int segmentsOfLongText = segmentsOfLongText(twilio, service, "To", "+447700900199");

            assertThat(message.from()).isEqualTo(LONDON);
            assertThat(message.body()).isEqualTo("Hi");
            assertThat(message.numSegments()).isEqualTo(1);
            assertThat(segmentsOfLongText).isEqualTo(2);
        }

        @Test
        void from_a_sender_that_was_asked_for_become_links_only_elsewhere(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, SAN_FRANCISCO);

            assertThat(segmentsOfLongText(twilio, service, "To", TO, "From", SAN_FRANCISCO))
                    .isEqualTo(1);
            assertThat(segmentsOfLongText(twilio, service, "To", "+447700900199", "From", SAN_FRANCISCO))
                    .isEqualTo(2);
        }

        private static int segmentsOfLongText(TwilioSandbox twilio, MessagingService service, String... more) {
            List<String> form = new ArrayList<>(
                    List.of("MessagingServiceSid", service.sid(), "Body", "a".repeat(150), "MediaUrl", URL));
            form.addAll(List.of(more));
            String sid = Sms.post(twilio, form.toArray(String[]::new)).sid();
            twilio.clock().advance(Duration.ofSeconds(1));
            return twilio.messaging().message(sid).numSegments();
        }

        @Test
        void fail_elsewhere_without_the_converter(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, LONDON);
            change(twilio, service, "MmsConverter", "false");

            TwilioMessage message = queued(twilio, service, "+447700900199", "MediaUrl", URL);

            assertThat(message.status()).isEqualTo(Status.FAILED);
            assertThat(message.errorCode()).isEqualTo(30011);
        }
    }

    @Nested
    class On_trial {

        @Test
        void texts_begin_with_twilios_words(TwilioSandbox twilio) {
            twilio.given().trialAccount(TO);

            TwilioMessage message = twilio.given().message(TO, m -> m.body("a".repeat(125)));

            assertThat(message.body()).isEqualTo("Sent from your Twilio trial account - " + "a".repeat(125));
            assertThat(message.numSegments()).isEqualTo(2);
        }

        @Test
        void numbers_of_the_account_are_verified(TwilioSandbox twilio) {
            twilio.given().trialAccount();
            twilio.given().phoneNumber(SAN_FRANCISCO);

            assertThat(twilio.given().message(SAN_FRANCISCO).to()).isEqualTo(SAN_FRANCISCO);
        }
    }

    @Test
    void a_conversation_has_what_goes_to_a_number_and_comes_from_it(TwilioSandbox twilio) {
        twilio.given().phoneNumber(SAN_FRANCISCO);
        TwilioMessage first = twilio.given().message(TO);
        twilio.given().message("+14155550111");
        TwilioMessage second = twilio.given().message("+14155550111", m -> m.from(SAN_FRANCISCO));

        assertThat(twilio.messaging().conversation("(415) 555-0199")).containsExactly(first);
        assertThat(twilio.messaging().conversation(SAN_FRANCISCO)).containsExactly(second);
        assertThat(twilio.messaging().conversation("+14155550122")).isEmpty();
    }
}
