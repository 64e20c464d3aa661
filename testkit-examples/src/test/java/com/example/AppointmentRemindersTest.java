package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertMessageSent;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertNoMessageSentTo;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.SenderReason;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that a Messaging Service sends: now or later, by the clock of the test. */
@FakeTwilioTest
class AppointmentRemindersTest {

    private static final String PHONE = "+12125550199";
    private static final ZonedDateTime APPOINTMENT = ZonedDateTime.parse("2026-01-05T10:00:00Z");

    private MessagingService service;
    private AppointmentReminders reminders;

    @BeforeEach
    void a_practice_with_numbers_in_two_cities(TwilioSandbox twilio, TwilioRestClient client) {
        var sanFrancisco = twilio.given().phoneNumber("+14155550100");
        var newYork = twilio.given().phoneNumber("+12125550100");
        service = twilio.given()
                .messagingService("Reminders", s -> s.sender(sanFrancisco).sender(newYork));
        reminders = new AppointmentReminders(client, service.sid());
    }

    @Test
    void a_reminder_arrives_the_day_before(TwilioSandbox twilio) {
        String reminder = reminders.remind(PHONE, APPOINTMENT);

        assertThat(twilio)
                .message(reminder)
                .isScheduledFor(APPOINTMENT.minusDays(1).toInstant())
                .hasBodyContaining("Monday at 10:00");
        assertThat(reminders.hasArrived(reminder)).isFalse();

        twilio.clock().set(APPOINTMENT.minusDays(1).toInstant());
        twilio.clock().advance(Duration.ofSeconds(3));

        assertThat(reminders.hasArrived(reminder)).isTrue();
    }

    @Test
    void it_comes_from_the_number_that_is_nearest(TwilioSandbox twilio) {
        String reminder = reminders.remind(PHONE, APPOINTMENT);

        twilio.clock().set(APPOINTMENT.toInstant());

        assertThat(twilio)
                .message(reminder)
                .wasDelivered()
                .wasSentThrough(service)
                .wasSentFrom("+12125550100")
                .hasSenderReason(SenderReason.AREA_CODE);
    }

    @Test
    void a_canceled_appointment_needs_no_reminder(TwilioSandbox twilio) {
        String reminder = reminders.remind(PHONE, APPOINTMENT);

        reminders.cancel(reminder);
        twilio.clock().set(APPOINTMENT.toInstant());

        assertThat(twilio).message(reminder).wasCanceled();
        assertNoMessageSentTo(twilio, PHONE);
    }

    @Test
    void an_appointment_of_today_is_confirmed_at_once(TwilioSandbox twilio) {
        String reminder = reminders.remind(PHONE, ZonedDateTime.parse("2026-01-01T18:30:00Z"));

        twilio.simulate().deliveries().completeAll();

        assertThat(reminders.hasArrived(reminder)).isTrue();
        assertMessageSent(twilio, PHONE, "Thursday at 18:30");
    }

    @Test
    void a_phone_that_is_switched_off_gets_no_reminder(TwilioSandbox twilio) {
        twilio.simulate().deliveries().to(PHONE).markUndelivered(30003);
        String reminder = reminders.remind(PHONE, APPOINTMENT);

        twilio.clock().set(APPOINTMENT.toInstant());

        assertThat(reminders.hasArrived(reminder)).isFalse();
        assertThat(twilio).message(reminder).failedWith(30003);
    }

    @Test
    void a_failing_assertion_shows_the_messages_that_came_nearest(TwilioSandbox twilio) {
        String reminder = reminders.remind(PHONE, APPOINTMENT);

        assertThatThrownBy(() -> assertMessageSent(twilio, PHONE, "Tuesday"))
                .hasMessage("""
                        Expected a message to +12125550199 that contains "Tuesday", but the one that was sent there does not.
                        Messages:
                          %s  (no sender yet) -> +12125550199  scheduled  "See you on Monday at 10:00. Reply STOP to hear no more of us."   <- another text
                        Requests to api CreateMessage:
                          #1  POST api.twilio.com/2010-04-01/Accounts/%s/Messages.json  201""".formatted(reminder, twilio.accountSid()));
    }
}
