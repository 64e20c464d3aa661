package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.FROM;
import static dev.faketwilio.messaging.Sms.TO;
import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Twilio refuses to send, and in which order it looks: contract/messaging.md 15.3, 15.6 and 23. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessageRefusalTest {

    @AfterEach
    void nothing_was_sent(TwilioSandbox twilio) {
        assertThat(twilio.messaging().messages()).isEmpty();
    }

    /** A direct message that would be sent, but for what is given: name, value, name, value. */
    private static Answer direct(TwilioSandbox twilio, String... differences) {
        if (twilio.messaging().incomingPhoneNumbers().find(FROM).isEmpty()) {
            twilio.given().phoneNumber(FROM);
        }
        return post(twilio, List.of("To", TO, "From", FROM, "Body", "Hi"), differences);
    }

    /** A message through a Service that would be sent, but for what is given. */
    private static Answer through(TwilioSandbox twilio, MessagingService service, String... differences) {
        return post(twilio, List.of("To", TO, "MessagingServiceSid", service.sid(), "Body", "Hi"), differences);
    }

    private static Answer post(TwilioSandbox twilio, List<String> form, String... differences) {
        List<String> sent = new ArrayList<>(form);
        for (int i = 0; i < differences.length; i += 2) {
            int at = sent.indexOf(differences[i]);
            if (at < 0 || differences[i].equals("MediaUrl")) {
                sent.addAll(List.of(differences[i], differences[i + 1]));
            } else {
                sent.set(at + 1, differences[i + 1]);
            }
        }
        return Sms.post(twilio, sent.toArray(String[]::new));
    }

    @Nested
    class What_is_missing {

        @Test
        void is_told_one_by_one(TwilioSandbox twilio) {
            assertThat(Sms.post(twilio)).isEqualTo(refusal(400, 21604, "A 'To' phone number is required."));
            assertThat(Sms.post(twilio, "To", "")).isEqualTo(refusal(400, 21604, "A 'To' phone number is required."));
            assertThat(Sms.post(twilio, "To", TO)).isEqualTo(refusal(400, 21603, "A 'From' phone number is required."));
            assertThat(Sms.post(twilio, "To", TO, "From", "", "MessagingServiceSid", ""))
                    .isEqualTo(refusal(400, 21603, "A 'From' phone number is required."));
            assertThat(Sms.post(twilio, "To", TO, "From", FROM, "Body", ""))
                    .isEqualTo(refusal(400, 21602, "Message body is required."));
        }

        @Test
        void is_told_in_other_words_of_a_service(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, FROM);
            Answer refused = refusal(400, 21619, "A text message body or media urls must be specified.");

            assertThat(Sms.post(twilio, "To", TO, "MessagingServiceSid", service.sid()))
                    .isEqualTo(refused);
            assertThat(Sms.post(twilio, "To", TO, "From", service.sid())).isEqualTo(refused);
        }
    }

    @Nested
    class A_bad_value {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "MediaUrl, ftp://example.com/a.png, 21620, Media urls: ftp://example.com/a.png are invalid. Please use only valid http and https urls",
                    "MediaUrl, picture.png, 21620, Media urls: picture.png are invalid. Please use only valid http and https urls",
                    "StatusCallback, nowhere, 21609, The StatusCallback URL nowhere is not a valid URL.",
                    "StatusCallback, https://my_host.example.com/x, 21609,"
                            + " The StatusCallback URL https://my_host.example.com/x is not a valid URL.",
                    "ApplicationSid, AP1, 21218, Invalid ApplicationSid",
                    "ValidityPeriod, 0, 21624, Invalid validity period value",
                    "ValidityPeriod, 36001, 21624, Invalid validity period value",
                    "ValidityPeriod, soon, 21624, Invalid validity period value",
                    "ContentRetention, keep, 30029, Invalid ContentRetention",
                    "AddressRetention, keep, 30030, Invalid AddressRetention",
                    "MaxPrice, cheap, 21627, Max Price must be a valid float",
                    "MaxPrice, 1.2.3, 21627, Max Price must be a valid float",
                    "ContentSid, HX1, 21655, The ContentSid is Invalid",
                    "ContentVariables, {}, 21654, ContentSid Required",
                    "ContentVariables, x, 21656, The ContentVariables Parameter is invalid",
                    "SmartEncoded, maybe, 20001, Invalid SmartEncoded",
                    "ProvideFeedback, maybe, 20001, Invalid ProvideFeedback",
                    "RiskCheck, maybe, 20001, Invalid RiskCheck",
                    "TrafficType, paid, 20001, Invalid TrafficType",
                    "Attempt, 0, 20001, Invalid Attempt",
                    "ForceDelivery, maybe, 20001, Invalid ForceDelivery",
                    "SendAsMms, maybe, 20001, Invalid SendAsMms",
                    "ShortenUrls, true, 20001, Invalid ShortenUrls",
                    "FallbackFrom, +14155550101, 21664, 'FallbackFrom' cannot be used with a 'From' sender",
                })
        void is_refused(String parameter, String value, int code, String message, TwilioSandbox twilio) {
            assertThat(direct(twilio, parameter, value)).isEqualTo(refusal(400, code, message));
        }

        @Test
        void of_a_body_is_one_of_more_than_1600_characters(TwilioSandbox twilio) {
            assertThat(direct(twilio, "Body", "ж".repeat(1601)))
                    .isEqualTo(refusal(400, 21617, "The concatenated message body exceeds the 1600 character limit."));
        }

        @Test
        void of_media_is_an_eleventh(TwilioSandbox twilio) {
            List<String> eleven = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                eleven.addAll(List.of("MediaUrl", "https://example.com/" + i));
            }
            assertThat(direct(twilio, eleven.toArray(String[]::new)))
                    .isEqualTo(refusal(400, 21623, "Number of media files exceeds allowed limit"));
        }

        @Test
        void of_a_service_is_a_fallback_without_rcs(TwilioSandbox twilio) {
            assertThat(through(twilio, Sms.service(twilio, FROM), "FallbackFrom", FROM))
                    .isEqualTo(
                            refusal(400, 21667, "'FallbackFrom' requires the Messaging Service to have an RCS Sender"));
        }
    }

    @Nested
    class A_recipient {

        @ParameterizedTest
        @CsvSource({
            "nobody, nobody",
            "+1555, +XXXX",
            "+14155550, +1415XXXX",
            "+999123456789, +99912345XXXX",
            "whatsapp:nobody, whatsapp:nobody",
            "messenger:, messenger:",
            "fax:+14155550199, fax:+1415555XXXX",
            "+15005550001, +1500555XXXX",
        })
        void that_is_none_is_refused_with_its_last_digits_hidden(String to, String shown, TwilioSandbox twilio) {
            assertThat(direct(twilio, "To", to)).isEqualTo(refusal(400, 21211, "Invalid 'To' Phone Number: " + shown));
        }

        @Test
        void that_is_a_short_code_is_refused(TwilioSandbox twilio) {
            assertThat(direct(twilio, "To", "12345"))
                    .isEqualTo(refusal(400, 21265, "'To' number cannot be a Short Code"));
        }

        @Test
        void that_is_the_sender_is_refused(TwilioSandbox twilio) {
            assertThat(direct(twilio, "To", "(415) 555-0100"))
                    .isEqualTo(refusal(400, 21266, "'To' and 'From' number cannot be the same"));
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "+15005550002, 21612, Message cannot be sent with the current combination of 'To' (+15005550002)"
                            + " and/or 'From' (+14155550100) parameters",
                    "+15005550003, 21408, \"Permission to send an SMS has not been enabled for the region indicated by"
                            + " the 'To' number: +1500555XXXX\"",
                    "+15005550004, 21610, Attempt to send to unsubscribed recipient",
                    "+15005550009, 21614, \"To number: +15005550009, is not a mobile number\"",
                })
        void of_twilios_magic_numbers_is_refused(String to, int code, String message, TwilioSandbox twilio) {
            assertThat(direct(twilio, "To", to)).isEqualTo(refusal(400, code, message));
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "21211, Invalid 'To' Phone Number: +1415555XXXX",
                    "21408, Permission to send an SMS has not been enabled for the region indicated by the 'To' number:"
                            + " +1415555XXXX",
                    "21610, Attempt to send to unsubscribed recipient",
                    "21611, SMS queue is full.",
                    "21612, Message cannot be sent with the current combination of 'To' (+14155550199) and/or 'From'"
                            + " (+14155550100) parameters",
                    "21614, \"To number: +14155550199, is not a mobile number\"",
                })
        void of_whom_the_test_says_so_is_refused(int code, String message, TwilioSandbox twilio) {
            twilio.simulate().deliveries().to(TO).refuse(code);

            assertThat(direct(twilio)).isEqualTo(refusal(400, code, message));
            twilio.simulate().deliveries().to(TO).deliver();
            assertThat(direct(twilio).status()).isEqualTo(201);
            twilio.simulate().deliveries().deliver(only(twilio));
            Sms.http(twilio).delete(Sms.one(twilio, only(twilio)));
        }

        @Test
        void that_is_a_landline_is_refused(TwilioSandbox twilio) {
            String landline = "+4930901820";
            twilio.simulate().deliveries().to(landline).refuse(21635);

            assertThat(direct(twilio, "To", landline))
                    .isEqualTo(refusal(400, 21635, "'To' number cannot be a landline"));
        }

        @ParameterizedTest
        @ValueSource(strings = {TO, "+14165550100", "+442071838750"})
        void that_is_a_landline_of_the_us_canada_or_the_uk_is_tried(String landline, TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> twilio.simulate().deliveries().to(landline).refuse(21635))
                    .satisfies(failsAs("message-refusal/refuse-a-landline-that-twilio-accepts", "LANDLINE", landline));
        }

        private String only(TwilioSandbox twilio) {
            return twilio.messaging().messages().all().get(0).sid();
        }

        @Test
        void is_refused_with_codes_for_recipients_only(TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.simulate().deliveries().to(TO).refuse(30003))
                    .satisfies(failsAs("message-refusal/refuse-with-a-code-of-a-later-failure"));
        }
    }

    @Nested
    class A_sender {

        @ParameterizedTest
        @CsvSource({
            "+1415, 21212, 'The ''From'' number +1415 is not a valid phone number, shortcode, or alphanumeric sender"
                    + " ID.'",
            "a very long name, 21212, 'The ''From'' number a very long name is not a valid phone number, shortcode, or"
                    + " alphanumeric sender ID.'",
            "+15005550001, 21212, 'The ''From'' number +15005550001 is not a valid phone number, shortcode, or"
                    + " alphanumeric sender ID.'",
            "+15005550007, 21606, The 'From' phone number provided (+15005550007) is not a valid message-capable Twilio"
                    + " phone number for this destination",
            "+15005550008, 21611, SMS queue is full.",
            "+14155550111, 21659, 'From' +14155550111 is not a Twilio phone number or Short Code country mismatch",
            "54321, 21659, 'From' 54321 is not a Twilio phone number or Short Code country mismatch",
            "ACME, 21612, Message cannot be sent with the current combination of 'To' (+14155550199) and/or 'From'"
                    + " (ACME) parameters",
            "whatsapp:+14155550100, 21910, Invalid From and To pair. From and To should be of the same channel",
        })
        void that_cannot_send_it_is_refused(String from, int code, String message, TwilioSandbox twilio) {
            assertThat(direct(twilio, "From", from)).isEqualTo(refusal(400, code, message.replace("''", "'")));
        }

        @Test
        void of_another_country_is_refused_if_it_is_a_short_code(TwilioSandbox twilio) {
            twilio.given().shortCode("54321", code -> code.countryCode("GB"));

            assertThat(direct(twilio, "From", "54321").json().path("code").asInt())
                    .isEqualTo(21659);
        }

        @Test
        void without_sms_or_mms_is_refused(TwilioSandbox twilio) {
            twilio.given()
                    .phoneNumber(
                            "+14155550102", n -> n.capabilities(new NumberCapabilities(true, false, false, false)));
            twilio.given()
                    .phoneNumber("+14155550103", n -> n.capabilities(new NumberCapabilities(true, true, false, false)));
            twilio.given().shortCode("12345");

            assertThat(direct(twilio, "From", "+14155550102"))
                    .isEqualTo(refusal(400, 21661, "'From' number is not SMS-capable"));
            Answer noMms = refusal(400, 21621, "The 'From' number has not been enabled for MMS");
            assertThat(direct(twilio, "From", "+14155550103", "MediaUrl", "https://example.com/a.png"))
                    .isEqualTo(noMms);
            assertThat(direct(twilio, "From", "12345", "MediaUrl", "https://example.com/a.png"))
                    .isEqualTo(noMms);
            assertThat(direct(twilio, "To", "+447700900199", "From", "ACME", "MediaUrl", "https://example.com/a.png"))
                    .isEqualTo(noMms);
        }

        @Test
        void of_a_channel_that_the_account_does_not_have_is_refused(TwilioSandbox twilio) {
            assertThat(direct(twilio, "To", "whatsapp:+14155550199", "From", "whatsapp:+14155550111"))
                    .isEqualTo(refusal(400, 63007, "Twilio could not find a Channel with the specified From address"));
            assertThat(direct(twilio, "To", "whatsapp:+14155550199"))
                    .isEqualTo(
                            refusal(400, 21910, "Invalid From and To pair. From and To should be of the same channel"));
        }
    }

    @Nested
    class A_service {

        @Test
        void without_senders_is_refused(TwilioSandbox twilio) {
            assertThat(through(twilio, Sms.service(twilio)))
                    .isEqualTo(refusal(400, 21704, "The Messaging Service contains no phone numbers"));
        }

        @ParameterizedTest
        @CsvSource(
                ignoreLeadingAndTrailingWhitespace = false,
                value = {"MG1", "MG0000000000000000000000000000000x", " MG00000000000000000000000000000000"})
        void that_is_none_is_refused(String sid, TwilioSandbox twilio) {
            assertThat(Sms.post(twilio, "To", TO, "MessagingServiceSid", sid, "Body", "Hi"))
                    .isEqualTo(refusal(400, 21705, "The Messaging Service Sid " + sid + " is invalid."));
        }

        @Test
        void that_does_not_exist_is_not_found(TwilioSandbox twilio) {
            String none = "MG00000000000000000000000000000000";
            Answer refused = refusal(404, 21701, "The Messaging Service does not exist");

            assertThat(Sms.post(twilio, "To", TO, "MessagingServiceSid", none, "Body", "Hi"))
                    .isEqualTo(refused);
            assertThat(Sms.post(twilio, "To", TO, "From", none, "Body", "Hi")).isEqualTo(refused);
        }

        @Test
        void sends_by_its_own_senders_only(TwilioSandbox twilio) {
            twilio.given().phoneNumber("+14155550101");

            assertThat(through(twilio, Sms.service(twilio, FROM), "From", "+14155550101"))
                    .isEqualTo(refusal(400, 21711, "Sender is not associated with the specified Messaging Service"));
        }
    }

    @Nested
    class On_trial {

        @Test
        void numbers_that_are_not_verified_are_refused(TwilioSandbox twilio) {
            twilio.given().trialAccount("+14155550111");

            assertThat(direct(twilio))
                    .isEqualTo(refusal(
                            400,
                            21608,
                            "The number +1415555XXXX is unverified. Trial accounts cannot send messages to unverified"
                                    + " numbers; verify +1415555XXXX at twilio.com/user/account/phone-numbers/verified,"
                                    + " or purchase a Twilio number to send messages to unverified numbers"));
        }

        @Test
        void alphanumeric_senders_are_refused(TwilioSandbox twilio) {
            twilio.given().trialAccount("+447700900199");

            assertThat(direct(twilio, "To", "+447700900199", "From", "ACME"))
                    .isEqualTo(refusal(
                            400,
                            21267,
                            "Alphanumeric Sender ID cannot be used as the 'From' number on trial accounts"));
        }
    }

    @Test
    void the_first_thing_that_is_wrong_is_told(TwilioSandbox twilio) {
        twilio.given().trialAccount();
        twilio.simulate().deliveries().to(TO).refuse(21408);
        List<String> wrong = new ArrayList<>(List.of(
                "Body", "ж".repeat(1601), "StatusCallback", "nowhere", "ValidityPeriod", "0", "SendAt", "never"));
        List<Integer> codes = new ArrayList<>();
        for (String[] next : List.of(
                new String[] {"To", "nobody"},
                new String[] {"From", "+1415"},
                new String[] {"Body", "Hi"},
                new String[] {"StatusCallback", ""},
                new String[] {"ValidityPeriod", ""},
                new String[] {"SendAt", ""},
                new String[] {"To", TO},
                new String[] {"From", "+15005550006"})) {
            codes.add(post(twilio, wrong).json().path("code").asInt());
            int at = wrong.indexOf(next[0]);
            if (at < 0) {
                wrong.addAll(List.of(next));
            } else {
                wrong.set(at + 1, next[1]);
            }
        }
        codes.add(post(twilio, wrong).json().path("code").asInt());
        twilio.simulate().deliveries().to(TO).deliver();
        codes.add(post(twilio, wrong).json().path("code").asInt());

        assertThat(codes).containsExactly(21604, 21603, 21617, 21609, 21624, 35117, 21211, 21212, 21408, 21608);
    }

    @Test
    void seeding_is_refused_too(TwilioSandbox twilio) {
        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> twilio.given().message("nobody"))
                .satisfies(failsAs("message-refusal/seed-a-message-to-nobody"));
    }
}
