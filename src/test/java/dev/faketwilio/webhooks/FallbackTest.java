package dev.faketwilio.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.testing.ClosedPort;
import dev.faketwilio.testing.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the code under test fails to take a message that has come in: contract/messaging.md 20.3. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class FallbackTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PHONE = "+12125550199";
    private static final String NUMBER = "+14155550100";

    private static ReceivedMessage receive(TwilioSandbox twilio, String url, String fallbackUrl) {
        twilio.given().phoneNumber(NUMBER, n -> n.smsUrl(url).smsFallbackUrl(fallbackUrl));
        return twilio.simulate()
                .receive(m -> m.from(PHONE).to(NUMBER).body("Hi"))
                .await(LONG);
    }

    @Test
    void is_the_same_request_with_what_went_wrong_and_its_answer_counts(TwilioSandbox twilio)
            throws InterruptedException {
        try (Endpoint broken = Endpoint.answering(500);
                Endpoint fallback = Endpoint.answering("<Response><Message>Sorry</Message></Response>")) {
            ReceivedMessage received = receive(twilio, broken.url("/sms"), fallback.url("/sorry"));

            assertThat(received.replies()).extracting(TwilioMessage::body).containsExactly("Sorry");
            Endpoint.Received first = broken.next();
            Endpoint.Received second = fallback.next();
            assertThat(second.form())
                    .containsAllEntriesOf(first.form())
                    .containsEntry("ErrorCode", "11217")
                    .containsEntry("ErrorUrl", broken.url("/sms"))
                    .hasSize(first.form().size() + 3);
            assertThat(second.form().keySet())
                    .containsExactly(
                            "ToCountry",
                            "ErrorUrl",
                            "ToState",
                            "SmsMessageSid",
                            "ErrorCode",
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
                            "ReferralNumMedia",
                            "MessageSid",
                            "AccountSid",
                            "From",
                            "ApiVersion");
            assertThat(second.header("Content-Type")).hasValue("application/x-www-form-urlencoded");
            assertThat(new RequestValidator(twilio.authToken())
                            .validate(
                                    fallback.url("/sorry"),
                                    second.form(),
                                    second.header("X-Twilio-Signature").orElseThrow()))
                    .isTrue();
            assertThat(received.webhooks())
                    .extracting(WebhookCall::kind)
                    .containsExactly(WebhookCall.Kind.INCOMING_MESSAGE, WebhookCall.Kind.FALLBACK);
        }
    }

    @Test
    void of_a_service_is_called_by_its_own_method(TwilioSandbox twilio) throws InterruptedException {
        try (Endpoint broken = Endpoint.answering(404);
                Endpoint fallback = Endpoint.answering("<Response/>")) {
            var number = twilio.given().phoneNumber(NUMBER);
            twilio.given()
                    .messagingService(
                            "Alerts",
                            s -> s.sender(number)
                                    .inboundRequestUrl(broken.url("/"))
                                    .fallbackUrl(fallback.url("/"))
                                    .fallbackMethod("GET"));

            twilio.simulate().receive(m -> m.from(PHONE).to(NUMBER)).await(LONG);

            assertThat(fallback.next().query()).containsEntry("ErrorCode", "11217");
        }
    }

    @Test
    void that_fails_too_is_the_end(TwilioSandbox twilio) {
        try (Endpoint broken = Endpoint.answering(500);
                Endpoint fallback = Endpoint.answering("<Response><Message>")) {
            ReceivedMessage received = receive(twilio, broken.url("/"), fallback.url("/"));

            assertThat(received.replies()).isEmpty();
            assertThat(received.webhooks())
                    .extracting(call -> call.errorCode().getAsInt())
                    .containsExactly(11217, 12100);
        }
    }

    @Test
    void is_not_called_for_a_mere_warning(TwilioSandbox twilio) {
        try (Endpoint app = Endpoint.answering("<Response><Say>Hi</Say><Message>Hello</Message></Response>");
                Endpoint fallback = Endpoint.answering(204)) {
            ReceivedMessage received = receive(twilio, app.url("/"), fallback.url("/"));

            assertThat(received.replies()).hasSize(1);
            assertThat(received.webhooks().single().errorCode()).hasValue(14110);
            assertThat(fallback.received()).isEmpty();
        }
    }

    @Test
    void is_called_when_what_a_redirect_leads_to_fails(TwilioSandbox twilio) throws InterruptedException {
        try (Endpoint app = Endpoint.that((request, out) -> out.write(
                        request.path().equals("/")
                                ? Endpoint.http(
                                        200,
                                        "Content-Type: text/xml\r\n",
                                        "<Response><Redirect>/broken</Redirect></Response>")
                                : Endpoint.http(503, "", "")));
                Endpoint fallback = Endpoint.answering(204)) {
            receive(twilio, app.url("/"), fallback.url("/"));

            assertThat(fallback.next().form()).containsEntry("ErrorUrl", app.url("/broken"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml,         <Response><Message>,                                     12100",
        "text/xml,         just text,                                               12100",
        "text/xml,         <Reply/>,                                                12102",
        "application/json, {},                                                      12300",
        "'',               <Response/>,                                             12300",
        "text/xml,         <!DOCTYPE x [<!ENTITY a 'b'>]><Response>&a;</Response>,  12100",
        "text/xml,         <!DOCTYPE x SYSTEM 'file:///etc/passwd'><Response/>,     12100"
    })
    void is_told_what_is_the_matter_with_the_answer(String type, String body, String code, TwilioSandbox twilio)
            throws InterruptedException {
        String header = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        try (Endpoint app = Endpoint.that(Endpoint.with(200, header, body));
                Endpoint fallback = Endpoint.answering(204)) {
            ReceivedMessage received = receive(twilio, app.url("/"), fallback.url("/"));

            assertThat(received.replies()).isEmpty();
            assertThat(received.webhooks().all().get(0).errorCode()).hasValue(Integer.parseInt(code));
            assertThat(fallback.next().form()).containsEntry("ErrorCode", code);
        }
    }

    @Test
    void is_told_of_an_answer_of_ten_megabytes_which_is_cut_off(TwilioSandbox twilio) throws InterruptedException {
        byte[] much = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (Endpoint app = Endpoint.that((request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 160; i++) {
                        out.write(much);
                    }
                });
                Endpoint fallback = Endpoint.answering(204)) {
            ReceivedMessage received = receive(twilio, app.url("/"), fallback.url("/"));

            WebhookCall call = received.webhooks().all().get(0);
            assertThat(call.problems()).containsExactly("11750 TwiML response body too large: more than 64 kB");
            assertThat(call.responseBody()).hasSize(1 << 16);
            assertThat(fallback.next().form()).containsEntry("ErrorCode", "11750");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001\u0002 garbage", "SSH-2.0-OpenSSH_9.6\r\n", "HTTP/1.1 999\r\n\r\n"})
    void is_told_of_what_is_no_http(String garbage, TwilioSandbox twilio) throws InterruptedException {
        try (Endpoint app = Endpoint.that((request, out) -> out.write(garbage.getBytes(StandardCharsets.US_ASCII)));
                Endpoint fallback = Endpoint.answering(204)) {
            receive(twilio, app.url("/"), fallback.url("/"));

            assertThat(fallback.next().form().get("ErrorCode")).isIn("11206", "11217");
        }
    }

    @Test
    void is_told_that_nobody_answers_and_nobody_else_waits_for_it(TwilioSandbox twilio) throws InterruptedException {
        try (Endpoint dead = Endpoint.silent();
                Endpoint fallback = Endpoint.answering(204)) {
            ReceivedMessage received = receive(twilio, dead.url("/#rt=100"), fallback.url("/"));

            assertThat(received.webhooks().all().get(0).problems())
                    .containsExactly("11200 HTTP retrieval failure: no answer within 100 ms (rt)");
            assertThat(fallback.next().form())
                    .containsEntry("ErrorCode", "11200")
                    .containsEntry("ErrorUrl", dead.url("/#rt=100"));
        }
    }

    @Test
    void is_told_that_nobody_listens(TwilioSandbox twilio) throws InterruptedException, IOException {
        try (ClosedPort nobody = new ClosedPort();
                Endpoint fallback = Endpoint.answering(204)) {
            ReceivedMessage received = receive(twilio, nobody.url("/"), fallback.url("/"));

            List<WebhookCall> calls = received.webhooks().all();
            assertThat(calls.get(0).attempts()).isEqualTo(2);
            assertThat(fallback.next().form()).containsEntry("ErrorCode", "11205");
        }
    }
}
