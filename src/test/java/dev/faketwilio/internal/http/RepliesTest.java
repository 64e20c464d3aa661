package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.authorization;
import static dev.faketwilio.testing.RawSocket.head;
import static dev.faketwilio.testing.RawSocket.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How replies reach clients that read slowly or not at all, and what becomes of their connections. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class RepliesTest {

    private static final String LARGE_PAGE = "/messaging/v1/Services?PageSize=1000";

    /** Of large pages, which have more than a megabyte each. */
    private static final int MORE_THAN_A_SOCKET_HOLDS = 12;

    @Test
    void wait_for_a_client_that_asks_on_before_it_reads(TwilioSandbox twilio) throws IOException {
        seedLargePage(twilio);

        try (RawSocket slow = RawSocket.withSmallBuffer(twilio);
                RawSocket quick = RawSocket.to(twilio)) {
            slow.send(largePages(twilio));
            // meanwhile others are answered
            String page =
                    quick.send(request(twilio, "GET", LARGE_PAGE, "")).read().body();
            assertThat(page).hasSizeGreaterThan(1_000_000);
            for (int i = 0; i < MORE_THAN_A_SOCKET_HOLDS; i++) {
                assertThat(slow.read().body()).isEqualTo(page).endsWith("}]}");
            }
            // and the connection goes on
            slow.send(request(twilio, "GET", "/messaging/v1/Services?PageSize=1", ""));
            assertThat(slow.read().body()).contains("\"page_size\": 1,");
        }
        assertThat(twilio.requests().size()).isEqualTo(MORE_THAN_A_SOCKET_HOLDS + 2);
    }

    @Test
    void to_a_client_that_has_gone_harm_nobody(TwilioSandbox twilio) throws IOException {
        seedLargePage(twilio);
        String page;
        try (RawSocket quick = RawSocket.to(twilio)) {
            for (int i = 0; i < 4; i++) {
                try (RawSocket gone = RawSocket.withSmallBuffer(twilio)) {
                    gone.send(largePages(twilio)).readHead();
                }
            }
            page = quick.send(request(twilio, "GET", LARGE_PAGE, "")).read().body();
        }

        assertThat(page).endsWith("}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1, keep-alive, keep-alive",
        "HTTP/1.1, close, close",
        "HTTP/1.0, keep-alive, keep-alive",
        "HTTP/1.0, close, close",
        "HTTP/1.0, '', close",
    })
    void leave_the_connection_open_as_the_client_wishes(
            String version, String wish, String answer, TwilioSandbox twilio) throws IOException {
        String request = head(
                "GET /v1/Services " + version,
                "Host: messaging.twilio.com",
                authorization(twilio),
                wish.isEmpty() ? "X-Any: thing" : "Connection: " + wish);
        try (RawSocket socket = RawSocket.to(twilio)) {
            Reply reply = socket.send(request).read();

            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(reply.header("Connection")).isEqualTo(answer);
            assertThat(reply.body()).endsWith("\"services\": []}");
            if (answer.equals("close")) {
                assertThat(socket.isEnded()).isTrue();
            } else {
                assertThat(socket.send(request).read().body()).isEqualTo(reply.body());
            }
        }
    }

    private static String largePages(TwilioSandbox twilio) {
        return request(twilio, "GET", LARGE_PAGE, "").repeat(MORE_THAN_A_SOCKET_HOLDS);
    }

    private static void seedLargePage(TwilioSandbox twilio) {
        for (int i = 0; i < 1000; i++) {
            twilio.given().messagingService("Service " + i);
        }
    }
}
