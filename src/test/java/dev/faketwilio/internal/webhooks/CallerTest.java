package dev.faketwilio.internal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.twilio.security.RequestValidator;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.testing.ClosedPort;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.webhooks.WebhookCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    private static final String TOKEN = "secret";
    private static final String SID = Sids.sid("SM", "caller test");
    private static final Form FORM =
            Form.of("SmsSid", SID, "MessageStatus", "sent", "To", "+14155550100", "Body", "Grüße & more");

    private final WebhookThreads threads = new WebhookThreads(cause -> {});
    private final Account account = new Account(Sids.sid("AC", "caller test"), new SandboxClock(), account -> {});
    private final Outbox outbox = new Outbox(account, TOKEN, threads, event -> null);

    @AfterEach
    void end() {
        outbox.end();
        threads.close();
    }

    @Nested
    class A_post {

        @Test
        void has_the_recorded_head_and_form() throws InterruptedException {
            try (Endpoint endpoint = Endpoint.answering(204)) {
                WebhookCall call = post(endpoint.url("/sms/status?shop=7"));

                Endpoint.Received request = endpoint.next();
                assertThat(request.requestLine()).isEqualTo("POST /sms/status?shop=7 HTTP/1.1");
                assertThat(request.headers())
                        .containsExactly(
                                "Content-Type: application/x-www-form-urlencoded; charset=utf-8",
                                "I-Twilio-Idempotency-Token: "
                                        + call.header("i-twilio-idempotency-token")
                                                .orElseThrow(),
                                "X-Twilio-Signature: "
                                        + call.header("X-Twilio-Signature").orElseThrow(),
                                "Accept: */*",
                                "X-Home-Region: us1",
                                "User-Agent: TwilioProxy/1.1",
                                "Connection: close",
                                "Accept-Encoding: gzip",
                                "Content-Length: " + request.body().length(),
                                "Host: localhost:" + endpoint.port());
                assertThat(request.header("I-Twilio-Idempotency-Token"))
                        .hasValueSatisfying(token -> assertThat(token)
                                .matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"));
                assertThat(request.body())
                        .isEqualTo("SmsSid=" + SID
                                + "&MessageStatus=sent&To=%2B14155550100&Body=Gr%C3%BC%C3%9Fe+%26+more");
                assertThat(call.completed()).isTrue();
                assertThat(call.status()).hasValue(204);
                assertThat(call.problems()).isEmpty();
                assertThat(call.errorCode()).isEmpty();
                assertThat(call.attempts()).isEqualTo(1);
            }
        }

        @Test
        void is_accepted_by_the_official_validator() throws InterruptedException {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                post(endpoint.url("/sms?a=b#rc=2"));

                Endpoint.Received request = endpoint.next();
                assertThat(new RequestValidator(TOKEN)
                                .validate(
                                        endpoint.url("/sms?a=b"),
                                        request.form(),
                                        request.header("X-Twilio-Signature").orElseThrow()))
                        .isTrue();
            }
        }

        @Test
        void keeps_what_was_answered() {
            try (Endpoint endpoint = Endpoint.answering("<Response/>")) {
                WebhookCall call = post(endpoint.url("/sms"));

                assertThat(call.responseBody()).isEqualTo("<Response/>");
                assertThat(call.responseHeader("content-type")).hasValue("text/xml");
            }
        }
    }

    @Nested
    class A_get {

        @Test
        void has_the_parameters_in_the_query_and_a_signature_of_the_url_alone() throws InterruptedException {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                call("GET", endpoint.url("/sms?a=b"));

                Endpoint.Received request = endpoint.next();
                assertThat(request.method()).isEqualTo("GET");
                assertThat(request.query())
                        .containsExactly(
                                entry("a", "b"),
                                entry("SmsSid", SID),
                                entry("MessageStatus", "sent"),
                                entry("To", "+14155550100"),
                                entry("Body", "Grüße & more"));
                assertThat(request.header("Content-Type")).isEmpty();
                assertThat(request.header("Content-Length")).isEmpty();
                assertThat(new RequestValidator(TOKEN)
                                .validate(
                                        endpoint.url(request.path()),
                                        Map.of(),
                                        request.header("X-Twilio-Signature").orElseThrow()))
                        .isTrue();
            }
        }
    }

    @Nested
    class An_answer {

        @Test
        void may_come_in_chunks() {
            String chunks = String.join("\r\n", "4;x=y", "Wiki", "6", "pedia ", "E", "in ", "", "chunks.", "0", "", "");

            assertThat(answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
                            .responseBody())
                    .isEqualTo("Wikipedia in \r\n\r\nchunks.");
        }

        @Test
        void may_end_with_the_connection() {
            assertThat(answered("HTTP/1.0 200 OK\n\nto the end").responseBody()).isEqualTo("to the end");
        }

        @Test
        void may_be_preceded_by_others() {
            WebhookCall call = answered("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                    + "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nhi");

            assertThat(call.status()).hasValue(201);
            assertThat(call.responseBody()).isEqualTo("hi");
            assertThat(call.responseHeader("Link")).isEmpty();
        }

        @Test
        void may_be_compressed() throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write("<Response/>".getBytes(StandardCharsets.UTF_8));
            }
            try (Endpoint endpoint = Endpoint.that((request, out) -> {
                out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + compressed.size()
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                compressed.writeTo(out);
            })) {
                assertThat(post(endpoint.url("/")).responseBody()).isEqualTo("<Response/>");
            }
        }

        @Test
        void without_a_body_is_one_too() {
            assertThat(answered("HTTP/1.1 204 No Content\r\n\r\n").status()).hasValue(204);
        }

        @Test
        void is_read_no_further_than_twilio_does() {
            try (Endpoint endpoint = Endpoint.that((request, out) -> {
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    out.write(new byte[10_000]);
                }
            })) {
                WebhookCall call = post(endpoint.url("/"));

                assertThat(call.responseBody()).hasSize(64 * 1024);
                assertThat(call.status()).hasValue(200);
            }
        }
    }

    @Nested
    class An_answer_that_is_none {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SSH-2.0-OpenSSH_9.6\r\n",
                    "HTTP/2 200\r\n\r\n",
                    "HTTP/1.1 2OO OK\r\n\r\n",
                    "HTTP/1.1 099 -\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\nshort",
                    "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nlong\r\n",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
                    "\u0000\u0001\u0002",
                    "\n"
                })
        void violates_the_protocol(String garbage) {
            WebhookCall call = answered(garbage);

            assertThat(call.errorCode()).as(call.toString()).hasValue(11206);
            assertThat(call.attempts()).isEqualTo(1);
        }

        @Test
        void has_too_many_or_too_long_headers() {
            assertThat(answered("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(201) + "\r\n")
                            .problems())
                    .containsExactly("11206 HTTP protocol violation: the answer cannot be read: more than 200 headers");
            assertThat(answered("HTTP/1.1 200 OK\r\na: " + "b".repeat(20_000) + "\r\n\r\n")
                            .problems())
                    .containsExactly("11206 HTTP protocol violation: the answer cannot be read: a line of it is longer"
                            + " than 16384 bytes");
        }

        @Test
        void shows_what_came_instead() {
            assertThat(answered("SSH-2.0-OpenSSH_9.6\u0007 and so on, for quite a while\r\n")
                            .problems())
                    .containsExactly("11206 HTTP protocol violation: the answer cannot be read: it begins with"
                            + " \"SSH-2.0-OpenSSH_9.6. and so on, for quit...\", where HTTP/1.1 and a status were"
                            + " expected");
        }

        @Test
        void is_a_connection_that_is_closed() {
            assertThat(answered("").problems())
                    .containsExactly("11200 HTTP retrieval failure: the connection was closed without an answer");
        }
    }

    @Nested
    class An_error_status {

        @ParameterizedTest
        @ValueSource(ints = {400, 404, 429, 500, 503, 599})
        void is_a_failure(int status) {
            try (Endpoint endpoint = Endpoint.answering(status)) {
                WebhookCall call = post(endpoint.url("/"));

                assertThat(call.errorCode()).hasValue(11217);
                assertThat(call.status()).hasValue(status);
                assertThat(call.problems()).containsExactly("11217 HTTP error response code: status " + status);
                assertThat(endpoint.received()).hasSize(1);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "500, rp=5xx, 2",
            "500, rp=5xx&rc=4, 5",
            "500, rp=all&rc=0, 1",
            "500, rp=4xx, 1",
            "404, rp=4xx, 2",
            "404, rp=ct, 1"
        })
        void is_tried_again_if_the_url_asks_for_it(int status, String overrides, int attempts) {
            try (Endpoint endpoint = Endpoint.answering(status)) {
                WebhookCall call = post(endpoint.url("/#" + overrides));

                assertThat(endpoint.received()).hasSize(attempts);
                assertThat(call.attempts()).isEqualTo(attempts);
                assertThat(endpoint.received())
                        .extracting(request -> request.header("I-Twilio-Idempotency-Token"))
                        .as("by which the attempts are known as one call")
                        .containsOnly(call.header("I-Twilio-Idempotency-Token"));
            }
        }

        @Test
        void is_forgotten_if_another_attempt_succeeds() {
            Endpoint.Answer broken = Endpoint.with(502, "", "");
            Endpoint.Answer repaired = Endpoint.with(200, "", "fine");
            Endpoint[] self = new Endpoint[1];
            try (Endpoint endpoint = Endpoint.that(
                    (request, out) -> (self[0].received().size() < 3 ? broken : repaired).to(request, out))) {
                self[0] = endpoint;

                WebhookCall call = post(endpoint.url("/#rc=5&rp=5xx"));

                assertThat(call.attempts()).isEqualTo(3);
                assertThat(call.problems()).isEmpty();
                assertThat(call.responseBody()).isEqualTo("fine");
            }
        }
    }

    @Nested
    class A_timeout {

        @Test
        void of_the_reading_is_a_failure_that_is_not_tried_again() {
            try (Endpoint endpoint = Endpoint.silent()) {
                WebhookCall call = post(endpoint.url("/#rt=100"));

                assertThat(call.problems())
                        .containsExactly("11200 HTTP retrieval failure: no answer within 100 ms (rt)");
                assertThat(call.attempts()).isEqualTo(1);
            }
        }

        @Test
        void of_the_reading_is_tried_again_if_the_url_asks_for_it() {
            try (Endpoint endpoint = Endpoint.silent()) {
                WebhookCall call = post(endpoint.url("/#rt=100&rc=2&rp=rt"));

                assertThat(call.errorCode()).hasValue(11200);
                assertThat(call.attempts()).isEqualTo(3);
            }
        }

        @Test
        void within_an_answer_is_not_tried_again() {
            try (Endpoint endpoint = Endpoint.that((request, out) -> {
                out.write("HTTP/1.1 200 OK\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Endpoint.hang();
            })) {
                WebhookCall call = post(endpoint.url("/#rt=1000&rc=2&rp=all"));

                assertThat(call.problems())
                        .containsExactly("11200 HTTP retrieval failure: the answer had begun, but nothing more of it"
                                + " came within 1000 ms (rt)");
                assertThat(endpoint.received()).hasSize(1);
            }
        }

        @Test
        void in_all_ends_the_attempts() {
            try (Endpoint endpoint = Endpoint.silent()) {
                WebhookCall call = post(endpoint.url("/#tt=1500&rt=1000&rc=5&rp=all"));

                assertThat(call.problems())
                        .containsExactly("11200 HTTP retrieval failure: no answer within 1500 ms in all (tt), after "
                                + call.attempts() + " attempt(s)");
                assertThat(call.attempts())
                        .as("2 on a machine that is not busy")
                        .isLessThan(6);
            }
        }

        @Test
        void in_all_ends_an_answer_that_drips() {
            byte[] start = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            try (Endpoint endpoint = Endpoint.that(Endpoint.dripping(start, Duration.ofMillis(10)))) {
                WebhookCall call = post(endpoint.url("/#tt=1000"));

                assertThat(call.errorCode()).hasValue(11200);
                assertThat(call.problems().get(0)).contains("nothing more of it came within 1000 ms in all (tt)");
            }
        }
    }

    @Nested
    class A_connection {

        @Test
        void that_nobody_takes_is_tried_twice() throws IOException {
            try (ClosedPort nobody = new ClosedPort()) {
                WebhookCall call = post(nobody.url("/sms"));

                assertThat(call.errorCode()).hasValue(11205);
                assertThat(call.attempts()).isEqualTo(2);
                assertThat(call.status()).isEmpty();
                assertThat(call.problems().get(0))
                        .startsWith("11205 HTTP connection failure: nothing listens at " + nobody.url(""));
            }
        }

        @Test
        void to_a_host_that_does_not_exist_does_not_come_about() {
            WebhookCall call = post("https://app.invalid/sms");

            assertThat(call.problems()).containsExactly("11210 HTTP bad host name: app.invalid");
            assertThat(call.attempts()).isZero();
        }

        @Test
        void over_tls_needs_a_server_that_speaks_it() {
            try (Endpoint endpoint = Endpoint.that((request, out) -> {})) {
                WebhookCall call = post("https://localhost:" + endpoint.port() + "/#ct=1000&tt=1000&rc=0");

                assertThat(call.errorCode()).hasValue(11220);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"sms/status", "ftp://localhost/x", "http:///x", "http://my_host/x", "http://[", "", "#"})
        void needs_a_url(String url) {
            WebhookCall call = post(url);

            assertThat(call.errorCode()).hasValue(11100);
        }

        @Test
        void has_the_user_of_the_url() throws InterruptedException {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                String url = "http://me:se%20cret@localhost:" + endpoint.port() + "/";
                WebhookCall call = post(url);

                Endpoint.Received request = endpoint.next();
                assertThat(request.header("Authorization")).hasValue("Basic bWU6c2UgY3JldA==");
                assertThat(call.header("X-Twilio-Signature")).hasValue(Signature.of(TOKEN, url, FORM));
            }
        }
    }

    @Nested
    class A_host_elsewhere {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://app.example.com",
                    "http://10.0.0.1",
                    "http://0.0.0.0:8080",
                    "http://localhost.example.com",
                    "http://169.254.169.254",
                    "http://[2001:db8::1]:80",
                    "http://[::ffff:10.0.0.1]",
                    "http://3232235777"
                })
        void is_not_called(String origin) {
            WebhookCall call = post(origin + "/sms");

            assertThat(call.attempts()).isZero();
            assertThat(call.errorCode()).isEmpty();
            assertThat(call.problems()).hasSize(1);
            assertThat(call.problems().get(0))
                    .startsWith("Not called: ")
                    .contains(" is not on this machine, and FakeTwilio calls nothing else unless the test says so."
                            + " Say where the code under test listens: twilio.given().webhookRoute(\"http")
                    .endsWith("\", URI.create(\"http://localhost:<port>\"))");
        }

        @Test
        void is_not_called_by_way_of_a_redirect_either() {
            try (Endpoint endpoint =
                    Endpoint.that(Endpoint.with(302, "Location: http://169.254.169.254/latest\r\n", ""))) {
                WebhookCall call = post(endpoint.url("/"));

                assertThat(call.problems().get(0))
                        .startsWith("Not called: http://169.254.169.254 is not on this machine");
                assertThat(call.attempts()).isEqualTo(1);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.0.2", "app.localhost"})
        void is_none_of_the_names_of_this_machine(String host) {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                WebhookCall call = post("http://" + host + ":" + endpoint.port() + "/");

                assertThat(call.status()).as(call.toString()).hasValue(200);
            }
        }
    }

    @Nested
    class A_route {

        @Test
        void leads_the_calls_of_an_origin_to_the_code_under_test() throws InterruptedException {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                route("https://App.Example.com", endpoint.url(""));

                WebhookCall call = post("https://app.example.com:443/sms?a=b");

                assertThat(call.status()).hasValue(200);
                Endpoint.Received request = endpoint.next();
                assertThat(request.requestLine()).isEqualTo("POST /sms?a=b HTTP/1.1");
                assertThat(request.header("Host")).hasValue("app.example.com");
                assertThat(request.header("X-Forwarded-Proto"))
                        .as("the code under test is behind a proxy that ends TLS")
                        .hasValue("https");
                assertThat(new RequestValidator(TOKEN)
                                .validate(
                                        "https://app.example.com/sms?a=b",
                                        request.form(),
                                        request.header("X-Twilio-Signature").orElseThrow()))
                        .isTrue();
            }
        }

        @Test
        void leads_no_other_origin() {
            try (Endpoint endpoint = Endpoint.answering(200)) {
                route("https://app.example.com", endpoint.url(""));

                assertThat(post("http://app.example.com/").attempts()).isZero();
                assertThat(post("https://app.example.com:8443/").attempts()).isZero();
                assertThat(post("https://example.com/").attempts()).isZero();
            }
        }

        private void route(String origin, String address) {
            account.atomically(() -> {
                account.restore(
                        account.state().with(WebhookRoute.TABLE, WebhookRoute.of(origin, URI.create(address))), "seed");
                return null;
            });
        }
    }

    @Nested
    class A_redirect {

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307})
        void is_followed_as_get_without_the_parameters(int status) {
            Endpoint.Answer redirect = Endpoint.with(status, "Location: ../other?x=1\r\n", "");
            Endpoint.Answer end = Endpoint.with(200, "", "end");
            try (Endpoint endpoint = Endpoint.that(
                    (request, out) -> (request.path().startsWith("/sms") ? redirect : end).to(request, out))) {
                WebhookCall call = post(endpoint.url("/sms/in"));

                assertThat(call.responseBody()).isEqualTo("end");
                assertThat(call.problems()).isEmpty();
                assertThat(endpoint.received())
                        .extracting(Endpoint.Received::requestLine, Endpoint.Received::body)
                        .last()
                        .isEqualTo(tuple("GET /other?x=1 HTTP/1.1", ""));
            }
        }

        @Test
        void that_leads_in_a_circle_ends_at_the_limit() {
            try (Endpoint endpoint = Endpoint.that(Endpoint.with(302, "Location: /again\r\n", ""))) {
                WebhookCall call = post(endpoint.url("/"));

                assertThat(call.errorCode()).hasValue(11215);
                assertThat(endpoint.received()).hasSize(11);
            }
        }

        @Test
        void that_leads_nowhere_is_a_failure() {
            assertThat(answered("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")
                            .problems())
                    .containsExactly("11216 HTTP invalid redirect: status 302 without Location");
            assertThat(answered("HTTP/1.1 302 Found\r\nLocation: gopher://x\r\n\r\n")
                            .errorCode())
                    .hasValue(11216);
            assertThat(answered("HTTP/1.1 302 Found\r\nLocation: ht tp:\r\n\r\n")
                            .errorCode())
                    .hasValue(11216);
            assertThat(answered("HTTP/1.1 308 -\r\nLocation: /x\r\n\r\n").problems())
                    .containsExactly("11216 HTTP invalid redirect: status 308");
        }
    }

    @Nested
    class Cookies_of_a_conversation {

        @Test
        void are_sent_back_for_four_hours() {
            try (Endpoint endpoint = Endpoint.that(Endpoint.with(
                    200, "Set-Cookie: session=42; Path=/; HttpOnly\r\nSet-Cookie: step=1\r\nSet-Cookie: x=\r\n", ""))) {
                post(endpoint.url("/"));
                post(endpoint.url("/"));
                account.clock().advance(Duration.ofHours(4).plusSeconds(1));
                post(endpoint.url("/"));

                assertThat(endpoint.received())
                        .extracting(request -> request.header("Cookie").orElse("none"))
                        .containsExactly("none", "session=42; step=1", "none");
            }
        }
    }

    private WebhookCall answered(String bytes) {
        try (Endpoint endpoint =
                Endpoint.that((request, out) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)))) {
            return post(endpoint.url("/"));
        }
    }

    private WebhookCall post(String url) {
        return call("POST", url);
    }

    private WebhookCall call(String method, String url) {
        int before = outbox.session().calls().size();
        outbox.session().call(new WebhookRequest(WebhookCall.Kind.STATUS_CALLBACK, SID, method, url, FORM, "a b"));
        List<WebhookCall> calls = outbox.session()
                .calls()
                .await(before + 1, Duration.ofMinutes(1))
                .all();
        return calls.get(before);
    }
}
