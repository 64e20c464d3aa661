package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.authorization;
import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers and reason phrases that are recorded of Twilio: contract/conventions.md 0 and 6. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class HeadersTest {

    private static final String HTTP_DATE = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
            + "|Sep|Oct|Nov|Dec) \\d{4} \\d\\d:\\d\\d:\\d\\d GMT";

    private static final List<String> ON_EVERY_REPLY = List.of(
            "Content-Type: application/json",
            "Twilio-Request-Id: RQ[0-9a-f]{32}",
            "Twilio-Request-Duration: \\d+\\.\\d{3}",
            "Access-Control-Allow-Origin: \\*",
            "Access-Control-Allow-Headers: Accept, Authorization, Content-Type, If-Match, If-Modified-Since,"
                    + " If-None-Match, If-Unmodified-Since, Idempotency-Key",
            "Access-Control-Allow-Methods: GET, POST, DELETE, OPTIONS",
            "Access-Control-Expose-Headers: ETag",
            "Access-Control-Allow-Credentials: true",
            "X-Powered-By: AT-5000",
            "X-Shenanigans: none",
            "X-Home-Region: us1",
            "X-API-Domain: messaging\\.twilio\\.com",
            "Strict-Transport-Security: max-age=31536000");

    private static final String NOW = "Date: Thu, 01 Jan 2026 00:00:00 GMT";
    private static final String ALIVE = "Connection: keep-alive";
    private static final String ONE_AT_A_TIME = "Twilio-Concurrent-Requests: 1";

    @Test
    void of_success(TwilioSandbox twilio) throws IOException {
        String form = "FriendlyName=Alerts";
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply created = socket.send(request(
                                    twilio,
                                    "POST /v1/Services",
                                    "Content-Type: application/x-www-form-urlencoded",
                                    "Content-Length: " + form.length())
                            + form)
                    .read();
            String path =
                    "/v1/Services/" + twilio.messaging().services().all().get(0).sid();
            Reply fetched = socket.send(request(twilio, "GET " + path)).read();
            Reply updated = socket.send(request(twilio, "POST " + path)).read();
            Reply deleted = socket.send(request(twilio, "DELETE " + path)).readHead();

            assertReply(created, "201 CREATED", NOW, ALIVE, ONE_AT_A_TIME, length(created));
            assertReply(fetched, "200 OK", NOW, ALIVE, ONE_AT_A_TIME, length(fetched));
            assertReply(updated, "200 OK", NOW, ALIVE, ONE_AT_A_TIME, length(updated));
            assertReply(deleted, "204 NO CONTENT", NOW, ALIVE, ONE_AT_A_TIME, "Content-Length: 0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST /v1/Services, 400 BAD REQUEST",
        "GET /v1/Services/undefined, 404 NOT FOUND",
        "GET /v1/Nothing, 404 NOT FOUND",
    })
    void of_refusals(String requestLine, String status, TwilioSandbox twilio) throws IOException {
        Reply refused = reply(twilio, requestLine);

        assertReply(refused, status, NOW, ALIVE, ONE_AT_A_TIME, length(refused));
    }

    @Test
    void of_a_method_that_is_not_allowed(TwilioSandbox twilio) throws IOException {
        Reply refused = reply(twilio, "PUT /v1/Services");

        assertReply(refused, "405 METHOD NOT ALLOWED", NOW, ALIVE, ONE_AT_A_TIME, length(refused), "Allow: GET, POST");
    }

    @Test
    void of_missing_credentials(TwilioSandbox twilio) throws IOException {
        twilio.allow(UnexpectedRequest.UNKNOWN_CREDENTIALS);
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply refused = socket.send(head("GET /v1/Services HTTP/1.1", "Host: messaging.twilio.com"))
                    .read();

            assertReply(
                    refused,
                    "401 UNAUTHORIZED",
                    "Date: " + HTTP_DATE,
                    ALIVE,
                    length(refused),
                    "WWW-Authenticate: Basic realm=\"Twilio API\"");
        }
    }

    @Test
    void of_a_browser_that_asks_without_credentials(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply asked = socket.send(head(
                            "OPTIONS /v1/Services HTTP/1.1",
                            "Host: messaging.twilio.com",
                            "Origin: https://example.com",
                            "Access-Control-Request-Method: POST"))
                    .readHead();
            Reply next = socket.send(request(twilio, "GET /v1/Services")).read();

            assertReply(asked, "204 NO CONTENT", "Date: " + HTTP_DATE, ALIVE, "Content-Length: 0");
            assertThat(next.statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void of_a_fetch_without_its_body(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply whole = socket.send(request(twilio, "GET /v1/Services")).read();
            Reply head = socket.send(request(twilio, "HEAD /v1/Services")).readHead();
            Reply missing = socket.send(request(twilio, "HEAD /v1/Nothing")).readHead();
            Reply next = socket.send(request(twilio, "GET /v1/Services")).read();

            assertReply(head, "200 OK", NOW, ALIVE, ONE_AT_A_TIME, length(whole));
            assertThat(missing.statusLine()).isEqualTo("HTTP/1.1 404 NOT FOUND");
            assertThat(next.body()).isEqualTo(whole.body());
        }
        assertThat(twilio.requests().all()).extracting(it -> it.method()).containsExactly("GET", "HEAD", "HEAD", "GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/Services", "GET /v1/Nothing", "HEAD /v1/Services"})
    void the_character_set_is_named_to_those_who_ask(String requestLine, TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply asked = socket.send(request(twilio, requestLine, "Accept-Charset: utf-8"))
                    .readHead();

            assertThat(asked.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        }
    }

    @Test
    void what_the_client_accepts_does_not_matter(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply reply = socket.send(request(
                            twilio, "GET /v1/Services", "Accept-Encoding: utf-8", "Accept: text/html", "If-Match: *"))
                    .read();

            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void the_date_is_that_of_the_sandbox(TwilioSandbox twilio) throws IOException {
        twilio.clock().set(Instant.parse("2024-02-29T23:59:59.900Z"));
        assertThat(reply(twilio, "GET /v1/Services").header("Date")).isEqualTo("Thu, 29 Feb 2024 23:59:59 GMT");

        twilio.clock().advance(Duration.ofMillis(100));
        assertThat(reply(twilio, "GET /v1/Nothing").header("Date")).isEqualTo("Fri, 01 Mar 2024 00:00:00 GMT");
    }

    @Test
    void stand_in_the_order_recorded(TwilioSandbox twilio) throws IOException {
        assertThat(reply(twilio, "PUT /v1/Services").headers())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly(
                        "Date",
                        "Content-Type",
                        "Content-Length",
                        "Connection",
                        "Twilio-Concurrent-Requests",
                        "Twilio-Request-Id",
                        "Twilio-Request-Duration",
                        "Access-Control-Allow-Origin",
                        "Access-Control-Allow-Headers",
                        "Access-Control-Allow-Methods",
                        "Access-Control-Expose-Headers",
                        "Access-Control-Allow-Credentials",
                        "X-Powered-By",
                        "X-Shenanigans",
                        "X-Home-Region",
                        "X-API-Domain",
                        "Strict-Transport-Security",
                        "Allow");
    }

    /** Recorded in 2023: contract/conventions.md 0.9.14. */
    @Test
    void of_the_2010_api_stand_in_an_order_of_their_own(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            String path = "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json";
            Reply reply = socket.send(head("GET " + path + " HTTP/1.1", "Host: api.twilio.com", authorization(twilio)))
                    .read();

            assertThat(reply.headers())
                    .extracting(line -> line.substring(0, line.indexOf(':')))
                    .containsExactly(
                            "Date",
                            "Content-Type",
                            "Content-Length",
                            "Connection",
                            "Twilio-Request-Id",
                            "Twilio-Request-Duration",
                            "Access-Control-Allow-Origin",
                            "Access-Control-Allow-Headers",
                            "Access-Control-Allow-Methods",
                            "Access-Control-Expose-Headers",
                            "Access-Control-Allow-Credentials",
                            "X-Powered-By",
                            "Strict-Transport-Security",
                            "Twilio-Concurrent-Requests",
                            "X-Shenanigans",
                            "X-Home-Region",
                            "X-API-Domain");
        }
    }

    @Test
    void every_request_has_a_number_of_its_own(TwilioSandbox twilio) throws IOException {
        List<@Nullable String> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(reply(twilio, "GET /v1/Services").header("Twilio-Request-Id"));
        }

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static Reply reply(TwilioSandbox twilio, String requestLine) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            return socket.send(request(twilio, requestLine)).read();
        }
    }

    private static String request(TwilioSandbox twilio, String requestLine, String... headers) {
        List<String> all = new ArrayList<>(List.of("Host: messaging.twilio.com", authorization(twilio)));
        all.addAll(List.of(headers));
        return head(requestLine + " HTTP/1.1", all.toArray(String[]::new));
    }

    private static String length(Reply reply) {
        return "Content-Length: " + reply.body().length();
    }

    /** Compares all headers, the common ones and those given, with patterns. */
    private static void assertReply(Reply reply, String status, String... headers) {
        List<String> expected = new ArrayList<>(ON_EVERY_REPLY);
        expected.addAll(List.of(headers));

        assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 " + status);
        assertThat(reply.headers())
                .hasSameSizeAs(expected)
                .allSatisfy(line -> assertThat(expected).anyMatch(line::matches));
        assertThat(expected).allSatisfy(pattern -> assertThat(reply.headers()).anyMatch(line -> line.matches(pattern)));
    }
}
