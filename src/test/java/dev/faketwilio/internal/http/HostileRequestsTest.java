package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.authorization;
import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: the state stays as it was, and the server serves whoever comes next. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class HostileRequestsTest {

    private static final String TOO_LARGE = RawHttp.error(413, 20413, "Request Entity Too Large");
    private static final byte[] TEN_MEGABYTES = tenMegabytes();

    @Nested
    class Ten_megabytes {

        @Test
        void are_too_large_for_a_form(TwilioSandbox twilio) throws IOException {
            MessagingService before = twilio.given().messagingService("Alerts");

            assertTooLarge(twilio, BodyPublishers.ofByteArray(TEN_MEGABYTES));

            assertServesAndHas(twilio, before);
        }

        @Test
        void are_too_large_in_chunks_too(TwilioSandbox twilio) throws IOException {
            MessagingService before = twilio.given().messagingService("Alerts");

            assertTooLarge(twilio, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TEN_MEGABYTES)));

            assertServesAndHas(twilio, before);
        }

        @Test
        void leave_the_connection_usable(TwilioSandbox twilio) throws IOException {
            MessagingService before = twilio.given().messagingService("Alerts");
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(post(twilio, "Content-Length: " + TEN_MEGABYTES.length))
                        .send(TEN_MEGABYTES);
                RawSocket.Reply refused = socket.read();
                assertThat(refused.statusLine()).isEqualTo("HTTP/1.1 413 REQUEST ENTITY TOO LARGE");
                assertThat(refused.body()).isEqualTo(TOO_LARGE);

                socket.send(post(twilio, "Transfer-Encoding: chunked"))
                        .send(Integer.toHexString(TEN_MEGABYTES.length) + "\r\n")
                        .send(TEN_MEGABYTES)
                        .send("\r\n0\r\n\r\n");
                assertThat(socket.read().body()).isEqualTo(TOO_LARGE);

                assertThat(get(socket, twilio).body()).contains(before.sid());
            }
            assertServesAndHas(twilio, before);
        }

        private static void assertTooLarge(TwilioSandbox twilio, BodyPublisher body) {
            HttpResponse<String> refused = RawHttp.to(twilio, Product.MESSAGING)
                    .with("Content-Type", RawHttp.FORM)
                    .send("POST", "/v1/Services", body);

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).isEqualTo(TOO_LARGE);
        }
    }

    @Nested
    class What_is_no_http_request {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0016\u0003\u0001\u0000\u0010 this is no TLS\r\n\r\n",
                    "nonsense\r\n\r\n",
                    "GET /v1/Services\r\n\r\n",
                    "GET /v1/Services HTTP/1.1\r\n\r\n",
                    "GET /v1/Services HTTP/1.1\r\nHost: a b\r\n\r\n",
                    "GET /v1/Services HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                    "GET /v1/Services HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
                    "GET /v1/%zz HTTP/1.1\r\nHost: serverless.twilio.com\r\n\r\n",
                    "POST /v1/Services HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n",
                    "POST /v1/Services HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
                    "POST /v1/Services HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    "POST /v1/Services HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nno\r\nnumber\r\n",
                })
        void is_refused_or_cut_off(String bytes, TwilioSandbox twilio) throws IOException {
            MessagingService before = twilio.given().messagingService("Alerts");

            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(bytes);
                assertRefusedOrEnded(socket);
            }

            assertServesAndHas(twilio, before);
        }

        @Test
        void includes_two_megabytes_of_headers(TwilioSandbox twilio) throws IOException {
            MessagingService before = twilio.given().messagingService("Alerts");

            try (RawSocket socket = RawSocket.to(twilio)) {
                sendWhatIsTaken(
                        socket,
                        head(
                                "GET /v1/Services HTTP/1.1",
                                "Host: messaging.twilio.com",
                                authorization(twilio),
                                "X-Long: " + "x".repeat(2_000_000)));
                assertRefusedOrEnded(socket);
            }

            assertServesAndHas(twilio, before);
        }

        @Test
        void includes_thousands_of_headers(TwilioSandbox twilio) throws IOException {
            MessagingService before = twilio.given().messagingService("Alerts");
            StringBuilder headers = new StringBuilder();
            for (int i = 0; i < 5000; i++) {
                headers.append("X-")
                        .append(i)
                        .append(": ")
                        .append("y".repeat(400))
                        .append("\r\n");
            }

            try (RawSocket socket = RawSocket.to(twilio)) {
                sendWhatIsTaken(
                        socket, "GET /v1/Services HTTP/1.1\r\nHost: messaging.twilio.com\r\n" + headers + "\r\n");
                assertRefusedOrEnded(socket);
            }

            assertServesAndHas(twilio, before);
        }
    }

    @Nested
    class A_client_that_goes_away {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "POST /v1/Serv",
                    "POST /v1/Services HTTP/1.1\r\nHost: messaging.twilio.com\r\n",
                    "POST /v1/Services HTTP/1.1\r\nHost: messaging.twilio.com\r\nAUTHORIZATION"
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 17\r\n\r\nFriendlyName=Hal",
                    "POST /v1/Services HTTP/1.1\r\nHost: messaging.twilio.com\r\nAUTHORIZATION"
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "11\r\nFriendlyName=Half\r\n",
                })
        void in_the_middle_of_a_request_has_asked_for_nothing(String half, TwilioSandbox twilio) throws IOException {
            MessagingService before = twilio.given().messagingService("Alerts");

            try (RawSocket finishing = RawSocket.to(twilio);
                    RawSocket leaving = RawSocket.to(twilio)) {
                String bytes = half.replace("AUTHORIZATION", authorization(twilio));
                leaving.send(bytes);
                finishing.send(bytes).finish();
                assertThat(readStatus(finishing)).doesNotContain("201");
            }

            assertServesAndHas(twilio, before);
            assertThat(twilio.requests().to(MessagingService.CREATE).size()).isZero();
        }

        @Test
        void without_reading_the_answer_disturbs_nobody(TwilioSandbox twilio) throws IOException {
            // nobody waits for the last of them
            twilio.allow(UnexpectedRequest.AFTER_END);
            MessagingService before = twilio.given().messagingService("Alerts");

            for (int i = 0; i < 20; i++) {
                try (RawSocket socket = RawSocket.to(twilio)) {
                    socket.send(RawSocket.request(twilio, Product.MESSAGING, "GET", "/v1/Services", ""));
                }
            }

            assertServesAndHas(twilio, before);
        }
    }

    @Test
    void requests_that_do_not_wait_for_answers_are_answered_in_their_order(TwilioSandbox twilio) throws IOException {
        String form = "FriendlyName=Second";
        String get = head("GET /v1/Services HTTP/1.1", "Host: messaging.twilio.com", authorization(twilio));

        try (RawSocket socket = RawSocket.to(twilio)) {
            socket.send(get + post(twilio, "Content-Length: " + form.length()) + form + get + get);

            assertThat(socket.read().body()).contains("\"services\": []");
            assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            assertThat(socket.read().body()).contains("\"friendly_name\": \"Second\"");
            assertThat(socket.read().body()).contains("\"friendly_name\": \"Second\"");
        }
        assertThat(twilio.requests().size()).isEqualTo(4);
    }

    @Test
    void a_connection_is_closed_after_the_answer_if_the_client_wishes(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            socket.send(head(
                    "GET /v1/Services HTTP/1.1",
                    "Host: messaging.twilio.com",
                    authorization(twilio),
                    "Connection: close"));

            assertThat(socket.read().header("Connection")).isEqualTo("close");
            assertThat(socket.isEnded()).isTrue();
        }
    }

    private static String post(TwilioSandbox twilio, String length) {
        return head(
                "POST /v1/Services HTTP/1.1",
                "Host: messaging.twilio.com",
                authorization(twilio),
                "Content-Type: application/x-www-form-urlencoded",
                length);
    }

    private static RawSocket.Reply get(RawSocket socket, TwilioSandbox twilio) throws IOException {
        return socket.send(RawSocket.request(twilio, Product.MESSAGING, "GET", "/v1/Services", ""))
                .read();
    }

    /** The server may have heard enough before all is sent. */
    private static void sendWhatIsTaken(RawSocket socket, String text) {
        try {
            socket.send(text);
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static void assertRefusedOrEnded(RawSocket socket) throws IOException {
        assertThat(readStatus(socket)).matches("HTTP/1\\.1 4\\d\\d .*|ended");
        assertThat(socket.isEnded()).isTrue();
    }

    private static String readStatus(RawSocket socket) throws SocketTimeoutException {
        try {
            return socket.read().statusLine();
        } catch (SocketTimeoutException noAnswer) {
            throw noAnswer;
        } catch (IOException ended) {
            return "ended";
        }
    }

    private static void assertServesAndHas(TwilioSandbox twilio, MessagingService before) throws IOException {
        assertThat(twilio.messaging().services()).containsExactly(before);
        assertThat(RawHttp.to(twilio, Product.MESSAGING).get("/v1/Services").body())
                .contains(before.sid());
        try (RawSocket socket = RawSocket.to(twilio)) {
            assertThat(get(socket, twilio).statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private static byte[] tenMegabytes() {
        byte[] bytes = new byte[10_000_000];
        Arrays.fill(bytes, (byte) 'x');
        byte[] beginning = "FriendlyName=".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        return bytes;
    }
}
