package dev.faketwilio.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.testing.Endpoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which people opt out of messages, and in again: contract/messaging.md 19. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class KeywordTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PHONE = "+12125550199";
    private static final String NUMBER = "+14155550100";
    private static final String OTHER = "+14155550111";
    private static final String TOLL_FREE = "+18005550100";

    @Nested
    class Stop {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "STOP",
                    "stop",
                    " Stop\n",
                    "STOPALL",
                    "UNSUBSCRIBE",
                    "CANCEL",
                    "END",
                    "quit",
                    "REVOKE",
                    "OPTOUT"
                })
        void ends_messages_from_that_number(String word, TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(NUMBER);
            twilio.given().phoneNumber(OTHER);

            ReceivedMessage received = receive(twilio, NUMBER, word);

            assertThat(received.automaticReply())
                    .hasValue(
                            "You have successfully been unsubscribed. You will not receive any more messages from this"
                                    + " number. Reply START to resubscribe.");
            assertRefused(client, NUMBER);
            assertThat(send(client, OTHER).getStatus()).hasToString("queued");
        }

        @ParameterizedTest
        @ValueSource(strings = {"STOP it", "Don't stop", "STOP.", "", "STOPP"})
        void is_the_whole_message(String text, TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(NUMBER);

            assertThat(receive(twilio, NUMBER, text).automaticReply()).isEmpty();
            assertThat(send(client, NUMBER).getStatus()).hasToString("queued");
        }

        @Test
        void is_answered_once(TwilioSandbox twilio) {
            twilio.given().phoneNumber(NUMBER);
            receive(twilio, NUMBER, "STOP");

            assertThat(receive(twilio, NUMBER, "STOP").automaticReply()).isEmpty();
        }

        @Test
        void is_answered_by_no_message_of_the_api(TwilioSandbox twilio) {
            twilio.given().phoneNumber(NUMBER);

            ReceivedMessage received = receive(twilio, NUMBER, "STOP");

            assertThat(twilio.messaging().messages().all())
                    .containsExactly(received.message().orElseThrow());
        }

        @Test
        void to_a_messaging_service_ends_messages_from_all_its_numbers(TwilioSandbox twilio, TwilioRestClient client) {
            var number = twilio.given().phoneNumber(NUMBER);
            var other = twilio.given().phoneNumber(OTHER);
            MessagingService service = twilio.given()
                    .messagingService(
                            "Alerts", s -> s.sender(number).sender(other).useInboundWebhookOnNumber(true));

            receive(twilio, NUMBER, "STOP");

            assertRefused(client, OTHER);
            String sid = Message.creator(new PhoneNumber(PHONE), service.sid(), "Hello")
                    .create(client)
                    .getSid();
            twilio.simulate().deliveries().completeAll();
            Message message = Message.fetcher(sid).fetch(client);
            assertThat(message.getStatus()).hasToString("failed");
            assertThat(message.getErrorCode()).isEqualTo(21610);
        }

        @Test
        void is_told_to_the_code_under_test_whose_answer_is_not_sent(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response><Message>Bye!</Message></Response>")) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));

                ReceivedMessage received = receive(twilio, NUMBER, "STOP");

                assertThat(app.received()).hasSize(1);
                assertThat(received.replies()).singleElement().satisfies(reply -> {
                    assertThat(reply.status()).hasToString("FAILED");
                    assertThat(reply.errorCode()).isEqualTo(21610);
                });
            }
        }

        @Test
        void to_a_toll_free_number_is_answered_by_the_network(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(TOLL_FREE);

            assertThat(receive(twilio, TOLL_FREE, "STOP").automaticReply())
                    .hasValue("NETWORK MSG: You replied with the word \"stop\" which blocks all texts sent from this"
                            + " number. Text back \"unstop\" to receive messages again.");
            assertRefused(client, TOLL_FREE);
        }

        @Test
        void to_a_short_code_of_its_own_is_left_to_the_code_under_test(TwilioSandbox twilio) {
            twilio.given().shortCode("72525");

            assertThat(receive(twilio, "72525", "STOP").automaticReply()).isEmpty();
        }
    }

    @Nested
    class Start {

        @ParameterizedTest
        @ValueSource(strings = {"START", "yes", "Unstop"})
        void lets_messages_come_again(String word, TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(NUMBER);
            receive(twilio, NUMBER, "STOP");

            assertThat(receive(twilio, NUMBER, word).automaticReply())
                    .hasValue(
                            "You have successfully been re-subscribed to messages from this number. Reply HELP for help."
                                    + " Reply STOP to unsubscribe. Msg&Data Rates May Apply.");
            assertThat(send(client, NUMBER).getStatus()).hasToString("queued");
        }

        @Test
        void is_an_ordinary_word_for_who_has_not_opted_out(TwilioSandbox twilio) {
            twilio.given().phoneNumber(NUMBER);

            assertThat(receive(twilio, NUMBER, "YES").automaticReply()).isEmpty();
        }

        @Test
        void or_unstop_resubscribes_to_a_toll_free_number_and_yes_does_not(
                TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(TOLL_FREE);
            for (String word : List.of("start", "UNSTOP")) {
                receive(twilio, TOLL_FREE, "STOP");
                assertThat(receive(twilio, TOLL_FREE, "YES").automaticReply()).isEmpty();
                assertThat(receive(twilio, TOLL_FREE, "HELP").automaticReply()).isEmpty();
                assertRefused(client, TOLL_FREE);

                assertThat(receive(twilio, TOLL_FREE, word).automaticReply())
                        .hasValue("NETWORK MSG: You have replied \"" + word
                                + "\" and will begin receiving messages again from this number.");
                assertThat(send(client, TOLL_FREE).getStatus()).hasToString("queued");
            }
        }
    }

    @Nested
    class Help {

        @ParameterizedTest
        @ValueSource(strings = {"HELP", "info"})
        void is_answered_and_changes_nothing(String word, TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(NUMBER);

            assertThat(receive(twilio, NUMBER, word).automaticReply())
                    .hasValue("Reply STOP to unsubscribe. Msg&Data Rates May Apply.");
            assertThat(send(client, NUMBER).getStatus()).hasToString("queued");
        }
    }

    private static void assertRefused(TwilioRestClient client, String from) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> send(client, from))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                    assertThat(refused.getCode()).isEqualTo(21610);
                });
    }

    private static Message send(TwilioRestClient client, String from) {
        return Message.creator(new PhoneNumber(PHONE), new PhoneNumber(from), "Hello")
                .create(client);
    }

    private static ReceivedMessage receive(TwilioSandbox twilio, String to, String body) {
        return twilio.simulate().receive(m -> m.from(PHONE).to(to).body(body)).await(LONG);
    }
}
