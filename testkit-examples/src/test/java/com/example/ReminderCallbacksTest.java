package com.example;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertNoMessageSentTo;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.webhooks.WebhookCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Twilio tells the code under test: status callbacks, and messages that come in. */
@FakeTwilioTest
class ReminderCallbacksTest {

    private static final String PHONE = "+12125550199";
    private static final String NUMBER = "+14155550100";
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final ZonedDateTime APPOINTMENT = ZonedDateTime.parse("2026-01-05T10:00:00Z");

    private ReminderCallbacks callbacks;
    private MessagingService service;
    private AppointmentReminders reminders;

    @BeforeEach
    void a_practice_that_listens(TwilioSandbox twilio, TwilioRestClient client) throws IOException {
        callbacks = new ReminderCallbacks(client, twilio.authToken());
        var number = twilio.given().phoneNumber(NUMBER);
        service = twilio.given()
                .messagingService(
                        "Reminders",
                        s -> s.sender(number)
                                .statusCallback(callbacks.statusUrl())
                                .useInboundWebhookOnNumber(false)
                                .inboundRequestUrl(callbacks.answersUrl()));
        reminders = new AppointmentReminders(client, service.sid());
    }

    @AfterEach
    void stop_listening() {
        callbacks.close();
    }

    @Test
    void who_gets_no_reminder_is_called(TwilioSandbox twilio) {
        twilio.simulate().deliveries().to(PHONE).markUndelivered(30003);
        String reminder = reminders.remind(PHONE, APPOINTMENT);

        twilio.clock().set(APPOINTMENT.toInstant());
        twilio.webhooks().awaitAll(AT_MOST);

        assertThat(callbacks.phonesToCall()).containsExactly(PHONE);
        assertThat(twilio.webhooks().about(reminder))
                .extracting(call -> call.parameter("MessageStatus").orElseThrow())
                .containsExactly("queued", "sent", "undelivered");
    }

    @Test
    void who_confirms_is_thanked(TwilioSandbox twilio) {
        ReceivedMessage received = twilio.simulate()
                .receive(m -> m.from(PHONE).to(NUMBER).body("C"))
                .await(AT_MOST);

        assertThat(received.replies()).singleElement().satisfies(reply -> {
            assertThat(reply.to()).isEqualTo(PHONE);
            assertThat(reply.from()).isEqualTo(NUMBER);
            assertThat(reply.body()).startsWith("Thank you.");
        });
    }

    @Test
    void who_writes_stop_hears_no_more(TwilioSandbox twilio, TwilioRestClient client) {
        String reminder = reminders.remind(PHONE, APPOINTMENT);

        ReceivedMessage received = twilio.simulate()
                .receive(m -> m.from(PHONE).to(NUMBER).body("Stop"))
                .await(AT_MOST);

        assertThat(received.automaticReply()).get().asString().startsWith("You have successfully been unsubscribed.");
        assertThat(received.replies()).isEmpty();
        assertThat(twilio).message(reminder).wasCanceled();
        assertThatThrownBy(() -> Message.creator(new PhoneNumber(PHONE), new PhoneNumber(NUMBER), "But ...")
                        .create(client))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(21610));
        assertNoMessageSentTo(twilio, PHONE);
    }

    @Test
    void an_endpoint_that_breaks_is_reported_in_twilios_codes(TwilioSandbox twilio) {
        callbacks.close();

        ReceivedMessage received = twilio.simulate()
                .receive(m -> m.from(PHONE).to(NUMBER).body("C"))
                .await(AT_MOST);

        WebhookCall call = received.webhooks().single();
        assertThat(call.errorCode()).hasValue(11205);
        assertThat(call.attempts()).isEqualTo(2);
    }

    @Test
    void who_is_not_twilio_is_not_believed() throws IOException, InterruptedException {
        HttpRequest forged = HttpRequest.newBuilder(URI.create(callbacks.statusUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=")
                .POST(BodyPublishers.ofString("MessageStatus=failed&To=%2B12125550199"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(forged, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
        assertThat(callbacks.phonesToCall()).isEmpty();
    }
}
