package dev.faketwilio.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import dev.faketwilio.serverless.ServerlessLog;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.testing.UploadForm;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes over the wire, and what remains in the sandbox. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class EffectsTest {

    private static final Duration MOMENT = Duration.ofMillis(150);
    private static final Duration EVER = Duration.ofHours(1);

    private static Answer create(TwilioSandbox twilio, String uniqueName) {
        return TwilioHttp.to(twilio, Product.SERVERLESS)
                .post("/v1/Services", "UniqueName", uniqueName, "FriendlyName", "x");
    }

    private static int services(TwilioSandbox twilio) {
        return twilio.serverless().services().all().size();
    }

    private static String journal(TwilioSandbox twilio) {
        return twilio.requests().single().toString();
    }

    @Nested
    class An_error {

        @Test
        void is_answered_in_twilios_form_and_nothing_is_done(TwilioSandbox twilio) {
            twilio.faults().on(ServerlessService.CREATE).refuse(new TwilioError(400, 20001, "No \"checkout\""));

            assertThat(create(twilio, "checkout")).isEqualTo(Answer.refusal(400, 20001, "No \"checkout\""));
            assertThat(services(twilio)).isZero();
            RecordedRequest request = twilio.requests().single();
            assertThat(request.fault()).contains("400 (20001)");
            assertThat(request.errorCode()).hasValue(20001);
            assertThat(request.resultingSid()).isEmpty();
            assertThat(request).hasToString("#1  POST serverless.twilio.com/v1/Services  400 (20001)  [400 (20001)]");
        }

        @Test
        void after_the_commit_leaves_the_state_changed(TwilioSandbox twilio) {
            twilio.faults().on(ServerlessService.CREATE).afterCommit().refuse(new TwilioError(500, 20500, "Oh"));

            assertThat(create(twilio, "checkout")).isEqualTo(Answer.refusal(500, 20500, "Oh"));
            assertThat(services(twilio)).isEqualTo(1);
            RecordedRequest request = twilio.requests().single();
            assertThat(request.resultingSid())
                    .contains(twilio.serverless().service("checkout").sid());
            assertThat(request.fault()).contains("500 (20500) instead of 201");
        }

        @Test
        void of_the_rate_limit_has_twilios_body_for_it(TwilioSandbox twilio) {
            twilio.faults().onAnyRequest().tooManyRequests();

            assertThat(create(twilio, "checkout"))
                    .isEqualTo(new Answer(
                            429,
                            "{\"status\": 429, \"message\": \"Too many requests\", \"detail\": \"Too many requests for the"
                                    + " associated account being sent.\", \"code\": 20429, \"moreInfo\":"
                                    + " \"https://www.twilio.com/docs/errors/20429\"}"));
            assertThat(services(twilio)).isZero();
        }

        @Test
        void of_the_rate_limit_does_not_tell_when_to_try_again(TwilioSandbox twilio) {
            twilio.faults().onAnyRequest().tooManyRequests();

            HttpResponse<String> refused =
                    RawHttp.to(twilio, Product.SERVERLESS).get("/v1/Services");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        }

        @Test
        void of_the_api_itself_has_the_recorded_body(TwilioSandbox twilio) {
            twilio.faults().onAnyRequest().times(1).internalServerError();
            twilio.faults().onAnyRequest().serviceUnavailable();

            assertThat(create(twilio, "checkout"))
                    .isEqualTo(Answer.refusal(500, 20500, "An internal server error has occurred"));
            assertThat(create(twilio, "checkout"))
                    .isEqualTo(new Answer(
                            503,
                            "{\"code\":20503,\"message\":\"Service is unavailable, please try again\",\"more_info\":"
                                    + "\"https://www.twilio.com/docs/errors/503\",\"status\":503}"));
            assertThat(services(twilio)).isZero();
        }

        @ParameterizedTest
        @CsvSource({
            "500, INTERNAL SERVER ERROR, Internal Server Error",
            "502, BAD GATEWAY,           Bad Gateway",
            "503, SERVICE UNAVAILABLE,   Service Temporarily Unavailable",
            "504, GATEWAY TIMEOUT,       Gateway Time-out"
        })
        void of_the_edge_is_a_page_without_twilios_headers(
                int status, String reason, String title, TwilioSandbox twilio) throws IOException {
            twilio.faults().onAnyRequest().edgeError(status);

            RawSocket.Reply reply = Wire.create(twilio, "checkout").read();

            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 " + status + " " + reason);
            assertThat(reply.headers())
                    .extracting(line -> line.substring(0, line.indexOf(':')))
                    .containsExactlyInAnyOrder("Connection", "Content-Type", "Content-Length", "Date");
            assertThat(reply.header("Content-Type")).isEqualTo("text/html");
            assertThat(reply.body()).isEqualToNormalizingNewlines("""
                    <html>
                    <head><title>%1$s</title></head>
                    <body>
                    <center><h1>%1$s</h1></center>
                    <hr><center>openresty</center>
                    </body>
                    </html>
                    """.formatted(status + " " + title));
            assertThat(services(twilio)).isZero();
        }

        @Test
        void of_the_edge_may_come_after_the_commit(TwilioSandbox twilio) {
            twilio.faults().onAnyRequest().afterCommit().edgeError(502);

            assertThat(create(twilio, "checkout").status()).isEqualTo(502);
            assertThat(services(twilio)).isEqualTo(1);
            assertThat(journal(twilio))
                    .isEqualTo("#1  POST serverless.twilio.com/v1/Services  502"
                            + "  [502 from Twilio's edge instead of 201]");
        }
    }

    @Nested
    class A_rate_limit {

        @Test
        void goes_by_the_sandboxes_clock(TwilioSandbox twilio) {
            Fault limit = twilio.faults().on(ServerlessService.CREATE).rateLimit(2, Duration.ofSeconds(1));

            assertThat(create(twilio, "a").status()).isEqualTo(201);
            twilio.clock().advance(Duration.ofMillis(600));
            assertThat(create(twilio, "b").status()).isEqualTo(201);
            assertThat(create(twilio, "c").status()).isEqualTo(429);
            twilio.clock().advance(Duration.ofMillis(399));
            assertThat(create(twilio, "c").status()).isEqualTo(429);
            twilio.clock().advance(Duration.ofMillis(1));
            assertThat(create(twilio, "c").status()).isEqualTo(201);
            assertThat(create(twilio, "d").status()).isEqualTo(429);

            assertThat(limit.uses()).isEqualTo(3);
            assertThat(services(twilio)).isEqualTo(3);
            assertThat(twilio.requests().last().fault()).contains("429 (20429) over 2 requests in PT1S");
        }

        @Test
        void counts_the_requests_that_it_is_for_only(TwilioSandbox twilio) throws IOException {
            twilio.faults().on(ServerlessService.CREATE).lenient().rateLimit(1, Duration.ofSeconds(1));

            try (RawSocket list = Wire.list(twilio)) {
                assertThat(list.read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
            }
            assertThat(create(twilio, "a").status()).isEqualTo(201);
        }

        @Test
        void begins_anew_when_the_clock_is_put_back(TwilioSandbox twilio) {
            twilio.faults().on(ServerlessService.CREATE).lenient().rateLimit(1, Duration.ofSeconds(1));
            create(twilio, "a");

            twilio.clock().set(twilio.clock().now().minusSeconds(60));

            assertThat(create(twilio, "b").status()).isEqualTo(201);
        }
    }

    @Nested
    class A_connection {

        @Test
        void that_is_dropped_ends_without_a_byte_and_nothing_is_done(TwilioSandbox twilio) throws IOException {
            twilio.faults().on(ServerlessService.CREATE).dropConnection();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                assertThatThrownBy(socket::read)
                        .isInstanceOf(EOFException.class)
                        .hasMessage("The connection ended after \"\"");
            }
            assertThat(services(twilio)).isZero();
            assertThat(journal(twilio))
                    .isEqualTo("#1  POST serverless.twilio.com/v1/Services  (no answer)  [connection dropped]");
        }

        @Test
        void that_is_reset_is_reset(TwilioSandbox twilio) throws IOException {
            twilio.faults().on(ServerlessService.CREATE).resetConnection();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                assertThatThrownBy(socket::read)
                        .isInstanceOf(SocketException.class)
                        .hasMessage("Connection reset");
            }
            assertThat(services(twilio)).isZero();
            assertThat(twilio.requests().single().fault()).contains("connection reset");
        }

        @Test
        void may_be_dropped_after_the_commit(TwilioSandbox twilio) throws IOException {
            twilio.faults().on(ServerlessService.CREATE).afterCommit().dropConnection();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                assertThat(socket.isEnded()).isTrue();
            }
            assertThat(services(twilio)).isEqualTo(1);
            RecordedRequest request = twilio.requests().single();
            assertThat(request.completed()).isTrue();
            assertThat(request.status()).isEmpty();
            assertThat(request.resultingSid())
                    .contains(twilio.serverless().service("checkout").sid());
            assertThat(request.fault()).contains("connection dropped instead of 201");
        }

        @Test
        void is_lost_with_what_twilio_refuses_too(TwilioSandbox twilio) throws IOException {
            create(twilio, "checkout");
            twilio.faults().on(ServerlessService.CREATE).afterCommit().resetConnection();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                assertThat(socket.isEnded()).isTrue();
            }
            assertThat(twilio.requests().last().fault()).contains("connection reset instead of 409");
        }
    }

    @Nested
    class A_body {

        private static final String START = "{\"meta\": {\"page\": 0, ";

        @Test
        void that_is_truncated_ends_before_its_announced_length(TwilioSandbox twilio) throws IOException {
            twilio.faults().onAnyRequest().times(1).truncateBody();

            try (RawSocket socket = Wire.list(twilio)) {
                RawSocket.Reply head = socket.readHead();
                String half = socket.readToEnd();
                assertThat(head.statusLine()).isEqualTo("HTTP/1.1 200 OK");
                assertThat(half).startsWith(START);
                assertThat(head.header("Content-Length"))
                        .isEqualTo(Integer.toString(whole(twilio).length()));
                assertThat(whole(twilio)).startsWith(half).hasSizeBetween(2 * half.length(), 2 * half.length() + 1);
            }
        }

        @Test
        void that_is_malformed_arrives_whole_and_is_no_json(TwilioSandbox twilio) throws IOException {
            twilio.faults().onAnyRequest().times(1).malformedJson();

            try (RawSocket socket = Wire.list(twilio)) {
                RawSocket.Reply reply = socket.read();
                assertThat(whole(twilio)).startsWith(reply.body());
                assertThat(reply.body()).startsWith(START).doesNotEndWith("}");
                // the connection goes on
                socket.send(Wire.request(twilio, "GET", "/v1/Services", ""));
                assertThat(socket.read().body()).isEqualTo(whole(twilio));
            }
        }

        @Test
        void of_wrong_length_is_announced_as_half_of_what_comes(TwilioSandbox twilio) throws IOException {
            twilio.faults().onAnyRequest().times(1).wrongContentLength();

            try (RawSocket socket = Wire.list(twilio)) {
                RawSocket.Reply head = socket.readHead();
                assertThat(socket.readToEnd()).isEqualTo(whole(twilio));
                assertThat(head.header("Content-Length"))
                        .isEqualTo(Integer.toString(whole(twilio).length() / 2));
                assertThat(head.header("Connection")).isEqualTo("close");
            }
        }

        @Test
        void that_is_slow_arrives_whole_and_not_before_its_time(TwilioSandbox twilio) throws IOException {
            twilio.faults().onAnyRequest().times(1).slowBody(MOMENT);
            long start = System.nanoTime();

            try (RawSocket socket = Wire.list(twilio)) {
                RawSocket.Reply reply = socket.read();
                assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(MOMENT.toNanos() * 9 / 10);
                assertThat(reply.body()).isEqualTo(whole(twilio));
                socket.send(Wire.request(twilio, "GET", "/v1/Services", ""));
                assertThat(socket.read().body()).isEqualTo(whole(twilio));
            }
        }

        @Test
        void that_is_slow_begins_at_once_and_is_hurried_by_removing_the_fault(TwilioSandbox twilio) throws IOException {
            Fault fault = twilio.faults().onAnyRequest().times(1).slowBody(EVER);

            try (RawSocket socket = Wire.list(twilio)) {
                RawSocket.Reply head = socket.readHead();
                assertThat(socket.read(START.length())).isEqualTo(START);
                fault.remove();
                int rest = Integer.parseInt(head.header("Content-Length")) - START.length();
                assertThat(START + socket.read(rest)).isEqualTo(whole(twilio));
            }
        }

        @Test
        void that_is_slow_is_hurried_while_it_waits_for_its_client(TwilioSandbox twilio) throws IOException {
            SeededServerlessService service = twilio.given()
                    .serverlessService(
                            "checkout", s -> s.function("/pay", "code").environment("dev", e -> e.deployed()));
            String environment = service.environment("dev").sid();
            String function = service.function("/pay").sid();
            // pieces larger than what the system takes for a client that does not read
            for (int i = 0; i < 1000; i++) {
                twilio.given().log(environment, function, ServerlessLog.Level.INFO, "x".repeat(60_000));
            }
            Fault fault = twilio.faults().onAnyRequest().times(1).slowBody(EVER);
            String request = Wire.request(
                    twilio,
                    "GET",
                    "/v1/Services/" + service.sid() + "/Environments/" + environment + "/Logs?PageSize=1000",
                    "");

            try (RawSocket socket = RawSocket.withSmallBuffer(twilio).send(request)) {
                RawSocket.Reply head = socket.readHead();
                fault.remove();
                int length = Integer.parseInt(head.header("Content-Length"));
                // no assertion that would print them all
                assertThat(socket.read(length).length()).isEqualTo(length);
            }
        }

        @Test
        void that_is_slow_waits_for_a_client_that_is_slower(TwilioSandbox twilio) throws IOException {
            for (int i = 0; i < 1000; i++) {
                twilio.given().messagingService("Service " + i);
            }
            twilio.faults().onAnyRequest().times(1).slowBody(Duration.ofMillis(2));
            String request = RawSocket.request(twilio, "GET", "/messaging/v1/Services?PageSize=1000", "");

            try (RawSocket slow = RawSocket.withSmallBuffer(twilio).send(request);
                    RawSocket quick = RawSocket.to(twilio)) {
                RawSocket.Reply head = slow.readHead();
                // meanwhile all pieces are due, and the client has not read the first
                String whole = quick.send(request).read().body();
                assertThat(whole).hasSizeGreaterThan(500_000);
                assertThat(slow.read(Integer.parseInt(head.header("Content-Length"))))
                        .isEqualTo(whole);
            }
        }

        @Test
        void that_is_spoilt_belongs_to_a_request_that_is_carried_out(TwilioSandbox twilio) throws IOException {
            twilio.faults().on(ServerlessService.CREATE).malformedJson();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            }
            assertThat(services(twilio)).isEqualTo(1);
            assertThat(journal(twilio)).isEqualTo("#1  POST serverless.twilio.com/v1/Services  201  [malformed JSON]");
        }

        @Test
        void that_is_empty_is_not_spoilt_and_uses_nothing_up(TwilioSandbox twilio) {
            String service = twilio.given().serverlessService("checkout").sid();
            Fault fault = twilio.faults().onAnyRequest().times(1).lenient().malformedJson();
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);

            assertThat(http.delete("/v1/Services/" + service)).isEqualTo(new Answer(204, ""));

            assertThat(fault.uses()).isZero();
            assertThat(twilio.requests().single().fault()).isEmpty();
            assertThat(http.get("/v1/Services").body()).startsWith(START).doesNotEndWith("}");
            assertThat(fault.uses()).isEqualTo(1);
        }

        private static String whole(TwilioSandbox twilio) throws IOException {
            try (RawSocket socket = Wire.list(twilio)) {
                return socket.read().body();
            }
        }
    }

    @Nested
    class A_delay {

        @Test
        void comes_before_the_request_is_carried_out(TwilioSandbox twilio) throws IOException {
            twilio.faults().on(ServerlessService.CREATE).delay(MOMENT);
            long start = System.nanoTime();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            }
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(MOMENT.toNanos());
            assertThat(services(twilio)).isEqualTo(1);
            assertThat(journal(twilio))
                    .isEqualTo(
                            "#1  POST serverless.twilio.com/v1/Services  201  [delayed by PT0.15S before the commit]");
        }

        @Test
        void of_a_client_that_has_gone_disturbs_nobody(TwilioSandbox twilio) throws IOException {
            twilio.faults().on(ServerlessService.CREATE).delay(MOMENT);

            Wire.create(twilio, "checkout").close();

            twilio.requests().to(ServerlessService.CREATE).await(1, Duration.ofSeconds(20));
            assertThat(services(twilio)).isEqualTo(1);
            assertThat(create(twilio, "another").status()).isEqualTo(201);
        }
    }

    @Test
    void uploads_meet_all_kinds_of_faults(TwilioSandbox twilio) throws IOException {
        var service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
        String uploads = "/v1/Services/" + service.sid() + "/Functions/"
                + service.function("/pay").sid() + "/Versions";
        FaultRule next = twilio.faults().on(ServerlessFunctionVersion.CREATE).times(1);
        next.delay(MOMENT);
        next.slowBody(MOMENT);
        next.edgeError(503);
        next.malformedJson();
        next.afterCommit().tooManyRequests();

        int[] statuses = {201, 201, 503, 201, 429};
        for (int status : statuses) {
            assertThat(UploadForm.of("/pay", "public", "x")
                            .send(twilio, uploads)
                            .status())
                    .isEqualTo(status);
        }
        assertThat(twilio.serverless().functionVersions()).hasSize(4);
        assertThat(twilio.requests().to(ServerlessFunction.CREATE)).isEmpty();
    }
}
