package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawHttp2;
import dev.faketwilio.testing.RawHttp2.Frame;
import dev.faketwilio.testing.TwilioHttp;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that floods an HTTP/2 connection is cut off before that costs memory, and others notice nothing. */
@Timeout(120)
class Http2FloodTest {

    private static final String PATH = "/messaging/v1/Services";

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final TwilioSandbox twilio = server.newSandbox();
    private final String authorization = RawHttp.basic(twilio.accountSid(), twilio.authToken());

    /** A response of more than what HTTP/2 lets a server send before the client takes it. */
    @BeforeEach
    void have_a_long_list() {
        for (int i = 0; i < 50; i++) {
            twilio.given().messagingService("Service " + "x".repeat(50) + i);
        }
    }

    @AfterEach
    void serve_others() {
        assertThat(TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/Services").status())
                .isEqualTo(200);
        server.close();
    }

    @Test
    void of_requests_that_are_reset_while_their_responses_wait_ends_the_connection() throws Exception {
        try (RawHttp2 client = RawHttp2.to(twilio)) {
            int streams = flood(client, stream -> client.cancelled(stream, PATH, authorization));

            assertThat(client.isEnded()).isTrue();
            assertThat(streams).isGreaterThan(200);
        }
        assertThat(twilio.requests().all()).hasSizeBetween(1, 500);
    }

    @Test
    void of_resets_of_responses_that_wait_ends_the_connection_before_that_of_other_resets() throws Exception {
        try (RawHttp2 client = RawHttp2.to(twilio)) {
            for (int i = 0; i < 180; i++) {
                client.cancelled(2 * i + 1, PATH, authorization);
            }
            client.flush();

            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void of_requests_whose_responses_wait_ends_the_connection() throws Exception {
        try (RawHttp2 client = RawHttp2.to(twilio)) {
            int streams = flood(client, stream -> client.request(stream, "GET", PATH, authorization, true));

            assertThat(client.isEnded()).isTrue();
            assertThat(streams).isGreaterThan(1000);
        }
        assertThat(twilio.requests().all()).hasSizeBetween(1, 1500);
    }

    @Test
    void of_requests_that_never_end_ends_the_connection() throws Exception {
        try (RawHttp2 client = RawHttp2.to(twilio)) {
            flood(client, stream -> client.request(stream, "POST", PATH, authorization, false));

            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void does_not_concern_a_client_that_sends_many_requests_and_reads_their_responses() throws Exception {
        try (RawHttp2 client = RawHttp2.to(twilio)) {
            int answered = 0;
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 400; i++) {
                    client.request(2 * (round * 400 + i) + 1, "GET", PATH + "?PageSize=1", authorization, true);
                }
                client.flush();
                for (int ended = 0; ended < 400; ) {
                    Frame frame = client.read();
                    if (frame.type() == RawHttp2.DATA && frame.payload().length > 0) {
                        client.allow(frame.payload().length);
                    }
                    ended += frame.isLast() ? 1 : 0;
                    answered += frame.isLast() ? 1 : 0;
                }
            }

            assertThat(answered).isEqualTo(2400);
        }
    }

    @Test
    void of_22_000_streams_fits_into_256_megabytes() throws Exception {
        assertThat(Jvm.printed(Flooded.class)).contains("22000 streams, then 200");
    }

    @Test
    void of_long_responses_makes_the_next_ones_wait_until_it_reads() throws Exception {
        assertThat(Jvm.printed(Jvm.with(48, Jvm.running(Unread.class)))).contains("60 unread, others 200, all 60 read");
    }

    @Test
    void of_long_responses_that_are_reset_is_over_at_once() throws Exception {
        String sid = twilio.given().messagingService("Alerts").sid();
        for (int i = 0; i < 1000; i++) {
            twilio.given().messagingService("Service " + i);
        }
        try (RawHttp2 client = RawHttp2.to(twilio)) {
            for (int i = 0; i < 40; i++) {
                client.request(2 * i + 1, "GET", PATH + "?PageSize=1000", authorization, true);
            }
            for (int i = 0; i < 40; i++) {
                client.cancel(2 * i + 1);
            }
            // has no body for which the client would have to allow anything
            client.request(81, "DELETE", PATH + "/" + sid, authorization, true).flush();

            Frame frame = client.read();
            while (frame.stream() != 81) {
                frame = client.read();
            }
            assertThat(frame.isLast()).isTrue();
        }
    }

    private static int flood(RawHttp2 client, Opening opening) {
        int sent = 0;
        try {
            while (sent < 3_000) {
                opening.open(2 * sent + 1);
                sent++;
            }
            client.flush();
        } catch (IOException ended) {
            return sent;
        }
        return sent;
    }

    private interface Opening {
        void open(int stream) throws IOException;
    }

    /** Asks for more than fits into memory before it reads any of it. */
    static final class Unread {

        private static final int REQUESTS = 60;

        private Unread() {}

        public static void main(String... none) throws Exception {
            Http2FloodTest test = new Http2FloodTest();
            for (int i = 0; i < 1000; i++) {
                test.twilio.given().messagingService("Service " + i);
            }
            try (RawHttp2 client = RawHttp2.to(test.twilio)) {
                client.allowAnyOfEach();
                for (int i = 0; i < REQUESTS; i++) {
                    client.request(2 * i + 1, "GET", PATH + "?PageSize=1000", test.authorization, true);
                }
                client.flush();
                int status = TwilioHttp.to(test.twilio, Product.MESSAGING)
                        .get("/v1/Services")
                        .status();
                int ended = 0;
                while (ended < REQUESTS) {
                    Frame frame = client.read();
                    if (frame.type() == RawHttp2.DATA && frame.payload().length > 0) {
                        client.allow(frame.payload().length);
                    }
                    ended += frame.isLast() ? 1 : 0;
                }
                System.out.println(REQUESTS + " unread, others " + status + ", all " + ended + " read");
            }
            test.server.close();
        }
    }

    /** Floods a server by connections of which it reads nothing, and closes none. */
    static final class Flooded {

        private Flooded() {}

        public static void main(String... none) throws Exception {
            Http2FloodTest test = new Http2FloodTest();
            test.have_a_long_list();
            int streams = 0;
            while (streams < 22_000) {
                RawHttp2 client = RawHttp2.to(test.twilio);
                for (int i = 0; i < 1000; i++) {
                    try {
                        client.cancelled(2 * i + 1, PATH, test.authorization);
                    } catch (IOException ended) {
                        break;
                    } finally {
                        streams++;
                    }
                }
            }
            int status = TwilioHttp.to(test.twilio, Product.MESSAGING)
                    .get("/v1/Services")
                    .status();
            System.out.println(streams + " streams, then " + status);
            test.server.close();
        }
    }
}
