package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.FROM;
import static dev.faketwilio.messaging.Sms.TO;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.message.Feedback;
import com.twilio.rest.api.v2010.account.message.Media;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redacting, canceling and deleting messages, their media and feedback: contract/messaging.md 15.5 and 18.3. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessageChangeTest {

    private static Answer update(TwilioSandbox twilio, TwilioMessage message, String... form) {
        return Sms.http(twilio).post(Sms.one(twilio, message.sid()), form);
    }

    private static Answer delete(TwilioSandbox twilio, TwilioMessage message) {
        return Sms.http(twilio).delete(Sms.one(twilio, message.sid()));
    }

    @Nested
    class Redacting {

        @Test
        void empties_the_body_and_nothing_else(TwilioSandbox twilio) {
            TwilioMessage message =
                    twilio.given().message(TO, m -> m.body("secret").delivered());
            twilio.clock().advance(Duration.ofMinutes(1));

            Answer answer = update(twilio, message, "Body", "");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("body").asText()).isEmpty();
            assertThat(answer.json().path("status").asText()).isEqualTo("delivered");
            assertThat(answer.json().path("num_segments").asText()).isEqualTo("1");
            assertThat(answer.json().path("date_updated").asText()).isEqualTo("Thu, 01 Jan 2026 00:01:00 +0000");
            assertThat(answer).isEqualTo(Sms.get(twilio, message.sid()));
        }

        @Test
        void is_refused_until_the_message_has_come_to_its_end(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);

            assertThat(update(twilio, message, "Body", ""))
                    .isEqualTo(refusal(409, 20009, "Cannot redact this resource before it is complete"));
            twilio.clock().advance(Duration.ofSeconds(3));

            assertThat(update(twilio, message, "Body", "").status()).isEqualTo(200);
        }
    }

    @Nested
    class Canceling {

        @Test
        void stops_a_scheduled_message(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = scheduled(twilio);

            var canceled = Message.updater(sid)
                    .setStatus(Message.UpdateStatus.CANCELED)
                    .update(client);

            assertThat(canceled.getStatus()).isEqualTo(Message.Status.CANCELED);
            twilio.clock().advance(Duration.ofDays(10));
            assertThat(twilio.messaging().message(sid).status()).isEqualTo(TwilioMessage.Status.CANCELED);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3})
        void is_refused_for_a_message_that_was_never_scheduled(int seconds, TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);
            twilio.clock().advance(Duration.ofSeconds(seconds));

            assertThat(update(twilio, message, "Status", "canceled"))
                    .isEqualTo(refusal(409, 30409, "Message is not in a cancelable state."));
        }

        @Test
        void is_refused_for_a_message_that_a_service_has_accepted(TwilioSandbox twilio) {
            TwilioMessage accepted = Sms.send(twilio, Sms.service(twilio, Sms.FROM), TO, "Hi");

            assertThat(accepted.status()).isEqualTo(TwilioMessage.Status.ACCEPTED);
            assertThat(update(twilio, accepted, "Status", "canceled").status()).isEqualTo(409);
        }

        @Test
        void comes_too_late_once_the_time_has_come(TwilioSandbox twilio) {
            String sid = scheduled(twilio);
            twilio.clock().set(Instant.parse("2026-01-02T00:00:00Z"));

            assertThat(update(twilio, twilio.messaging().message(sid), "Status", "canceled")
                            .status())
                    .isEqualTo(409);
        }

        private static String scheduled(TwilioSandbox twilio) {
            return Sms.schedule(twilio, Sms.service(twilio, Sms.FROM), "2026-01-02T00:00:00Z")
                    .sid();
        }
    }

    @ParameterizedTest
    @CsvSource({"Body, Hi", "Status, sent", "Status, ''", "Other, x"})
    void nothing_else_can_be_changed(String parameter, String value, TwilioSandbox twilio) {
        TwilioMessage message = twilio.given().message(TO);

        assertThat(update(twilio, message, parameter, value))
                .isEqualTo(refusal(400, 30400, "Parameters are not valid"));
        assertThat(update(twilio, message, "Body", "", "Status", "canceled"))
                .isEqualTo(refusal(400, 30400, "Parameters are not valid"));
        assertThat(twilio.messaging().message(message.sid())).isEqualTo(message);
    }

    @Nested
    class Deleting {

        @Test
        void removes_a_message_with_all_that_belongs_to_it(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);
            TwilioMessage message = twilio.given()
                    .message(
                            TO,
                            m -> m.from(FROM).media("https://example.com/a.png").delivered());
            Sms.http(twilio).post(Sms.path(twilio, "/Messages/" + message.sid() + "/Feedback.json"));

            assertThat(delete(twilio, message)).isEqualTo(new Answer(204, ""));

            assertThat(Sms.get(twilio, message.sid())).isEqualTo(notFound(Sms.one(twilio, message.sid())));
            assertThat(twilio.messaging().media()).isEmpty();
            assertThat(twilio.messaging().feedback()).isEmpty();
            assertThat(twilio.messaging().messages().deleted()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"0, 409", "1, 409", "2, 409", "3, 204"})
        void waits_for_the_end_of_its_way(int seconds, int status, TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);
            twilio.clock().advance(Duration.ofSeconds(seconds));

            Answer answer = delete(twilio, message);

            assertThat(answer.status()).isEqualTo(status);
            if (status == 409) {
                assertThat(answer).isEqualTo(refusal(409, 20009, "Cannot delete this resource before it is complete"));
            }
        }

        @Test
        void does_not_wait_for_a_receipt_forever(TwilioSandbox twilio) {
            twilio.simulate().deliveries().to(TO).deliverWithoutReceipt();
            TwilioMessage message = twilio.given().message(TO);

            twilio.clock().advance(Duration.ofHours(1).plusSeconds(1));
            assertThat(delete(twilio, message).status()).isEqualTo(409);
            twilio.clock().advance(Duration.ofSeconds(1));
            assertThat(delete(twilio, message).status()).isEqualTo(204);
        }
    }

    @Nested
    class Media_of_a_message {

        private TwilioMessage mms(TwilioSandbox twilio) {
            twilio.given().phoneNumber(FROM);
            return twilio.given()
                    .message(
                            TO,
                            m -> m.from(FROM)
                                    .media("https://example.com/a.JPG?x=1")
                                    .media("https://example.com/b.pdf"));
        }

        private String media(TwilioSandbox twilio, TwilioMessage message, String rest) {
            return Sms.path(twilio, "/Messages/" + message.sid() + "/Media" + rest);
        }

        @Test
        void is_listed_newest_first(TwilioSandbox twilio, TwilioRestClient client) {
            TwilioMessage message = mms(twilio);

            assertThat(Media.reader(message.sid()).read(client))
                    .extracting(Media::getContentType)
                    .containsExactly("application/pdf", "image/jpeg");
        }

        @Test
        void is_shown_exactly(TwilioSandbox twilio) {
            TwilioMessage message = mms(twilio);
            MessageMedia media = twilio.messaging().media().all().get(0);
            assertThat(media.sid()).matches("ME[0-9a-f]{32}");
            assertThat(media.url()).isEqualTo("https://example.com/a.JPG?x=1");

            String uri = media(twilio, message, "/" + media.sid() + ".json");
            assertThat(Sms.http(twilio).get(uri))
                    .isEqualTo(new Answer(
                            200,
                            "{\"sid\": \"" + media.sid() + "\", \"account_sid\": \"" + twilio.accountSid()
                                    + "\", \"parent_sid\": \"" + message.sid()
                                    + "\", \"content_type\": \"image/jpeg\", \"date_created\": \"Thu, 01 Jan 2026"
                                    + " 00:00:00 +0000\", \"date_updated\": \"Thu, 01 Jan 2026 00:00:00 +0000\","
                                    + " \"uri\": \"" + uri + "\"}"));
        }

        @Test
        void is_filtered_by_date(TwilioSandbox twilio) {
            TwilioMessage message = mms(twilio);
            String list = media(twilio, message, ".json");

            assertThat(Sms.http(twilio)
                            .get(list + "?DateCreated=2026-01-01")
                            .json()
                            .path("media_list"))
                    .hasSize(2);
            assertThat(Sms.http(twilio)
                            .get(list + "?DateCreated%3C=2025-12-31")
                            .json()
                            .path("media_list"))
                    .isEmpty();
            assertThat(Sms.http(twilio)
                            .get(list + "?DateCreated%3E=2026-01-02")
                            .json()
                            .path("media_list"))
                    .isEmpty();
        }

        @Test
        void is_deleted_alone(TwilioSandbox twilio) {
            TwilioMessage message = mms(twilio);
            String uri = media(
                    twilio,
                    message,
                    "/" + twilio.messaging().media().all().get(0).sid() + ".json");

            assertThat(Sms.http(twilio).delete(uri)).isEqualTo(new Answer(204, ""));
            assertThat(Sms.http(twilio).get(uri)).isEqualTo(notFound(uri));
            assertThat(twilio.messaging().media()).hasSize(1);
            assertThat(twilio.messaging().message(message.sid()).numMedia()).isEqualTo(2);
        }

        @Test
        void belongs_to_one_message(TwilioSandbox twilio) {
            mms(twilio);
            TwilioMessage other = twilio.given().message(TO);
            String uri = media(
                    twilio, other, "/" + twilio.messaging().media().all().get(0).sid() + ".json");

            assertThat(Sms.http(twilio).get(uri)).isEqualTo(notFound(uri));
        }
    }

    @Nested
    class Feedback_on_a_message {

        private String path(TwilioSandbox twilio, String sid) {
            return Sms.path(twilio, "/Messages/" + sid + "/Feedback.json");
        }

        @Test
        void is_confirmed_unless_it_says_otherwise(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);

            assertThat(Sms.http(twilio).post(path(twilio, message.sid())))
                    .isEqualTo(new Answer(
                            200,
                            "{\"account_sid\": \"" + twilio.accountSid() + "\", \"date_created\": \"Thu, 01 Jan 2026"
                                    + " 00:00:00 +0000\", \"date_updated\": \"Thu, 01 Jan 2026 00:00:00 +0000\","
                                    + " \"message_sid\": \"" + message.sid() + "\", \"outcome\": \"confirmed\","
                                    + " \"uri\": \"" + path(twilio, message.sid()) + "\"}"));
        }

        @Test
        void begins_unconfirmed_where_it_is_asked_for(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = Sms.post(twilio, "To", TO, "From", "+15005550006", "Body", "Hi", "ProvideFeedback", "true")
                    .sid();
            assertThat(twilio.messaging().feedback().get(sid).outcome()).isEqualTo(MessageFeedback.Outcome.UNCONFIRMED);
            twilio.clock().advance(Duration.ofSeconds(5));

            var given =
                    Feedback.creator(sid).setOutcome(Feedback.Outcome.CONFIRMED).create(client);

            assertThat(given.getOutcome()).isEqualTo(Feedback.Outcome.CONFIRMED);
            MessageFeedback feedback = twilio.messaging().feedback().get(sid);
            assertThat(feedback.outcome()).isEqualTo(MessageFeedback.Outcome.CONFIRMED);
            assertThat(Duration.between(feedback.dateCreated(), feedback.dateUpdated()))
                    .hasSeconds(5);
        }

        @Test
        void is_refused_with_another_outcome(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO);

            assertThat(Sms.http(twilio).post(path(twilio, message.sid()), "Outcome", "great"))
                    .isEqualTo(refusal(400, 20001, "Invalid Outcome"));
            String none = path(twilio, "SM00000000000000000000000000000000");
            assertThat(Sms.http(twilio).post(none)).isEqualTo(notFound(none));
        }
    }
}
