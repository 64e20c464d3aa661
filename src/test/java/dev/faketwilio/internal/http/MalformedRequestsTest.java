package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.authorization;
import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP says of requests that are not as they should be: the client is told what is wrong, or it does not matter. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class MalformedRequestsTest {

    private static final String HOST = "Host: messaging.twilio.com";

    @ParameterizedTest
    @MethodSource
    void a_request_that_is_refused_is_told_why(String request, String reason, TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply reply = socket.send(request).read();

            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 400 BAD REQUEST");
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
            assertThat(reply.header("Connection")).isEqualTo("close");
            assertThat(RawHttp.json(reply.body()).path("code").asInt()).isEqualTo(20001);
            assertThat(RawHttp.json(reply.body()).path("message").asText()).isEqualTo("Bad request: " + reason);
            assertThat(socket.isEnded()).isTrue();
        }
    }

    static Stream<Arguments> a_request_that_is_refused_is_told_why() {
        String line = ", expected a method, a target and HTTP/1.1 with one space between them";
        String percent = ", expected % and two hexadecimal digits; write a percent sign as %25";
        return Stream.of(
                Arguments.of(head("GET /v1/Services HTTP/1.1", "Accept: */*"), "it has no Host header"),
                Arguments.of(
                        head("GET /v1/Services HTTP/1.1", HOST, "Host: localhost"), "it has more than one Host header"),
                Arguments.of(
                        head("GET /v1/Services HTTP/1.1", "Host: a b"),
                        "its Host header has characters that no host name has"),
                Arguments.of(
                        head("GET /v1/Services HTTP/1.1", "Host: localhost:many"),
                        "the port in its Host header is not a number from 1 to 65535"),
                Arguments.of(head("GET /v1/Services", HOST), "the request line is \"GET /v1/Services\"" + line),
                Arguments.of(
                        head("GET /v1/My Services HTTP/1.1", HOST),
                        "the request line is \"GET /v1/My Services HTTP/1.1\"" + line),
                Arguments.of("nonsense\r\n\r\n", "the request line is \"nonsense\"" + line),
                Arguments.of(
                        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/2 is spoken over TLS only; use https, or HTTP/1.1"),
                Arguments.of(head("GET /v1/%zz HTTP/1.1", HOST), "the target has \"%zz\"" + percent),
                Arguments.of(head("GET /v1/Services?DateSent=5% HTTP/1.1", HOST), "the target has \"%\"" + percent),
                Arguments.of(
                        head("GET /v1/Services?a=\u0001 HTTP/1.1", HOST),
                        "the target has the character 0x01, which must be written as %01"),
                Arguments.of(
                        head("GET /v1/Services#top HTTP/1.1", HOST),
                        "the target has the character #, which must be written as %23"),
                Arguments.of(
                        head("GET /v1/Services HTTP/1.1", HOST, "no colon"),
                        "the header line \"no colon\" has no colon"),
                Arguments.of(
                        head("POST /v1/Services HTTP/1.1", HOST, "Content-Length: many"),
                        "Content-Length is \"many\", expected a number of bytes"),
                Arguments.of(
                        head("POST /v1/Services HTTP/1.1", HOST, "Content-Length: -5"),
                        "Content-Length is \"-5\", expected a number of bytes"),
                Arguments.of(
                        head("POST /v1/Services HTTP/1.1", HOST, "Content-Length: 3", "Content-Length: 4"),
                        "it has Content-Length twice, expected it once"),
                Arguments.of(
                        head("POST /v1/Services HTTP/1.1", HOST, "Content-Length: 3", "Transfer-Encoding: chunked"),
                        "it has both Content-Length and Transfer-Encoding, expected one of them"),
                Arguments.of(
                        head("POST /v1/Services HTTP/1.1", HOST, "Content-Length: 9223372036854775807"),
                        "Content-Length is 9223372036854775807, which is more than anybody can send"),
                Arguments.of(
                        head(
                                "GET /v1/Services HTTP/1.1",
                                HOST,
                                "X-Many: 1\r\n".repeat(250).trim()),
                        "it has more than 200 headers"),
                Arguments.of(
                        head("GET /v1/Services HTTP/1.1", HOST, manyHeaders(1000)), "it has more than 200 headers"));
    }

    private static String manyHeaders(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X-" + i + ": " + i).collect(Collectors.joining("\r\n"));
    }

    @Nested
    class A_body {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Length: 99999999999999999999999",
                    "Content-Length: 18446744073709551621",
                    "Content-Length: 00000000000000000000002147483648",
                    "Content-Length: 99999999999999999999999\r\nExpect: 100-continue",
                    "Content-Length: 99999999999999999999999\r\nContent-Type: multipart/form-data; boundary=b",
                })
        void that_is_far_too_large_is_refused_before_it_is_sent(String length, TwilioSandbox twilio)
                throws IOException {
            try (RawSocket socket = RawSocket.to(twilio)) {
                Reply reply = socket.send(head("POST /v1/Services HTTP/1.1", HOST, authorization(twilio), length))
                        .read();

                assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 413 REQUEST ENTITY TOO LARGE");
                assertThat(reply.body()).isEqualTo(RawHttp.error(413, 20413, "Request Entity Too Large"));
                assertThat(socket.isEnded()).isTrue();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "gzip, chunked", "identity", "nonsense"})
        void in_an_unknown_transfer_coding_is_501(String coding, TwilioSandbox twilio) throws IOException {
            try (RawSocket socket = RawSocket.to(twilio)) {
                Reply reply = socket.send(head(
                                "POST /v1/Services HTTP/1.1",
                                HOST,
                                authorization(twilio),
                                "Transfer-Encoding: " + coding))
                        .read();

                assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 501 NOT IMPLEMENTED");
                assertThat(reply.body())
                        .isEqualTo(RawHttp.error(
                                501,
                                501,
                                "FakeTwilio does not understand the transfer coding \"" + coding + "\", only chunked"));
                assertThat(socket.isEnded()).isTrue();
            }
        }
    }

    @Nested
    class An_empty_line {

        @ParameterizedTest
        @ValueSource(strings = {"\r\n", "\n", "\r\n\r\n"})
        void before_a_request_is_ignored(String empty, TwilioSandbox twilio) throws IOException {
            String get = head("GET /v1/Services HTTP/1.1", HOST, authorization(twilio));
            try (RawSocket socket = RawSocket.to(twilio)) {
                assertThat(socket.send(empty + get).read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
                socket.send(empty);
                assertThat(socket.send(get).read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
            }
        }

        @Test
        void behind_a_body_is_ignored(TwilioSandbox twilio) throws IOException {
            String post = RawSocket.request(twilio, "POST", "/messaging/v1/Services", "FriendlyName=Alerts") + "\r\n";
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(post + post + post);
                for (int i = 0; i < 3; i++) {
                    assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
                }
            }
        }
    }

    @Nested
    class A_host_in_the_request_line {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://MESSAGING.twilio.com/v1/Services",
                    "http://messaging.twilio.com/v1/Services",
                    "https://Messaging.Twilio.com:443/v1/Services",
                })
        void counts_whatever_the_host_header_says(String target, TwilioSandbox twilio) throws IOException {
            String post = "POST " + target + " HTTP/1.1";
            String form = "FriendlyName=Alerts";
            String request = head(
                            post,
                            "Host: serverless.twilio.com",
                            authorization(twilio),
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + form.length())
                    + form;
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(request + request);
                for (int i = 0; i < 2; i++) {
                    assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
                }
                for (String each : request.split("", -1)) {
                    socket.send(each);
                }
                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            }
            assertThat(twilio.messaging().services()).hasSize(3);
        }
    }

    @Nested
    class Characters_that_people_do_not_escape {

        @Test
        void are_taken_in_a_date_filter(TwilioSandbox twilio) throws IOException {
            String path = "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json";
            try (RawSocket socket = RawSocket.to(twilio)) {
                Reply raw = socket.send(RawSocket.request(
                                twilio, "GET", "/api" + path + "?DateSent>=2025-12-01&PageSize=5", ""))
                        .read();
                Reply escaped = socket.send(RawSocket.request(
                                twilio, "GET", "/api" + path + "?DateSent%3E=2025-12-01&PageSize=5", ""))
                        .read();

                assertThat(raw.statusLine()).isEqualTo("HTTP/1.1 200 OK");
                assertThat(raw.body()).isEqualTo(escaped.body());
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"<", ">", "\"", "{", "}", "|", "^", "`", "\\", "[", "]"})
        void are_taken_in_queries_and_paths(String character, TwilioSandbox twilio) throws IOException {
            twilio.allow(UnexpectedRequest.UNKNOWN_OPERATION);
            try (RawSocket socket = RawSocket.to(twilio)) {
                assertThat(socket.send(RawSocket.request(twilio, "GET", "/messaging/v1/Services?a=" + character, ""))
                                .read()
                                .statusLine())
                        .isEqualTo("HTTP/1.1 200 OK");
                Reply unknown = socket.send(RawSocket.request(twilio, "GET", "/messaging/v1/" + character, ""))
                        .read();
                assertThat(unknown.statusLine()).isEqualTo("HTTP/1.1 404 NOT FOUND");
                assertThat(RawHttp.json(unknown.body()).path("message").asText())
                        .isEqualTo("The requested resource /" + character + " was not found");
            }
        }
    }

    @Test
    void a_request_in_single_bytes_is_as_good_as_one_in_a_piece(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            for (char each : RawSocket.request(twilio, "GET", "/messaging/v1/Services", "")
                    .toCharArray()) {
                socket.send(String.valueOf(each));
            }
            assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
        assertThat(RawHttp.to(twilio, Product.MESSAGING).get("/v1/Services").statusCode())
                .isEqualTo(200);
    }
}
