package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.FROM;
import static dev.faketwilio.messaging.Sms.TO;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sending answers, and what is there afterwards: contract/messaging.md 15.2 and 24. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessageTest {

    private static String json(
            TwilioSandbox twilio, TwilioMessage message, String from, String service, String status, String segments) {
        String self = "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages/" + message.sid();
        return "{\"sid\": \"" + message.sid() + "\", \"date_created\": \"Thu, 01 Jan 2026 00:00:00 +0000\","
                + " \"date_updated\": \"Thu, 01 Jan 2026 00:00:00 +0000\", \"date_sent\": null, \"account_sid\": \""
                + twilio.accountSid() + "\", \"to\": \"+14155550199\", \"from\": " + from
                + ", \"messaging_service_sid\": " + service + ", \"body\": \"Hi\", \"status\": \"" + status
                + "\", \"num_segments\": \"" + segments + "\", \"num_media\": \"0\","
                + " \"direction\": \"outbound-api\", \"api_version\": \"2010-04-01\", \"price\": null,"
                + " \"price_unit\": " + (service.equals("null") ? "\"USD\"" : "null") + ", \"error_code\": null,"
                + " \"error_message\": null, \"uri\": \"" + self + ".json\", \"subresource_uris\": {\"media\": \""
                + self + "/Media.json\"}}";
    }

    private static TwilioMessage only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().messages()).hasSize(1);
        return twilio.messaging().messages().all().get(0);
    }

    @Nested
    class Sent_directly {

        @Test
        void is_queued_with_its_sender_and_segments(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);

            Answer answer = Sms.post(twilio, "To", TO, "From", FROM, "Body", "Hi");

            TwilioMessage message = only(twilio);
            assertThat(message.sid()).matches("SM[0-9a-f]{32}");
            assertThat(answer)
                    .isEqualTo(new Answer(201, json(twilio, message, "\"+14155550100\"", "null", "queued", "1")));
            assertThat(message.senderReason()).isEqualTo(SenderReason.GIVEN);
        }

        @Test
        void names_its_feedback_only_later(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);

            TwilioMessage message = Sms.send(twilio, TO, "Hi");

            assertThat(Sms.get(twilio, message.sid()))
                    .isEqualTo(new Answer(
                            200,
                            json(twilio, message, "\"+14155550100\"", "null", "queued", "1")
                                    .replace(
                                            "Media.json\"}}",
                                            "Media.json\", \"feedback\": \"/2010-04-01/Accounts/" + twilio.accountSid()
                                                    + "/Messages/" + message.sid() + "/Feedback.json\"}}")));
        }

        @Test
        void has_as_many_segments_as_its_text_takes(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);

            assertThat(Sms.send(twilio, TO, "a".repeat(160)).numSegments()).isEqualTo(1);
            assertThat(Sms.send(twilio, TO, "a".repeat(161)).numSegments()).isEqualTo(2);
            assertThat(Sms.send(twilio, TO, "“" + "a".repeat(70)).numSegments()).isEqualTo(2);
            Answer smart =
                    Sms.post(twilio, "To", TO, "From", FROM, "Body", "“" + "a".repeat(70), "SmartEncoded", "true");
            assertThat(smart.json().path("num_segments").asText()).isEqualTo("1");
            assertThat(smart.json().path("body").asText()).isEqualTo("“" + "a".repeat(70));
        }

        @Test
        void is_an_mms_with_media(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);

            Answer answer = Sms.post(
                    twilio,
                    "To",
                    TO,
                    "From",
                    FROM,
                    "MediaUrl",
                    "https://example.com/a.png",
                    "MediaUrl",
                    "https://example.com/b");

            TwilioMessage message = only(twilio);
            assertThat(message.sid()).matches("MM[0-9a-f]{32}");
            assertThat(answer.json().path("num_media").asText()).isEqualTo("2");
            assertThat(answer.json().path("num_segments").asText()).isEqualTo("1");
            assertThat(answer.json().path("body").asText()).isEmpty();
            assertThat(twilio.messaging().media())
                    .extracting(MessageMedia::contentType)
                    .containsExactly("image/png", "application/octet-stream");
        }

        @Test
        void has_up_to_ten_media(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);
            List<String> form = new ArrayList<>(List.of("To", TO, "From", FROM));
            for (int i = 0; i < 10; i++) {
                form.addAll(List.of("MediaUrl", "https://example.com/" + i));
            }

            Sms.post(twilio, form.toArray(String[]::new));

            assertThat(only(twilio).numMedia()).isEqualTo(10);
        }

        @Test
        void is_an_mms_without_media_if_asked_for(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);

            Answer answer = Sms.post(twilio, "To", TO, "From", FROM, "Body", "a".repeat(500), "SendAsMms", "true");

            assertThat(answer.sid()).startsWith("MM");
            assertThat(answer.json().path("num_segments").asText()).isEqualTo("1");
            assertThat(answer.json().path("num_media").asText()).isEqualTo("0");
        }

        @Test
        void keeps_how_it_is_to_be_sent(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(FROM);

            var made = Message.creator(new com.twilio.type.PhoneNumber(TO), new com.twilio.type.PhoneNumber(FROM), "Hi")
                    .setStatusCallback(URI.create("https://example.com/status"))
                    .setProvideFeedback(true)
                    .setValidityPeriod(60)
                    .create(client);

            assertThat(made.getStatus()).isEqualTo(Message.Status.QUEUED);
            assertThat(made.getFrom()).hasToString(FROM);
            assertThat(made.getDateCreated()).isEqualTo(twilio.clock().now().toString());
            assertThat(only(twilio))
                    .returns(List.of(), TwilioMessage::mediaUrls)
                    .returns("https://example.com/status", TwilioMessage::statusCallback)
                    .returns(null, TwilioMessage::applicationSid)
                    .returns(true, TwilioMessage::provideFeedback)
                    .returns(60, TwilioMessage::validityPeriod)
                    .returns(false, TwilioMessage::smartEncoded)
                    .returns(null, TwilioMessage::sendAt)
                    .returns(FROM, TwilioMessage::givenFrom);
        }

        @ParameterizedTest
        @CsvSource({
            "(415) 555-0199, +14155550199",
            "4155550199, +14155550199",
            "14155550199, +14155550199",
            "+1 415.555.0199, +14155550199",
            "447700900199, +447700900199",
        })
        void goes_to_a_number_however_it_is_written(String written, String number, TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);

            assertThat(Sms.send(twilio, written, "Hi").to()).isEqualTo(number);
        }

        @Test
        void comes_from_a_short_code(TwilioSandbox twilio) {
            twilio.given().shortCode("12345");

            Answer answer = Sms.post(twilio, "To", TO, "From", "12345", "Body", "Hi");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(only(twilio).from()).isEqualTo("12345");
        }

        @Test
        void comes_from_an_alphanumeric_sender(TwilioSandbox twilio) {
            Answer answer = Sms.post(twilio, "To", "+447700900199", "From", "ACME Ltd", "Body", "Hi");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(only(twilio).from()).isEqualTo("ACME Ltd");
        }

        @Test
        void comes_from_a_channel(TwilioSandbox twilio) {
            twilio.given().channelSender("whatsapp:+14155550100");

            Answer answer =
                    Sms.post(twilio, "To", "whatsapp:+14155550199", "From", "whatsapp:+14155550100", "Body", "Hi");

            assertThat(answer.status()).isEqualTo(201);
            assertThat(only(twilio).to()).isEqualTo("whatsapp:+14155550199");
        }

        @Test
        void comes_from_the_number_of_test_credentials(TwilioSandbox twilio) {
            assertThat(Sms.post(twilio, "To", TO, "From", "+15005550006", "Body", "Hi")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Nested
    class Sent_through_a_service {

        @Test
        void is_accepted_without_sender_and_segments(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, FROM);

            Answer answer = Sms.post(twilio, "To", TO, "MessagingServiceSid", service.sid(), "Body", "Hi");

            assertThat(answer)
                    .isEqualTo(new Answer(
                            201, json(twilio, only(twilio), "null", "\"" + service.sid() + "\"", "accepted", "0")));
            assertThat(only(twilio).senderReason()).isNull();
        }

        @Test
        void may_name_it_as_its_sender(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, FROM);

            Answer answer = Sms.post(twilio, "To", TO, "From", service.sid(), "Body", "Hi");

            assertThat(answer)
                    .isEqualTo(new Answer(
                            201, json(twilio, only(twilio), "null", "\"" + service.sid() + "\"", "accepted", "0")));
        }

        @Test
        void may_name_a_sender_of_its_pool(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, FROM);

            Answer answer =
                    Sms.post(twilio, "To", TO, "MessagingServiceSid", service.sid(), "From", FROM, "Body", "Hi");

            assertThat(answer)
                    .isEqualTo(new Answer(
                            201,
                            json(
                                    twilio,
                                    only(twilio),
                                    "\"+14155550100\"",
                                    "\"" + service.sid() + "\"",
                                    "accepted",
                                    "0")));
        }

        @Test
        void has_its_validity_period_and_encoding(TwilioSandbox twilio) {
            MessagingService service = twilio.given()
                    .messagingService(
                            "Alerts",
                            s -> s.validityPeriod(Duration.ofMinutes(1)).smartEncoding(true));
            Sms.pool(twilio, service, FROM);

            assertThat(Sms.send(twilio, service, TO, "Hi"))
                    .returns(60, TwilioMessage::validityPeriod)
                    .returns(true, TwilioMessage::smartEncoded)
                    .returns(null, TwilioMessage::statusCallback)
                    .returns(null, TwilioMessage::givenFrom);
        }
    }

    @Test
    void that_does_not_exist_is_not_found(TwilioSandbox twilio) {
        String none = Sms.one(twilio, "SM00000000000000000000000000000000");

        assertThat(Sms.http(twilio).get(none)).isEqualTo(notFound(none));
        assertThat(Sms.http(twilio).post(none, "Body", "")).isEqualTo(notFound(none));
        assertThat(Sms.http(twilio).delete(none)).isEqualTo(notFound(none));
    }
}
