package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.MessagingSettings.http;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sender pools that take any SID, for tests that do not care for the account's numbers. */
class AnySenderSidTest {

    private static final String PHONE_NUMBER = "PN0123456789abcdef0123456789abcdef";
    private static final String SHORT_CODE = "SC0123456789abcdef0123456789abcdef";
    private static final String CHANNEL_SENDER = "XE0123456789ABCDEF0123456789ABCDEF";

    private static Answer add(TwilioSandbox twilio, String service, String sid) {
        String collection = "/v1/Services/" + service;
        return switch (sid.substring(0, 2)) {
            case "PN" -> http(twilio).post(collection + "/PhoneNumbers", "PhoneNumberSid", sid);
            case "SC" -> http(twilio).post(collection + "/ShortCodes", "ShortCodeSid", sid);
            default -> http(twilio).post(collection + "/ChannelSenders", "Sid", sid);
        };
    }

    private static Answer add(TwilioSandbox twilio, String sid) {
        return add(twilio, twilio.given().messagingService("Alerts").sid(), sid);
    }

    @Nested
    @FakeTwilioTest(sandbox = SandboxScope.PER_TEST, anySenderSid = true)
    class Where_the_annotation_says_so {

        @Test
        void a_phone_number_is_invented_and_belongs_to_the_account(TwilioSandbox twilio) {
            Answer answer = add(twilio, PHONE_NUMBER);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("phone_number").asText()).isEqualTo("+14157737967");
            assertThat(answer.json().path("capabilities")).hasToString("[\"MMS\",\"SMS\",\"Voice\"]");
            assertThat(twilio.messaging().incomingPhoneNumbers().get("+14157737967"))
                    .matches(number -> number.sid().equals(PHONE_NUMBER))
                    .matches(number -> number.friendlyName().equals("(415) 773-7967"));
        }

        @Test
        void a_short_code_is_invented_and_belongs_to_the_account(TwilioSandbox twilio) {
            Answer answer = add(twilio, SHORT_CODE);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(twilio.messaging().accountShortCodes().get(SHORT_CODE).shortCode())
                    .isEqualTo(answer.json().path("short_code").asText())
                    .matches("[0-9]{6}");
        }

        @Test
        void a_channel_sender_is_invented_and_belongs_to_the_account(TwilioSandbox twilio) {
            Answer answer = add(twilio, CHANNEL_SENDER);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().path("sender").asText()).isEqualTo("whatsapp:+14157737967");
            assertThat(twilio.messaging()
                            .accountChannelSenders()
                            .get(CHANNEL_SENDER)
                            .senderType())
                    .isEqualTo("WhatsApp");
        }

        @Test
        void a_number_that_is_taken_is_not_invented_again(TwilioSandbox twilio) {
            twilio.given().phoneNumber("+14157737967");

            assertThat(add(twilio, PHONE_NUMBER).json().path("phone_number").asText())
                    .isEqualTo("+14157737968");
        }

        @Test
        void everything_else_is_as_with_twilio(TwilioSandbox twilio) {
            String service = twilio.given().messagingService("Alerts").sid();
            String own = twilio.given().phoneNumber("+4581827622").sid();

            assertThat(add(twilio, service, own).json().path("phone_number").asText())
                    .isEqualTo("+4581827622");
            assertThat(add(twilio, service, PHONE_NUMBER).status()).isEqualTo(201);
            assertThat(add(twilio, service, PHONE_NUMBER).json().path("code").asInt())
                    .isEqualTo(21710);
            assertThat(add(twilio, PHONE_NUMBER).json().path("code").asInt()).isEqualTo(21712);
            assertThat(add(twilio, service, "PN123")).isEqualTo(refusal(400, 21421, "Phone Number is invalid"));
        }
    }

    @Nested
    class Where_the_builder_says_so {

        @RegisterExtension
        static final FakeTwilio TWILIO = FakeTwilio.builder()
                .anySenderSid()
                .seed(given -> given.messagingService("Alerts"))
                .build();

        @RepeatedTest(2)
        void every_test_may_use_any_sid() {
            String service = TWILIO.messaging().services().all().get(0).sid();

            assertThat(add(TWILIO, service, PHONE_NUMBER).status()).isEqualTo(201);
        }
    }

    @Nested
    class Where_a_test_says_so {

        @Test
        void any_sid_will_do_until_the_sandbox_is_reset() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                assertThat(add(twilio, PHONE_NUMBER).status()).isEqualTo(404);

                twilio.given().anySenderSid();
                assertThat(add(twilio, PHONE_NUMBER).status()).isEqualTo(201);

                twilio.reset();
                assertThat(add(twilio, PHONE_NUMBER).status()).isEqualTo(404);
            }
        }
    }
}
