package dev.faketwilio.messaging;

import static dev.faketwilio.messaging.Sms.FROM;
import static dev.faketwilio.messaging.Sms.TO;
import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.TwilioMessage.Status;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are sent later: contract/messaging.md 17. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ScheduledMessageTest {

    private static final Instant AN_HOUR_LATER = TwilioClock.START.plus(Duration.ofHours(1));

    private MessagingService service;

    @BeforeEach
    void give_a_service(TwilioSandbox twilio) {
        service = Sms.service(twilio, FROM);
    }

    private Answer schedule(TwilioSandbox twilio, String sendAt) {
        return Sms.schedule(twilio, service, sendAt);
    }

    private static TwilioMessage look(TwilioSandbox twilio, String sid) {
        return twilio.messaging().message(sid);
    }

    @Test
    void are_scheduled_without_a_sender(TwilioSandbox twilio, TwilioRestClient client) {
        var made = Message.creator(new PhoneNumber(TO), service.sid(), "Hi")
                .setScheduleType(Message.ScheduleType.FIXED)
                .setSendAt(AN_HOUR_LATER.atZone(ZoneOffset.UTC))
                .create(client);

        assertThat(made.getStatus()).isEqualTo(Message.Status.SCHEDULED);
        assertThat(look(twilio, made.getSid()).sendAt()).isEqualTo(AN_HOUR_LATER);
        JsonNode json = Sms.get(twilio, made.getSid()).json();
        assertThat(json.path("from").isNull()).isTrue();
        assertThat(json.path("date_sent").isNull()).isTrue();
        assertThat(json.path("num_segments").asText()).isEqualTo("0");
    }

    @Test
    void are_sent_at_their_time(TwilioSandbox twilio) {
        String sid = schedule(twilio, AN_HOUR_LATER.toString()).sid();

        twilio.clock().set(AN_HOUR_LATER.minusSeconds(1));
        assertThat(look(twilio, sid).status()).isEqualTo(Status.SCHEDULED);
        twilio.clock().set(AN_HOUR_LATER);
        assertThat(look(twilio, sid).status()).isEqualTo(Status.QUEUED);
        assertThat(look(twilio, sid).from()).isEqualTo(FROM);
        twilio.clock().set(AN_HOUR_LATER.plusSeconds(3));

        assertThat(look(twilio, sid).status()).isEqualTo(Status.DELIVERED);
        assertThat(look(twilio, sid).dateSent()).isEqualTo(AN_HOUR_LATER.plusSeconds(2));
    }

    @Test
    void have_one_segment_at_once_with_media(TwilioSandbox twilio) {
        JsonNode json = Sms.post(
                        twilio,
                        "To",
                        TO,
                        "MessagingServiceSid",
                        service.sid(),
                        "MediaUrl",
                        "https://example.com/a.png",
                        "ScheduleType",
                        "fixed",
                        "SendAt",
                        "2026-01-01T01:00:00Z")
                .json();

        assertThat(json.path("num_segments").asText()).isEqualTo("1");
        assertThat(json.path("num_media").asText()).isEqualTo("1");
    }

    @Test
    void are_canceled_until_then(TwilioSandbox twilio) {
        String sid = schedule(twilio, AN_HOUR_LATER.toString()).sid();
        twilio.clock().set(AN_HOUR_LATER.minusSeconds(1));

        Answer canceled = Sms.http(twilio).post(Sms.one(twilio, sid), "Status", "canceled");

        assertThat(canceled.status()).isEqualTo(200);
        assertThat(canceled.json().path("status").asText()).isEqualTo("canceled");
        twilio.clock().advance(Duration.ofDays(1));
        assertThat(look(twilio, sid).status()).isEqualTo(Status.CANCELED);
        assertThat(Sms.http(twilio).post(Sms.one(twilio, sid), "Status", "canceled"))
                .isEqualTo(refusal(409, 30409, "Message is not in a cancelable state."));
    }

    @Test
    void wait_for_their_validity_period_from_then_on(TwilioSandbox twilio) {
        twilio.simulate().deliveries().hold();
        String sid = schedule(twilio, AN_HOUR_LATER.toString()).sid();

        twilio.clock().set(AN_HOUR_LATER.plusSeconds(36_000));
        assertThat(look(twilio, sid).status()).isEqualTo(Status.QUEUED);
        twilio.clock().set(AN_HOUR_LATER.plusSeconds(36_001));
        assertThat(look(twilio, sid).errorCode()).isEqualTo(30036);
    }

    @Test
    void fail_if_their_service_is_gone(TwilioSandbox twilio) {
        String sid = schedule(twilio, AN_HOUR_LATER.toString()).sid();
        TwilioHttp.to(twilio, Product.MESSAGING).delete("/v1/Services/" + service.sid());

        twilio.clock().set(AN_HOUR_LATER);

        assertThat(look(twilio, sid).status()).isEqualTo(Status.FAILED);
        assertThat(look(twilio, sid).errorCode()).isEqualTo(21701);
        assertThat(look(twilio, sid).errorMessage()).isEqualTo("The Messaging Service does not exist");
    }

    @Test
    void do_not_arrive_before_by_the_tests_word(TwilioSandbox twilio) {
        String sid = schedule(twilio, AN_HOUR_LATER.toString()).sid();

        assertThatIllegalStateException()
                .isThrownBy(() -> twilio.simulate().deliveries().deliver(sid))
                .satisfies(failsAs("scheduled-message/deliver-before-its-time", "SID", sid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:05:00Z", "2026-02-05T00:00:00Z", "2026-01-01T01:05:00+01:00"})
    void can_be_sent_in_300_seconds_to_35_days(String sendAt, TwilioSandbox twilio) {
        assertThat(schedule(twilio, sendAt).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:04:59Z", "2026-02-05T00:00:01Z", "2025-12-31T00:00:00Z", "tomorrow"})
    void cannot_be_sent_at_another_time(String sendAt, TwilioSandbox twilio) {
        assertThat(schedule(twilio, sendAt))
                .isEqualTo(refusal(
                        400,
                        35117,
                        "SendAt time must be between 300 seconds and 35 days (3024000 seconds) in the future,"
                                + " inclusive."));
        assertThat(twilio.messaging().messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "MessagingServiceSid, ScheduleType, fixed, 35111, SendAt cannot be empty for ScheduleType 'fixed'",
                "MessagingServiceSid, SendAt, 2026-01-01T01:00:00Z, 35119, SendAt can only be used when ScheduleType is"
                        + " 'fixed'",
                "MessagingServiceSid, ScheduleType, optimize, 20001, Invalid ScheduleType",
            })
    void need_a_type_and_a_time(
            String by, String parameter, String value, int code, String message, TwilioSandbox twilio) {
        assertThat(Sms.post(twilio, "To", TO, by, service.sid(), "Body", "Hi", parameter, value))
                .isEqualTo(refusal(400, code, message));
    }

    @Test
    void need_a_service_by_either_name(TwilioSandbox twilio) {
        assertThat(Sms.post(
                        twilio,
                        "To",
                        TO,
                        "From",
                        FROM,
                        "Body",
                        "Hi",
                        "ScheduleType",
                        "fixed",
                        "SendAt",
                        "2026-01-01T01:00:00Z"))
                .isEqualTo(refusal(400, 35118, "MessagingServiceSid is required to schedule a message"));
        assertThat(Sms.post(
                                twilio,
                                "To",
                                TO,
                                "From",
                                service.sid(),
                                "Body",
                                "Hi",
                                "ScheduleType",
                                "fixed",
                                "SendAt",
                                "2026-01-01T01:00:00Z")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("scheduled");
    }
}
