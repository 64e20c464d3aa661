package dev.faketwilio.webhooks;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.message.Media;
import com.twilio.security.RequestValidator;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.testing.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that come in, and who is told of them: contract/messaging.md 20. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class IncomingMessageTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PHONE = "+12125550199";
    private static final String NUMBER = "+14155550100";

    @Nested
    class At_a_number {

        @Test
        void is_told_to_its_url_with_the_recorded_parameters(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms?tenant=7")));

                ReceivedMessage received = receive(twilio, "Hello");

                String sid = received.message().orElseThrow().sid();
                Endpoint.Received request = app.next();
                assertThat(request.requestLine()).isEqualTo("POST /sms?tenant=7 HTTP/1.1");
                assertThat(request.header("Content-Type"))
                        .as("without a character set")
                        .hasValue("application/x-www-form-urlencoded");
                assertThat(request.body())
                        .isEqualTo("ToCountry=US&ToState=&SmsMessageSid=" + sid + "&NumMedia=0&ToCity=&FromZip=&SmsSid="
                                + sid + "&FromState=&SmsStatus=received&FromCity=&Body=Hello&FromCountry=US"
                                + "&To=%2B14155550100&ToZip=&NumSegments=1&MessageSid=" + sid + "&AccountSid="
                                + twilio.accountSid() + "&From=%2B12125550199&ApiVersion=2010-04-01");
                assertThat(new RequestValidator(twilio.authToken())
                                .validate(
                                        app.url("/sms?tenant=7"),
                                        request.form(),
                                        request.header("X-Twilio-Signature").orElseThrow()))
                        .isTrue();
            }
        }

        @Test
        void is_a_message_that_the_api_shows(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().phoneNumber(NUMBER);

            String sid = receive(twilio, "Hello").message().orElseThrow().sid();

            var message = Message.fetcher(sid).fetch(client);
            assertThat(message.getDirection()).hasToString("inbound");
            assertThat(message.getStatus()).hasToString("received");
            assertThat(message.getFrom()).hasToString(PHONE);
            assertThat(message.getTo()).isEqualTo(NUMBER);
            assertThat(message.getBody()).isEqualTo("Hello");
            assertThat(message.getNumSegments()).isEqualTo("1");
            assertThat(message.getMessagingServiceSid()).isNull();
            assertThat(message.getDateSent()).isEqualTo(message.getDateCreated());
        }

        @Test
        void without_a_url_is_received_and_nobody_is_told(TwilioSandbox twilio) {
            twilio.given().phoneNumber(NUMBER);

            ReceivedMessage received = receive(twilio, "Hello");

            assertThat(received.message()).map(TwilioMessage::status).hasValue(TwilioMessage.Status.RECEIVED);
            assertThat(twilio.webhooks().awaitAll(LONG)).isEmpty();
            assertThat(received)
                    .hasToString("message " + received.message().orElseThrow().sid()
                            + " from +12125550199 to +14155550100 \"Hello\"\n"
                            + "  nobody is called: +14155550100 has no smsUrl. Seed it with given().phoneNumber(number,"
                            + " n -> n.smsUrl(...))");
        }

        @Test
        void is_told_by_get_with_the_parameters_behind_those_of_the_url(TwilioSandbox twilio)
                throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given()
                        .phoneNumber(
                                NUMBER, n -> n.smsUrl(app.url("/sms?tenant=7")).smsMethod("GET"));

                receive(twilio, "Hello");

                Endpoint.Received request = app.next();
                assertThat(request.path()).startsWith("/sms?tenant=7&ToCountry=US&");
                assertThat(request.query()).containsEntry("Body", "Hello");
                assertThat(request.body()).isEmpty();
            }
        }

        @Test
        void may_bring_files_which_the_api_serves(TwilioSandbox twilio, TwilioRestClient client)
                throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));

                TwilioMessage message = twilio.simulate()
                        .receive(m -> m.from(PHONE)
                                .to(NUMBER)
                                .media("https://example.com/cat.jpg")
                                .media("https://example.com/dog.png"))
                        .await(LONG)
                        .message()
                        .orElseThrow();

                assertThat(message.sid()).startsWith("MM");
                Map<String, String> form = app.next().form();
                assertThat(form.keySet())
                        .containsExactly(
                                "ToCountry",
                                "MediaContentType0",
                                "MediaContentType1",
                                "ToState",
                                "SmsMessageSid",
                                "NumMedia",
                                "ToCity",
                                "FromZip",
                                "SmsSid",
                                "FromState",
                                "SmsStatus",
                                "FromCity",
                                "Body",
                                "FromCountry",
                                "To",
                                "ToZip",
                                "NumSegments",
                                "MessageSid",
                                "AccountSid",
                                "From",
                                "MediaUrl0",
                                "MediaUrl1",
                                "ApiVersion");
                assertThat(form)
                        .as("one for each file")
                        .containsEntry("NumSegments", "2")
                        .containsEntry("NumMedia", "2")
                        .containsEntry("MediaContentType0", "image/jpeg")
                        .containsEntry("MediaContentType1", "image/png")
                        .containsEntry("Body", "");
                String url = form.getOrDefault("MediaUrl1", "");
                Media media = Media.fetcher(message.sid(), url.substring(url.lastIndexOf('/') + 1))
                        .fetch(client);
                assertThat(media.getContentType()).isEqualTo("image/png");
            }
        }

        @ParameterizedTest
        @CsvSource({"0, 160, 1", "0, 161, 2", "3, 0, 3", "3, 500, 3", "1, 500, 1"})
        void has_as_many_segments_as_files_or_as_its_text_takes(
                int files, int length, String segments, TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));

                twilio.simulate().receive(m -> {
                    m.from(PHONE).to(NUMBER).body("x".repeat(length));
                    for (int i = 0; i < files; i++) {
                        m.media("https://example.com/" + i + ".png");
                    }
                });

                assertThat(app.next().form()).containsEntry("NumSegments", segments);
            }
        }

        @Test
        void may_have_parameters_that_only_the_test_knows(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));

                twilio.simulate()
                        .receive(m -> m.from(PHONE)
                                .to(NUMBER)
                                .body("Hello")
                                .parameter("FromCity", "NEW YORK")
                                .parameter("OptOutType", "HELP"));

                Map<String, String> form = app.next().form();
                assertThat(form).containsEntry("FromCity", "NEW YORK");
                assertThat(form.keySet()).endsWith("ApiVersion", "OptOutType");
            }
        }

        @Test
        void is_one_of_a_conversation_that_is_told_in_its_order(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));

                List.of("one", "two", "three").forEach(body -> receive(twilio, body));

                twilio.webhooks().awaitAll(LONG);
                assertThat(app.received())
                        .extracting(request -> request.form().get("Body"))
                        .containsExactly("one", "two", "three");
                assertThat(twilio.messaging().conversation(PHONE))
                        .extracting(TwilioMessage::body)
                        .containsExactly("one", "two", "three");
            }
        }
    }

    @Nested
    class At_a_short_code {

        @Test
        void is_told_to_its_url(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                twilio.given().shortCode("72525", c -> c.smsUrl(app.url("/")));

                twilio.simulate().receive(m -> m.from(PHONE).to("72525").body("STOP"));

                assertThat(app.next().form()).containsEntry("To", "72525").containsEntry("ToCountry", "");
            }
        }
    }

    @Nested
    class At_a_messaging_service {

        @Test
        void is_told_to_the_service_with_its_sid(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                var number = twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/number")));
                MessagingService service = twilio.given()
                        .messagingService(
                                "Alerts",
                                s -> s.sender(number)
                                        .useInboundWebhookOnNumber(false)
                                        .inboundRequestUrl(app.url("/service")));

                ReceivedMessage received = receive(twilio, "Hello");

                Endpoint.Received request = app.next();
                assertThat(request.path()).isEqualTo("/service");
                assertThat(List.copyOf(request.form().keySet()))
                        .containsSubsequence("To", "MessagingServiceSid", "ToZip");
                assertThat(request.form()).containsEntry("MessagingServiceSid", service.sid());
                assertThat(received.message())
                        .map(TwilioMessage::messagingServiceSid)
                        .hasValue(service.sid());
            }
        }

        @Test
        void that_leaves_it_to_the_number_is_told_there(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.answering(204)) {
                var number = twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/number")));
                twilio.given()
                        .messagingService(
                                "Alerts",
                                s -> s.sender(number)
                                        .useInboundWebhookOnNumber(true)
                                        .inboundRequestUrl(app.url("/service")));

                receive(twilio, "Hello");

                assertThat(app.next().path()).isEqualTo("/number");
            }
        }

        @Test
        void without_a_url_is_dropped(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering(204)) {
                var number = twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/number")));
                twilio.given().messagingService("Alerts", s -> s.sender(number).useInboundWebhookOnNumber(false));

                ReceivedMessage received = receive(twilio, "Hello");

                assertThat(received.message()).isEmpty();
                assertThat(received.webhooks()).isEmpty();
                assertThat(twilio.messaging().messages().all()).isEmpty();
                assertThat(received.toString())
                        .contains("dropped: its Messaging Service has no inboundRequestUrl, so it receives nothing");
            }
        }
    }

    @Nested
    class That_the_code_under_test_does_not_take {

        @Test
        void is_told_to_the_fallback_url_with_what_went_wrong(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.that((request, out) -> out.write(
                    request.path().equals("/sms")
                            ? Endpoint.http(500, "", "")
                            : Endpoint.http(200, "Content-Type: text/plain\r\n", "Sorry")))) {
                twilio.given()
                        .phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms")).smsFallbackUrl(app.url("/fallback")));

                ReceivedMessage received = receive(twilio, "Hello");

                app.next();
                Endpoint.Received fallback = app.next();
                assertThat(fallback.path()).isEqualTo("/fallback");
                assertThat(fallback.form())
                        .containsEntry("Body", "Hello")
                        .containsEntry("ErrorCode", "11217")
                        .containsEntry("ErrorUrl", app.url("/sms"));
                assertThat(received.replies()).extracting(TwilioMessage::body).containsExactly("Sorry");
                assertThat(received.webhooks())
                        .extracting(WebhookCall::kind)
                        .containsExactly(WebhookCall.Kind.INCOMING_MESSAGE, WebhookCall.Kind.FALLBACK);
            }
        }

        @Test
        void because_its_answer_is_no_twiml_is_told_to_the_fallback_url(TwilioSandbox twilio)
                throws InterruptedException {
            try (Endpoint app = Endpoint.answering("<Response><Message>")) {
                twilio.given()
                        .phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms")).smsFallbackUrl(app.url("/fallback")));

                ReceivedMessage received = receive(twilio, "Hello");

                app.next();
                assertThat(app.next().form()).containsEntry("ErrorCode", "12100");
                assertThat(received.replies()).isEmpty();
                assertThat(received.webhooks())
                        .allSatisfy(call -> assertThat(call.errorCode()).hasValue(12100));
            }
        }

        @Test
        void is_lost_without_a_fallback_url(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering(404)) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms")));

                ReceivedMessage received = receive(twilio, "Hello");

                assertThat(received.webhooks().single().errorCode()).hasValue(11217);
                assertThat(app.received()).hasSize(1);
                assertThat(received.message()).isPresent();
            }
        }

        @Test
        void because_it_never_answers_is_told_to_the_fallback_url(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint silent = Endpoint.silent();
                    Endpoint fallback = Endpoint.answering(204)) {
                twilio.given()
                        .phoneNumber(
                                NUMBER, n -> n.smsUrl(silent.url("/#rt=100")).smsFallbackUrl(fallback.url("/")));

                receive(twilio, "Hello");

                assertThat(fallback.next().form()).containsEntry("ErrorCode", "11200");
            }
        }
    }

    @Nested
    class That_a_test_makes {

        @Test
        void needs_a_sender_and_a_receiver(TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.simulate().receive(m -> m.to(NUMBER)))
                    .satisfies(failsAs("incoming-message/without-a-sender"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.simulate().receive(m -> m.from("somebody")))
                    .satisfies(failsAs("incoming-message/from-what-is-not-an-address"));
        }

        @Test
        void needs_a_number_of_the_account(TwilioSandbox twilio) {
            twilio.given().phoneNumber("+14155550111");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> receive(twilio, "Hello"))
                    .satisfies(failsAs("incoming-message/to-a-number-that-the-account-does-not-own"));
            assertThat(twilio.messaging().messages().all()).isEmpty();
        }

        @Test
        void says_what_was_called_if_it_is_waited_for_in_vain(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.silent()) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms")));
                ReceivedMessage received =
                        twilio.simulate().receive(m -> m.from(PHONE).to(NUMBER).body("Hello"));
                app.next();

                assertThatThrownBy(() -> received.await(Duration.ZERO))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith("Expected the webhook calls for the message ")
                        .hasMessageContaining("to be finished within 0 ms, but they are not.")
                        .hasMessageContaining("POST " + app.url("/sms"));
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> received.await(Duration.ofMillis(-1)))
                        .satisfies(failsAs("incoming-message/await-for-negative-time"));
            }
        }

        @Test
        void comes_in_no_more_once_the_sandbox_has_ended() {
            try (Endpoint app = Endpoint.answering(204);
                    FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms")));
                twilio.close();

                assertThatThrownBy(() -> twilio.simulate()
                                .receive(m -> m.from(PHONE).to(NUMBER).body("Hi")))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(" has ended, so simulate() is no longer possible");
                assertThat(twilio.messaging().messages().all()).isEmpty();
                assertThat(app.received()).isEmpty();
            }
        }

        @Test
        void may_bring_files_by_url_only(TwilioSandbox twilio) {
            assertThatThrownBy(() -> twilio.simulate().receive(m -> m.media("cat.png")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("incoming-message/media-that-is-not-a-url"));
        }

        @Test
        void is_not_told_any_more_once_the_sandbox_is_reset(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.silent()) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms")));
                ReceivedMessage received =
                        twilio.simulate().receive(m -> m.from(PHONE).to(NUMBER).body("Hello"));
                app.next();

                twilio.reset();

                assertThatThrownBy(() -> received.await(LONG))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("but the sandbox was reset or closed before");
            }
        }
    }

    private static ReceivedMessage receive(TwilioSandbox twilio, String body) {
        return twilio.simulate()
                .receive(m -> m.from(PHONE).to(NUMBER).body(body))
                .await(LONG);
    }
}
