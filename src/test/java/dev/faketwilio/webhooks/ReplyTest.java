package dev.faketwilio.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Media;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.testing.Endpoint;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the answers to messages that came in: contract/messaging.md 22. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ReplyTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PHONE = "+12125550199";
    private static final String NUMBER = "+14155550100";
    private static final String OTHER = "+14155550111";

    @Nested
    class A_message {

        @Test
        void goes_back_to_the_sender_from_the_number_that_was_written_to(
                TwilioSandbox twilio, TwilioRestClient client) {
            try (Endpoint app = Endpoint.answering("<Response><Message>Hi there</Message></Response>")) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.replies()).singleElement().satisfies(reply -> {
                    assertThat(reply.sid()).startsWith("SM");
                    assertThat(reply.body()).isEqualTo("Hi there");
                    assertThat(reply.from()).isEqualTo(NUMBER);
                    assertThat(reply.to()).isEqualTo(PHONE);
                    assertThat(reply.status()).isEqualTo(TwilioMessage.Status.QUEUED);
                });
                var fetched = Message.fetcher(received.replies().get(0).sid()).fetch(client);
                assertThat(fetched.getDirection()).hasToString("outbound-reply");
            }
        }

        @Test
        void is_delivered_as_any_other_and_told_of_to_whom_it_says(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.that((request, out) -> out.write(
                    request.path().equals("/")
                            ? twiml("<Response><Message statusCallback=\"status?of=reply\">Hi</Message></Response>")
                            : Endpoint.http(204, "", "")))) {
                TwilioMessage reply = receive(twilio, app).replies().get(0);

                twilio.simulate().deliveries().completeAll();

                assertThat(twilio.webhooks().to(app.url("/status")).await(2, LONG))
                        .extracting(call -> call.parameter("MessageStatus").orElseThrow(), WebhookCall::messageSid)
                        .containsExactly(tuple("sent", reply.sid()), tuple("delivered", reply.sid()));
            }
        }

        @Test
        void of_a_messaging_service_is_told_of_to_the_service(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response><Message>Hi</Message></Response>")) {
                var number = twilio.given().phoneNumber(NUMBER);
                var service = twilio.given()
                        .messagingService(
                                "Alerts",
                                s -> s.sender(number)
                                        .useInboundWebhookOnNumber(false)
                                        .inboundRequestUrl(app.url("/"))
                                        .statusCallback(app.url("/status")));

                TwilioMessage reply = receive(twilio).replies().get(0);
                twilio.simulate().deliveries().completeAll();

                assertThat(reply.messagingServiceSid()).isEqualTo(service.sid());
                assertThat(twilio.webhooks()
                                .to(app.url("/status"))
                                .await(2, LONG)
                                .last()
                                .parameter("MessagingServiceSid"))
                        .hasValue(service.sid());
            }
        }

        @Test
        void may_have_bodies_and_media_as_the_official_library_writes_them(TwilioSandbox twilio) throws TwiMLException {
            String twiml = new MessagingResponse.Builder()
                    .message(new com.twilio.twiml.messaging.Message.Builder()
                            .body(new Body.Builder("Look & see").build())
                            .media(new Media.Builder("https://example.com/cat.jpg").build())
                            .build())
                    .build()
                    .toXml();
            try (Endpoint app = Endpoint.answering(twiml)) {
                TwilioMessage reply = receive(twilio, app).replies().get(0);

                assertThat(reply.sid()).startsWith("MM");
                assertThat(reply.body()).isEqualTo("Look & see");
                assertThat(twilio.messaging().media().all())
                        .singleElement()
                        .satisfies(media -> assertThat(media.messageSid()).isEqualTo(reply.sid()));
            }
        }

        @Test
        void may_go_to_somebody_else_from_another_number(TwilioSandbox twilio) {
            twilio.given().phoneNumber(OTHER);
            String twiml = "<Response><Message to=\"+12125550123\" from=\"" + OTHER + "\">Psst</Message></Response>";
            try (Endpoint app = Endpoint.answering(twiml)) {
                assertThat(receive(twilio, app).replies())
                        .extracting(TwilioMessage::to, TwilioMessage::from)
                        .containsExactly(tuple("+12125550123", OTHER));
            }
        }

        @Test
        void may_be_one_of_several_which_go_in_their_order(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering(
                    "<Response><Message>one</Message><Message>two</Message><Message>three</Message></Response>")) {
                assertThat(receive(twilio, app).replies())
                        .extracting(TwilioMessage::body)
                        .containsExactly("one", "two", "three");
            }
        }

        @Test
        void begins_as_all_messages_of_a_trial_account(TwilioSandbox twilio) {
            twilio.given().trialAccount(PHONE);
            try (Endpoint app = Endpoint.answering("<Response><Message>Hi</Message></Response>")) {
                assertThat(receive(twilio, app).replies())
                        .extracting(TwilioMessage::body)
                        .containsExactly("Sent from your Twilio trial account - Hi");
            }
        }

        @Test
        void may_be_an_answer_of_plain_text(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.that(Endpoint.with(200, "Content-Type: text/plain\r\n", "Just text"))) {
                assertThat(receive(twilio, app).replies())
                        .extracting(TwilioMessage::body)
                        .containsExactly("Just text");
            }
        }

        @Test
        void with_an_action_is_reported_there_and_the_rest_is_not_done(TwilioSandbox twilio)
                throws InterruptedException {
            try (Endpoint app = Endpoint.that((request, out) -> out.write(
                    request.path().equals("/")
                            ? twiml(
                                    "<Response><Message action=\"/next\">one</Message><Message>never</Message></Response>")
                            : twiml("<Response><Message>two</Message></Response>")))) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.replies()).extracting(TwilioMessage::body).containsExactly("one", "two");
                app.next();
                assertThat(app.next().form())
                        .containsEntry("MessageSid", received.replies().get(0).sid())
                        .containsEntry("MessageStatus", "queued")
                        .containsEntry("To", PHONE)
                        .containsEntry("From", NUMBER);
                assertThat(received.webhooks())
                        .extracting(WebhookCall::kind)
                        .containsExactly(WebhookCall.Kind.INCOMING_MESSAGE, WebhookCall.Kind.ACTION);
            }
        }
    }

    @Nested
    class A_message_that_is_wrong {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '~',
                value = {
                    "14101, ~<Message to=\"nobody\">x</Message>~",
                    "14101, ~<Message to=\"+14155550100\">x</Message>~",
                    "14101, ~<Message to=\"whatsapp:+12125550199\">x</Message>~",
                    "14102, ~<Message from=\"+14155559999\">x</Message>~",
                    "14103, ~<Message/>~",
                    "14103, ~<Message><Media>ftp://example.com/cat.png</Media></Message>~",
                    "14103, ~<Message><Media>no url at all</Media></Message>~",
                    "14104, ~<Message method=\"PUT\">x</Message>~",
                    "14105, ~<Message statusCallback=\"mailto:x\">x</Message>~",
                    "14110, ~<Dial>+14155550100</Dial>~"
                })
        void is_not_sent_but_those_after_it_are(int code, String verb, TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response>" + verb + "<Message>after</Message></Response>")) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.webhooks().single().errorCode()).hasValue(code);
                assertThat(received.replies()).extracting(TwilioMessage::body).containsExactly("after");
            }
        }

        @Test
        void since_it_is_too_long_is_not_sent(TwilioSandbox twilio) {
            try (Endpoint app =
                    Endpoint.answering("<Response><Message>" + "x".repeat(1601) + "</Message></Response>")) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.webhooks().single().problems())
                        .containsExactly("14103 Invalid Body: 1601 characters, where at most 1600 were expected");
                assertThat(received.replies()).isEmpty();
            }
        }

        @Test
        void since_its_number_is_gone_meanwhile_is_not_sent(TwilioSandbox twilio, TwilioRestClient client)
                throws InterruptedException {
            CountDownLatch gone = new CountDownLatch(1);
            try (Endpoint app = Endpoint.that((request, out) -> {
                gone.await();
                out.write(twiml("<Response><Message>x</Message></Response>"));
            })) {
                var number = twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));
                ReceivedMessage received =
                        twilio.simulate().receive(m -> m.from(PHONE).to(number).body("Hello"));
                app.next();
                IncomingPhoneNumber.deleter(number.sid()).delete(client);
                gone.countDown();

                assertThat(received.await(LONG).webhooks().single().problems())
                        .containsExactly(
                                "14102 Invalid \"From\" attribute: +14155550100, which is no number of the account");
            }
        }

        @Test
        void since_it_is_the_eleventh_is_not_sent(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response>" + "<Message>x</Message>".repeat(11) + "</Response>")) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.replies()).hasSize(10);
                assertThat(received.webhooks().single().errorCode()).hasValue(14109);
            }
        }

        @Test
        void since_it_is_one_of_too_many_in_a_row_is_not_sent_until_some_time_has_passed(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response>" + "<Message>x</Message>".repeat(5) + "</Response>")) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));
                for (int i = 0; i < 3; i++) {
                    assertThat(receive(twilio).replies()).hasSize(5);
                }

                ReceivedMessage received = receive(twilio);

                assertThat(received.replies()).isEmpty();
                assertThat(received.webhooks().single().errorCode()).hasValue(14107);
                twilio.clock().advance(Duration.ofSeconds(31));
                assertThat(receive(twilio).replies()).hasSize(5);
            }
        }
    }

    @Nested
    class A_redirect {

        @Test
        void leads_to_another_document_with_the_same_parameters(TwilioSandbox twilio) throws InterruptedException {
            try (Endpoint app = Endpoint.that((request, out) -> out.write(
                    request.path().equals("/")
                            ? twiml("<Response><Message>one</Message><Redirect>/two?x=1</Redirect>"
                                    + "<Message>never</Message></Response>")
                            : twiml("<Response><Message>two</Message></Response>")))) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.replies()).extracting(TwilioMessage::body).containsExactly("one", "two");
                Map<String, String> first = app.next().form();
                Endpoint.Received second = app.next();
                assertThat(second.requestLine()).isEqualTo("POST /two?x=1 HTTP/1.1");
                assertThat(second.form()).isEqualTo(first);
            }
        }

        @Test
        void that_leads_in_a_circle_ends_at_the_limit_of_documents(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response><Redirect>/</Redirect></Response>")) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(app.received()).hasSize(50);
                assertThat(received.webhooks().last().errorCode()).hasValue(14106);
            }
        }

        @Test
        void to_nowhere_leads_to_the_same_document_again(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response><Redirect/></Response>")) {
                twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/sms/in?step=1")));

                receive(twilio);

                assertThat(app.received())
                        .extracting(Endpoint.Received::path)
                        .hasSize(50)
                        .containsOnly("/sms/in?step=1");
            }
        }

        @Test
        void to_a_host_elsewhere_is_not_followed(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response><Redirect>http://example.com/</Redirect></Response>")) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.webhooks().last().url()).isEqualTo("http://example.com/");
                assertThat(received.webhooks().last().attempts()).isZero();
                assertThat(received.webhooks().last().problems())
                        .singleElement()
                        .asString()
                        .contains("example.com");
            }
        }
    }

    @Nested
    class An_answer_that_is_none {

        @ParameterizedTest
        @CsvSource({"12100, text/xml, <Response>", "12102, text/xml, <Answer/>", "12300, application/json, {}"})
        void is_reported(int code, String type, String body, TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.that(Endpoint.with(200, "Content-Type: " + type + "\r\n", body))) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.webhooks().single().errorCode()).hasValue(code);
                assertThat(received.replies()).isEmpty();
            }
        }

        @Test
        void since_it_is_an_xml_bomb_is_refused(TwilioSandbox twilio) {
            StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                bomb.append("<!ENTITY a")
                        .append(i)
                        .append(" \"&a")
                        .append(i - 1)
                        .append(";&a")
                        .append(i - 1)
                        .append(";\">");
            }
            bomb.append("]><Response><Message>&a29;</Message></Response>");
            try (Endpoint app = Endpoint.answering(bomb.toString())) {
                ReceivedMessage received = receive(twilio, app);

                assertThat(received.webhooks().single().errorCode()).hasValue(12100);
                assertThat(received.replies()).isEmpty();
            }
        }

        @Test
        void since_it_is_ten_megabytes_is_cut_off(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering(
                    "<Response><Message>" + "x".repeat(10 * 1024 * 1024) + "</Message></Response>")) {
                ReceivedMessage received = receive(twilio, app);

                WebhookCall call = received.webhooks().single();
                assertThat(call.errorCode()).hasValue(11750);
                assertThat(call.responseBody().length()).isLessThanOrEqualTo(64 * 1024);
                assertThat(received.replies()).isEmpty();
            }
        }

        @Test
        void reaches_no_other_sandbox(TwilioSandbox twilio) {
            try (Endpoint app = Endpoint.answering("<Response><Message>Hi</Message></Response>");
                    FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox other = server.newSandbox();
                other.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));

                receive(twilio, app);

                assertThat(other.messaging().messages().all()).isEmpty();
                assertThat(other.webhooks().awaitAll(LONG)).isEmpty();
            }
        }
    }

    private static byte[] twiml(String xml) {
        return Endpoint.http(200, "Content-Type: text/xml\r\n", xml);
    }

    private static ReceivedMessage receive(TwilioSandbox twilio, Endpoint app) {
        twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(app.url("/")));
        return receive(twilio);
    }

    private static ReceivedMessage receive(TwilioSandbox twilio) {
        return twilio.simulate()
                .receive(m -> m.from(PHONE).to(NUMBER).body("Hello"))
                .await(LONG);
    }
}
