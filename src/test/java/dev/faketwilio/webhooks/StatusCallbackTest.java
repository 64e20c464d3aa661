package dev.faketwilio.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.Endpoint;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the code under test hears of the messages that it has sent: contract/messaging.md 18.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class StatusCallbackTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PHONE = "+14155550199";
    private static final String NUMBER = "+14155550100";

    @Nested
    class A_message_through_a_service {

        @Test
        void is_told_of_from_queued_on_with_the_recorded_parameters(TwilioSandbox twilio, TwilioRestClient client)
                throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                MessagingService service = service(twilio, app.url("/service"));
                String sid = send(client, service.sid(), app.url("/message"));

                twilio.clock().advance(Duration.ofSeconds(10));
                twilio.webhooks().awaitAll(LONG);

                String tail = "&To=%2B14155550199&MessagingServiceSid=" + service.sid() + "&MessageSid=" + sid
                        + "&AccountSid=" + twilio.accountSid() + "&From=%2B14155550100&ApiVersion=2010-04-01";
                assertThat(app.received())
                        .extracting(Endpoint.Received::body)
                        .containsExactly(
                                "SmsSid=" + sid + "&SmsStatus=queued&MessageStatus=queued" + tail,
                                "SmsSid=" + sid + "&SmsStatus=sent&MessageStatus=sent" + tail,
                                "RawDlrDoneDate=2601010000&SmsSid=" + sid
                                        + "&SmsStatus=delivered&MessageStatus=delivered" + tail);
                assertThat(app.received()).allSatisfy(request -> {
                    assertThat(request.requestLine()).isEqualTo("POST /message HTTP/1.1");
                    assertThat(new RequestValidator(twilio.authToken())
                                    .validate(
                                            app.url("/message"),
                                            request.form(),
                                            request.header("X-Twilio-Signature").orElseThrow()))
                            .isTrue();
                });
            }
        }

        @Test
        void is_told_to_the_service_if_it_names_nobody_itself(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                String sid = send(client, service(twilio, app.url("/service")).sid(), null);

                twilio.simulate().deliveries().completeAll();

                assertThat(twilio.webhooks().about(sid).to(app.url("/service")).await(3, LONG))
                        .extracting(call -> call.parameter("MessageStatus").orElseThrow())
                        .containsExactly("queued", "sent", "delivered");
            }
        }

        @Test
        void that_fails_before_it_has_a_sender_says_why_and_names_none(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                String sid = send(client, service(twilio, app.url("/")).sid(), null);

                twilio.simulate().deliveries().fail(sid, 30007);

                WebhookCall call = twilio.webhooks().await(1, LONG).single();
                assertThat(call.parameters().keySet())
                        .containsExactly(
                                "ErrorCode",
                                "SmsSid",
                                "SmsStatus",
                                "MessageStatus",
                                "To",
                                "MessagingServiceSid",
                                "MessageSid",
                                "AccountSid",
                                "ApiVersion");
                assertThat(call.parameters())
                        .containsEntry("ErrorCode", "30007")
                        .containsEntry("MessageStatus", "failed");
            }
        }

        @Test
        void that_is_not_delivered_says_why_and_when(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.simulate().deliveries().to(PHONE).markUndelivered(30003);
                send(client, service(twilio, app.url("/")).sid(), null);

                twilio.clock().advance(Duration.ofMinutes(90));

                assertThat(twilio.webhooks().awaitAll(LONG).last().parameters().entrySet())
                        .startsWith(Map.entry("RawDlrDoneDate", "2601010000"), Map.entry("ErrorCode", "30003"))
                        .contains(Map.entry("MessageStatus", "undelivered"));
            }
        }

        @ParameterizedTest
        @CsvSource({
            "30003, RawDlrDoneDate=2601010000&ErrorCode=30003&SmsSid=",
            "30034, ErrorCode=30034&SmsSid=",
            "30032, ErrorCode=30032&SmsSid="
        })
        void that_is_not_delivered_says_when_the_carrier_reported_it_before_why_if_it_came_to_the_carrier(
                int errorCode, String beginning, TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.simulate().deliveries().to(PHONE).markUndelivered(errorCode);
                MessagingService service = service(twilio, app.url("/"));
                String sid = send(client, service.sid(), null);

                twilio.clock().advance(Duration.ofMinutes(90));
                twilio.webhooks().awaitAll(LONG);

                Endpoint.Received last = app.received().get(app.received().size() - 1);
                assertThat(last.body())
                        .isEqualTo(beginning + sid
                                + "&SmsStatus=undelivered&MessageStatus=undelivered&To=%2B14155550199"
                                + "&MessagingServiceSid=" + service.sid() + "&MessageSid=" + sid + "&AccountSid="
                                + twilio.accountSid() + "&From=%2B14155550100&ApiVersion=2010-04-01");
                assertThat(last.header("Content-Type")).hasValue("application/x-www-form-urlencoded; charset=utf-8");
            }
        }

        @Test
        void that_waits_is_told_of_only_when_its_time_has_come(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given()
                        .message(
                                PHONE,
                                m -> m.through(service(twilio, app.url("/"))).body("now"));
                twilio.webhooks().awaitAll(LONG);

                assertThat(twilio.webhooks()).isEmpty();
                twilio.clock().advance(Duration.ofSeconds(1));
                assertThat(twilio.webhooks().awaitAll(LONG).single().parameter("MessageStatus"))
                        .hasValue("queued");
            }
        }

        @Test
        void that_is_canceled_is_told_of(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                String sid = Message.creator(
                                new PhoneNumber(PHONE),
                                service(twilio, app.url("/")).sid(),
                                "Hello")
                        .setScheduleType(Message.ScheduleType.FIXED)
                        .setSendAt(ZonedDateTime.parse("2026-01-02T00:00:00Z"))
                        .create(client)
                        .getSid();

                Message.updater(sid).setStatus(Message.UpdateStatus.CANCELED).update(client);

                assertThat(twilio.webhooks().await(1, LONG).single().parameter("MessageStatus"))
                        .hasValue("canceled");
            }
        }

        private MessagingService service(TwilioSandbox twilio, String statusCallback) {
            var number = twilio.given().phoneNumber(NUMBER);
            return twilio.given()
                    .messagingService(
                            "Alerts", s -> s.statusCallback(statusCallback).sender(number));
        }

        private String send(TwilioRestClient client, String service, @Nullable String callback) {
            var creator = Message.creator(new PhoneNumber(PHONE), service, "Hello");
            if (callback != null) {
                creator.setStatusCallback(callback);
            }
            return creator.create(client).getSid();
        }
    }

    @Nested
    class A_direct_message {

        @Test
        void is_told_of_without_the_first_status_and_without_a_service(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                String sid = send(twilio, client, app.url("/"));

                twilio.simulate().deliveries().completeAll();

                assertThat(twilio.webhooks().about(sid).await(2, LONG))
                        .extracting(call -> call.parameter("MessageStatus").orElseThrow())
                        .containsExactly("sent", "delivered");
                assertThat(twilio.webhooks().last().parameters()).doesNotContainKey("MessagingServiceSid");
            }
        }

        @Test
        void that_is_refused_is_told_of_to_nobody(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.simulate().deliveries().to(PHONE).refuse(21610);

                assertThatThrownBy(() -> send(twilio, client, app.url("/"))).isInstanceOf(ApiException.class);
                twilio.clock().advance(Duration.ofDays(1));

                assertThat(twilio.webhooks().awaitAll(LONG)).isEmpty();
            }
        }

        @Test
        void is_told_of_by_a_clock_that_runs_without_anybody_asking(TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                send(twilio, client, app.url("/"));

                twilio.clock().advance(Duration.ofMillis(900));
                twilio.clock().runInRealTime();

                assertThat(twilio.webhooks().await(2, LONG))
                        .extracting(call -> call.parameter("MessageStatus").orElseThrow())
                        .containsExactly("sent", "delivered");
            }
        }

        @Test
        void with_a_public_callback_is_told_of_only_where_the_test_leads_it(
                TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering(204)) {
                send(twilio, client, "https://app.example.com/status");
                twilio.simulate().deliveries().completeAll();

                assertThat(twilio.webhooks().awaitAll(LONG))
                        .allSatisfy(call -> assertThat(call.problems())
                                .containsExactly("Not called: https://app.example.com is not on this machine, and"
                                        + " FakeTwilio calls nothing else unless the test says so. Say where the code"
                                        + " under test listens: twilio.given()"
                                        + ".webhookRoute(\"https://app.example.com\","
                                        + " URI.create(\"http://localhost:<port>\"))"));

                twilio.given().webhookRoute("https://app.example.com", URI.create(app.url("")));
                send(twilio, client, "https://app.example.com/status");
                twilio.simulate().deliveries().completeAll();
                twilio.webhooks().awaitAll(LONG);

                assertThat(app.received())
                        .extracting(request -> request.header("Host").orElseThrow())
                        .containsExactly("app.example.com", "app.example.com");
            }
        }

        private String send(TwilioSandbox twilio, TwilioRestClient client, String callback) {
            if (twilio.messaging().incomingPhoneNumbers().find(NUMBER).isEmpty()) {
                twilio.given().phoneNumber(NUMBER);
            }
            return Message.creator(new PhoneNumber(PHONE), new PhoneNumber(NUMBER), "Hello")
                    .setStatusCallback(callback)
                    .create(client)
                    .getSid();
        }
    }

    @Nested
    class The_end {

        @Test
        void of_a_test_is_the_end_of_its_callbacks(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.silent()) {
                send(twilio, app);
                app.next();

                twilio.reset();
                assertThat(twilio.webhooks()).isEmpty();
                assertThat(twilio.webhooks().awaitAll(Duration.ZERO)).isEmpty();
                twilio.clock().advance(Duration.ofDays(1));

                assertThat(twilio.webhooks().awaitAll(LONG)).isEmpty();
                assertThat(app.received()).hasSize(1);
            }
        }

        @Test
        void of_what_a_snapshot_undoes_is_the_end_of_its_callbacks(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.silent()) {
                Snapshot before = twilio.snapshot();
                send(twilio, app);
                app.next();

                twilio.restore(before);
                twilio.clock().advance(Duration.ofDays(1));

                assertThat(twilio.webhooks().awaitAll(LONG)).isEmpty();
                assertThat(app.received()).hasSize(1);
            }
        }

        @Test
        void of_a_server_is_the_end_of_its_callbacks() throws InterruptedException {
            try (Endpoint app = Endpoint.silent()) {
                try (FakeTwilioServer server = FakeTwilioServer.start()) {
                    send(server.newSandbox(), app);
                    app.next();
                }

                assertThat(app.received()).hasSize(1);
            }
        }

        private void send(TwilioSandbox twilio, Endpoint app) {
            var number = twilio.given().phoneNumber(NUMBER);
            var service = twilio.given()
                    .messagingService(
                            "Alerts", s -> s.statusCallback(app.url("/")).sender(number));
            twilio.given().message(PHONE, m -> m.through(service).delivered());
        }
    }

    @Test
    void the_callbacks_of_one_sandbox_never_reach_the_log_of_another(TwilioSandbox twilio) {
        try (Endpoint app = Endpoint.answering(204);
                FakeTwilioServer server = FakeTwilioServer.start()) {
            List<TwilioSandbox> others = List.of(server.newSandbox(), server.newSandbox());
            for (TwilioSandbox other : others) {
                var number = other.given().phoneNumber(NUMBER);
                Message.creator(new PhoneNumber(PHONE), new PhoneNumber(number.phoneNumber()), "Hello")
                        .setStatusCallback(app.url("/" + other.accountSid()))
                        .create(TwilioJava.client(other));
            }

            others.get(0).simulate().deliveries().completeAll();

            assertThat(others.get(0).webhooks().awaitAll(LONG).size()).isEqualTo(2);
            assertThat(others.get(1).webhooks().awaitAll(LONG)).isEmpty();
            assertThat(twilio.webhooks()).isEmpty();
        }
    }
}
