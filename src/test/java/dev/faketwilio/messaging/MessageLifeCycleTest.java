package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.FROM;
import static dev.faketwilio.messaging.Sms.TO;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.TwilioMessage.Status;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How messages go on by the clock, and as a test says: contract/messaging.md 18.1. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MessageLifeCycleTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static TwilioMessage direct(TwilioSandbox twilio) {
        return twilio.given().message(TO);
    }

    private static Status status(TwilioSandbox twilio, TwilioMessage message) {
        return twilio.messaging().message(message.sid()).status();
    }

    /** The status now and after each of so many seconds, until it no longer changes. */
    private static List<Status> course(TwilioSandbox twilio, TwilioMessage message, int seconds) {
        List<Status> course = new ArrayList<>(List.of(status(twilio, message)));
        for (int i = 0; i < seconds; i++) {
            twilio.clock().advance(SECOND);
            Status status = status(twilio, message);
            if (status != course.get(course.size() - 1)) {
                course.add(status);
            }
        }
        return course;
    }

    @Nested
    class By_the_clock {

        @Test
        void a_message_goes_on_each_second(TwilioSandbox twilio) {
            assertThat(course(twilio, direct(twilio), 5))
                    .containsExactly(Status.QUEUED, Status.SENDING, Status.SENT, Status.DELIVERED);
        }

        @Test
        void one_of_a_service_is_accepted_first(TwilioSandbox twilio) {
            TwilioMessage message = Sms.send(twilio, Sms.service(twilio, FROM), TO, "Hi");

            assertThat(course(twilio, message, 5))
                    .containsExactly(Status.ACCEPTED, Status.QUEUED, Status.SENDING, Status.SENT, Status.DELIVERED);
        }

        @Test
        void nothing_happens_while_it_stands_still(TwilioSandbox twilio) {
            TwilioMessage message = direct(twilio);

            Sms.get(twilio, message.sid());
            Sms.get(twilio, message.sid());

            assertThat(status(twilio, message)).isEqualTo(Status.QUEUED);
        }

        @Test
        void a_jump_makes_up_for_everything_in_between(TwilioSandbox twilio) {
            TwilioMessage message = direct(twilio);

            twilio.clock().advance(Duration.ofDays(1));

            JsonNode json = Sms.get(twilio, message.sid()).json();
            assertThat(json.path("status").asText()).isEqualTo("delivered");
            assertThat(json.path("date_sent").asText()).isEqualTo("Thu, 01 Jan 2026 00:00:02 +0000");
            assertThat(json.path("date_updated").asText()).isEqualTo("Thu, 01 Jan 2026 00:00:03 +0000");
            assertThat(json.path("price").asText()).isEqualTo("-0.00750");
            assertThat(json.path("price_unit").asText()).isEqualTo("USD");
        }

        @Test
        void what_a_service_adds_is_there_once_it_is_queued(TwilioSandbox twilio) {
            TwilioMessage message = Sms.send(twilio, Sms.service(twilio, FROM), TO, "a".repeat(200));

            twilio.clock().advance(SECOND);

            JsonNode json = Sms.get(twilio, message.sid()).json();
            assertThat(json.path("from").asText()).isEqualTo(FROM);
            assertThat(json.path("num_segments").asText()).isEqualTo("2");
            assertThat(json.path("price").isNull()).isTrue();
            assertThat(json.path("price_unit").isNull()).isTrue();
            twilio.clock().advance(SECOND.multipliedBy(2));
            assertThat(twilio.messaging().message(message.sid()).price()).isEqualTo("-0.01500");
        }

        @Test
        void it_can_take_longer(TwilioSandbox twilio) {
            twilio.simulate().deliveries().keepEachStatusFor(Duration.ofMillis(59_500));
            TwilioMessage message = direct(twilio);

            twilio.clock().advance(Duration.ofSeconds(59));
            assertThat(status(twilio, message)).isEqualTo(Status.QUEUED);
            twilio.clock().advance(SECOND);
            assertThat(status(twilio, message)).isEqualTo(Status.SENDING);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.simulate().deliveries().keepEachStatusFor(Duration.ofMillis(999)))
                    .satisfies(failsAs("message-life-cycle/keep-a-status-for-less-than-a-second"));
        }

        @Test
        void messages_take_their_steps_in_the_order_of_time(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, FROM, "+14155550101");
            TwilioMessage first = Sms.send(twilio, service, "+13125550101", "first");
            twilio.clock().advance(SECOND);
            TwilioMessage second = Sms.send(twilio, service, "+13125550102", "second");

            twilio.clock().advance(Duration.ofMinutes(1));

            // the sender is chosen at that step, and equal senders take turns
            assertThat(twilio.messaging().message(first.sid()).from()).isEqualTo(FROM);
            assertThat(twilio.messaging().message(second.sid()).from()).isEqualTo("+14155550101");
        }

        @Test
        void a_reset_forgets_what_was_under_way(TwilioSandbox twilio) {
            direct(twilio);

            twilio.reset();
            twilio.clock().advance(Duration.ofMinutes(1));

            assertThat(twilio.messaging().messages()).isEmpty();
            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START.plusSeconds(60));
        }
    }

    @Nested
    class By_recipient {

        @Test
        void the_carrier_gives_it_back(TwilioSandbox twilio) {
            twilio.simulate().deliveries().to("(415) 555-0199").markUndelivered(30003);
            TwilioMessage message = direct(twilio);

            assertThat(course(twilio, message, 5))
                    .containsExactly(Status.QUEUED, Status.SENDING, Status.SENT, Status.UNDELIVERED);
            JsonNode json = Sms.get(twilio, message.sid()).json();
            assertThat(json.path("error_code").asInt()).isEqualTo(30003);
            assertThat(json.path("error_message").asText()).isEqualTo("Unreachable destination handset");
        }

        @Test
        void it_fails_within_twilio(TwilioSandbox twilio) {
            twilio.simulate().deliveries().to(TO).fail(30007);
            TwilioMessage message = direct(twilio);

            assertThat(course(twilio, message, 5)).containsExactly(Status.QUEUED, Status.FAILED);
            TwilioMessage failed = twilio.messaging().message(message.sid());
            assertThat(failed.errorCode()).isEqualTo(30007);
            assertThat(failed.errorMessage()).isEqualTo("Message filtered");
            assertThat(failed.dateSent()).isNull();
            assertThat(failed.price()).isNull();
        }

        @Test
        void an_error_without_known_words_has_none(TwilioSandbox twilio) {
            twilio.simulate().deliveries().to(TO).fail(39_999);

            TwilioMessage message = direct(twilio);
            twilio.clock().advance(SECOND);

            assertThat(Sms.get(twilio, message.sid()).body())
                    .contains("\"error_code\": 39999, \"error_message\": null");
        }

        @Test
        void it_stays_sent_without_a_receipt(TwilioSandbox twilio) {
            twilio.simulate().deliveries().to(TO).deliverWithoutReceipt();

            assertThat(course(twilio, direct(twilio), 9)).containsExactly(Status.QUEUED, Status.SENDING, Status.SENT);
            assertThat(twilio.simulate().deliveries().completeAll()).isEmpty();
        }

        @Test
        void others_and_later_words_are_not_affected(TwilioSandbox twilio) {
            twilio.simulate().deliveries().to("+14155550111").markUndelivered(30003);
            twilio.simulate().deliveries().to(TO).markUndelivered(30003);
            twilio.simulate().deliveries().to(TO).deliver();

            TwilioMessage message = direct(twilio);
            twilio.clock().advance(Duration.ofSeconds(3));

            assertThat(status(twilio, message)).isEqualTo(Status.DELIVERED);
        }
    }

    @Nested
    class While_held {

        @Test
        void it_stays_where_it_is(TwilioSandbox twilio) {
            twilio.simulate().deliveries().hold();
            TwilioMessage message = direct(twilio);

            twilio.clock().advance(Duration.ofHours(10));

            assertThat(status(twilio, message)).isEqualTo(Status.QUEUED);
        }

        @Test
        void it_fails_when_its_validity_period_is_over(TwilioSandbox twilio) {
            twilio.simulate().deliveries().hold();
            String sid = Sms.post(twilio, "To", TO, "From", "+15005550006", "Body", "Hi", "ValidityPeriod", "60")
                    .sid();

            twilio.clock().advance(Duration.ofSeconds(60));
            assertThat(twilio.messaging().message(sid).status()).isEqualTo(Status.QUEUED);
            twilio.clock().advance(SECOND);

            TwilioMessage expired = twilio.messaging().message(sid);
            assertThat(expired.status()).isEqualTo(Status.FAILED);
            assertThat(expired.errorCode()).isEqualTo(30036);
            assertThat(expired.errorMessage()).isEqualTo("Validity Period Expired");
        }

        @Test
        void on_rcs_it_fails_since_the_device_is_unreachable(TwilioSandbox twilio) {
            String sender = twilio.given().channelSender("rcs:acme_agent").sender();
            twilio.simulate().deliveries().hold();
            String sid = Sms.post(twilio, "To", "rcs:" + TO, "From", sender, "Body", "Hi", "ValidityPeriod", "60")
                    .sid();

            twilio.clock().advance(Duration.ofSeconds(61));

            assertThat(twilio.messaging().message(sid).errorCode()).isEqualTo(30046);
        }

        @Test
        void it_goes_on_when_the_test_lets_it(TwilioSandbox twilio) {
            twilio.simulate().deliveries().hold();
            TwilioMessage message = direct(twilio);

            assertThat(twilio.simulate().deliveries().deliver(message.sid()).status())
                    .isEqualTo(Status.DELIVERED);
        }
    }

    @Test
    void a_step_that_takes_too_long_lets_the_validity_period_pass(TwilioSandbox twilio) {
        twilio.simulate().deliveries().keepEachStatusFor(Duration.ofMinutes(5));
        TwilioMessage message = Sms.send(twilio, Sms.service(twilio, FROM), TO, "Hi");
        twilio.clock().advance(Duration.ofMinutes(20));
        assertThat(status(twilio, message)).isEqualTo(Status.DELIVERED);

        String sid = Sms.post(twilio, "To", TO, "From", FROM, "Body", "Hi", "ValidityPeriod", "299")
                .sid();
        twilio.clock().advance(Duration.ofMinutes(20));
        assertThat(twilio.messaging().message(sid).errorCode()).isEqualTo(30036);
    }

    @Nested
    class As_the_test_says {

        @Test
        void everything_arrives_at_once_but_what_is_scheduled(TwilioSandbox twilio) {
            MessagingService service = Sms.service(twilio, FROM);
            twilio.simulate().deliveries().to("+14155550111").markUndelivered(30005);
            TwilioMessage delivered = direct(twilio);
            TwilioMessage undelivered = Sms.send(twilio, service, "+14155550111", "Hi");
            String canceled =
                    Sms.schedule(twilio, service, "2026-01-02T00:00:00Z").sid();
            Sms.http(twilio).post(Sms.one(twilio, canceled), "Status", "canceled");
            String scheduled =
                    Sms.schedule(twilio, service, "2026-01-02T00:00:00Z").sid();

            List<TwilioMessage> ended = twilio.simulate().deliveries().completeAll();

            assertThat(ended).extracting(TwilioMessage::sid).containsExactly(delivered.sid(), undelivered.sid());
            assertThat(ended).extracting(TwilioMessage::status).containsExactly(Status.DELIVERED, Status.UNDELIVERED);
            assertThat(twilio.messaging().message(scheduled).status()).isEqualTo(Status.SCHEDULED);
            assertThat(twilio.messaging().message(canceled).status()).isEqualTo(Status.CANCELED);
        }

        @Test
        void one_arrives_whatever_its_recipient(TwilioSandbox twilio) {
            twilio.simulate().deliveries().to(TO).fail(30007);
            TwilioMessage message = direct(twilio);

            TwilioMessage delivered = twilio.simulate().deliveries().deliver(message.sid());

            assertThat(delivered).isEqualTo(twilio.messaging().message(message.sid()));
            assertThat(delivered.status()).isEqualTo(Status.DELIVERED);
            assertThat(delivered.dateSent()).isEqualTo(TwilioClock.START);
            twilio.clock().advance(Duration.ofMinutes(1));
            assertThat(status(twilio, message)).isEqualTo(Status.DELIVERED);
        }

        @Test
        void one_comes_back(TwilioSandbox twilio) {
            TwilioMessage message = twilio.simulate()
                    .deliveries()
                    .markUndelivered(direct(twilio).sid(), 30003);

            assertThat(message.status()).isEqualTo(Status.UNDELIVERED);
            assertThat(message.errorCode()).isEqualTo(30003);
        }

        @Test
        void one_fails_without_a_sender(TwilioSandbox twilio) {
            TwilioMessage sent = Sms.send(twilio, Sms.service(twilio, FROM), TO, "Hi");

            TwilioMessage message = twilio.simulate().deliveries().fail(sent.sid(), 30007);

            assertThat(message.status()).isEqualTo(Status.FAILED);
            assertThat(message.from()).isNull();
        }

        @Test
        void one_is_read_on_a_channel_that_tells(TwilioSandbox twilio) {
            twilio.given().channelSender("whatsapp:+14155550100");
            TwilioMessage message =
                    twilio.given().message("whatsapp:+14155550199", m -> m.from("whatsapp:+14155550100"));

            assertThat(twilio.simulate().deliveries().markRead(message.sid()).status())
                    .isEqualTo(Status.READ);
            assertThatIllegalStateException()
                    .isThrownBy(() -> twilio.simulate()
                            .deliveries()
                            .markRead(direct(twilio).sid()))
                    .withMessageEndingWith(" cannot become read: nobody tells Twilio of an SMS whether it was read");
        }

        @Test
        void what_has_come_to_its_end_stays_there(TwilioSandbox twilio) {
            TwilioMessage message = twilio.given().message(TO, m -> m.delivered());

            assertThatIllegalStateException()
                    .isThrownBy(() -> twilio.simulate().deliveries().fail(message.sid(), 30007))
                    .satisfies(failsAs("message-life-cycle/fail-what-is-delivered", "SID", message.sid()));
        }

        @Test
        void what_has_left_twilio_cannot_fail_there(TwilioSandbox twilio) {
            TwilioMessage message = direct(twilio);
            twilio.clock().advance(Duration.ofSeconds(2));

            assertThatIllegalStateException()
                    .isThrownBy(() -> twilio.simulate().deliveries().fail(message.sid(), 30007))
                    .satisfies(failsAs("message-life-cycle/fail-what-has-left-twilio", "SID", message.sid()));
        }

        @Test
        void what_no_sender_can_send_cannot_arrive_and_stays(TwilioSandbox twilio) {
            TwilioMessage message = Sms.send(twilio, Sms.service(twilio, "+447700900100"), TO, "Hi");

            assertThatIllegalStateException()
                    .isThrownBy(() -> twilio.simulate().deliveries().deliver(message.sid()))
                    .satisfies(failsAs("message-life-cycle/deliver-what-no-sender-can-send", "SID", message.sid()));
            assertThat(status(twilio, message)).isEqualTo(Status.ACCEPTED);
        }

        @Test
        void what_does_not_exist_is_not_found(TwilioSandbox twilio) {
            TwilioMessage message = direct(twilio);

            org.assertj.core.api.Assertions.assertThatExceptionOfType(NoSuchElementException.class)
                    .isThrownBy(() -> twilio.simulate().deliveries().deliver("SM1"))
                    .satisfies(failsAs("message-life-cycle/deliver-what-never-existed", "SID", message.sid()));
        }
    }
}
