package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.FROM;
import static dev.faketwilio.messaging.Sms.TO;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Twilio refuses by public reports: contract/messaging.md 0. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ReportedRefusalsTest {

    private static final String WHATSAPP = "whatsapp:+14155550100";

    @Test
    void a_message_without_content_on_another_channel_is_21619(TwilioSandbox twilio) {
        twilio.given().channelSender(WHATSAPP);
        twilio.given().phoneNumber(FROM);

        assertThat(Sms.post(twilio, "To", "whatsapp:" + TO, "From", WHATSAPP))
                .isEqualTo(refusal(400, 21619, "A text message body or media urls must be specified."));
        assertThat(Sms.post(twilio, "To", TO, "From", WHATSAPP)
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(21619);
        assertThat(Sms.post(twilio, "To", "rcs:" + TO, "From", FROM)
                        .json()
                        .path("code")
                        .asInt())
                .isEqualTo(21619);
        assertThat(Sms.post(twilio, "To", TO, "From", FROM))
                .isEqualTo(refusal(400, 21602, "Message body is required."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.com/a.png", "picture.png"})
    void an_empty_or_other_media_url_is_21620_with_all_urls(String url, TwilioSandbox twilio) {
        twilio.given().phoneNumber(FROM);

        assertThat(Sms.post(twilio, "To", TO, "From", FROM, "MediaUrl", "https://example.com/a.png", "MediaUrl", url))
                .isEqualTo(refusal(
                        400,
                        21620,
                        "Media urls: https://example.com/a.png, " + url
                                + " are invalid. Please use only valid http and https urls"));
    }

    @Test
    void a_service_sid_between_blanks_is_no_channel_sender(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);

        assertThat(Sms.post(twilio, "To", "whatsapp:" + TO, "From", " " + service.sid(), "Body", "Hi"))
                .isEqualTo(refusal(400, 21910, "Invalid From and To pair. From and To should be of the same channel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{not JSON}",
                "[]",
                "\"text\"",
                "{\"1\": \"\"}",
                "{\"1\": \"two\\nlines\"}",
                "{\"1\": \"a\\tb\"}",
                "{\"1\": \"five     spaces\"}",
                "{\"1\": \"a\"} and more"
            })
    void variables_of_content_that_are_no_object_of_plain_texts_are_21656(String variables, TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);

        assertThat(content(twilio, service, variables))
                .isEqualTo(refusal(400, 21656, "The ContentVariables Parameter is invalid"));
        assertThat(content(twilio, service, "{\"1\": \"four    spaces\"}").status())
                .isEqualTo(201);
    }

    private static dev.faketwilio.testing.TwilioHttp.Answer content(
            TwilioSandbox twilio, MessagingService service, String variables) {
        String[] request = {
            "To",
            TO,
            "MessagingServiceSid",
            service.sid(),
            "ContentSid",
            "HX" + "0".repeat(32),
            "ContentVariables",
            variables
        };
        return Sms.post(twilio, request);
    }

    @Test
    void a_number_of_another_account_with_a_service_is_21660_and_an_own_one_outside_the_pool_21711(
            TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);
        twilio.given().phoneNumber("+14155550101");

        assertThat(Sms.post(
                        twilio, "To", TO, "From", "+14155550102", "MessagingServiceSid", service.sid(), "Body", "Hi"))
                .isEqualTo(refusal(
                        400,
                        21660,
                        "Mismatch between the 'From' number +14155550102 and the account " + twilio.accountSid()));
        assertThat(Sms.post(
                        twilio, "To", TO, "From", "+14155550101", "MessagingServiceSid", service.sid(), "Body", "Hi"))
                .isEqualTo(refusal(400, 21711, "Sender is not associated with the specified Messaging Service"));
    }

    @Test
    void a_full_queue_refuses_directly_and_fails_later_through_a_service(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);
        twilio.simulate().deliveries().to(TO).refuse(21611);

        assertThat(Sms.post(twilio, "To", TO, "From", FROM, "Body", "Hi"))
                .isEqualTo(refusal(400, 21611, "SMS queue is full."));
        TwilioMessage accepted = Sms.send(twilio, service, TO, "Hi");
        twilio.clock().advance(Duration.ofSeconds(5));

        TwilioMessage failed = twilio.messaging().message(accepted.sid());
        assertThat(failed.status()).isEqualTo(TwilioMessage.Status.FAILED);
        assertThat(failed.errorCode()).isEqualTo(30001);
    }

    @Test
    void who_opts_out_by_sms_gets_no_rcs_from_the_service_either(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);
        twilio.given().phoneNumber("+14155550101", n -> n.smsUrl("http://localhost:1/"));
        twilio.simulate().receive(m -> m.from(TO).to(FROM).body("STOP"));

        TwilioMessage rcs = Sms.send(twilio, service, "rcs:" + TO, "Hi");
        twilio.clock().advance(Duration.ofSeconds(5));

        assertThat(twilio.messaging().message(rcs.sid()).errorCode()).isEqualTo(21610);
    }

    @Test
    void who_opts_out_by_rcs_gets_no_sms_and_no_mms_from_the_service_either(TwilioSandbox twilio) {
        var agent = twilio.given().channelSender("rcs:acme_agent");
        var number = twilio.given().phoneNumber(FROM);
        MessagingService service =
                twilio.given().messagingService("Alerts", s -> s.sender(agent).sender(number));
        twilio.simulate().receive(m -> m.from("rcs:" + TO).to(agent.sender()).body("STOP"));

        String sms = Sms.send(twilio, service, TO, "Hi").sid();
        String mms = Sms.post(
                        twilio, "To", TO, "MessagingServiceSid", service.sid(), "MediaUrl", "https://example.com/a.png")
                .sid();
        twilio.clock().advance(Duration.ofSeconds(5));

        assertThat(twilio.messaging().message(sms).errorCode()).isEqualTo(21610);
        assertThat(twilio.messaging().message(mms).errorCode()).isEqualTo(21610);
        assertThat(Sms.post(twilio, "To", TO, "From", FROM, "Body", "Hi"))
                .isEqualTo(refusal(400, 21610, "Attempt to send to unsubscribed recipient"));
    }

    @Test
    void a_scheduled_message_fails_with_21610_at_its_time_after_a_stop(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);
        String sid = Sms.schedule(twilio, service, "2026-01-02T00:00:00Z").sid();
        twilio.simulate().receive(m -> m.from(TO).to(FROM).body("STOP"));
        assertThat(twilio.messaging().message(sid).status()).isEqualTo(TwilioMessage.Status.SCHEDULED);

        twilio.clock().advance(Duration.ofDays(2));

        assertThat(twilio.messaging().message(sid).errorCode()).isEqualTo(21610);
    }

    @Test
    void an_unsubscribed_recipient_refuses_directly_and_fails_later_through_a_service(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);
        twilio.simulate().deliveries().to(TO).refuse(21610);

        assertThat(Sms.post(twilio, "To", TO, "From", FROM, "Body", "Hi"))
                .isEqualTo(refusal(400, 21610, "Attempt to send to unsubscribed recipient"));
        TwilioMessage accepted = Sms.send(twilio, service, TO, "Hi");
        twilio.clock().advance(Duration.ofSeconds(5));

        assertThat(twilio.messaging().message(accepted.sid()).errorCode()).isEqualTo(21610);
    }

    @Test
    void only_a_refusal_becomes_a_queue_overflow_of_a_service(TwilioSandbox twilio) {
        MessagingService service = Sms.service(twilio, FROM);
        twilio.simulate().deliveries().to(TO).fail(21611);

        TwilioMessage accepted = Sms.send(twilio, service, TO, "Hi");
        twilio.clock().advance(Duration.ofSeconds(5));

        assertThat(twilio.messaging().message(accepted.sid()).errorCode()).isEqualTo(21611);
    }

    @Test
    void a_stop_to_an_rcs_sender_opts_out_of_it(TwilioSandbox twilio) {
        String sender = twilio.given().channelSender("rcs:acme_agent").sender();
        twilio.simulate().receive(m -> m.from("rcs:" + TO).to(sender).body("STOP"));

        assertThat(Sms.post(twilio, "To", "rcs:" + TO, "From", sender, "Body", "Hi"))
                .isEqualTo(refusal(400, 21610, "Attempt to send to unsubscribed recipient"));
    }
}
