package dev.faketwilio.faults;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.UploadForm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class HoldTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String REFUSED = "{\"code\": 410, \"message\": \"FakeTwilio held this request back, and nobody"
            + " let it go before its time or its test was over\", \"more_info\":"
            + " \"https://www.twilio.com/docs/errors/410\", \"status\": 410}";

    private static int services(TwilioSandbox twilio) {
        return twilio.serverless().services().all().size();
    }

    @Nested
    class Before_the_commit {

        @Test
        void nothing_is_done_until_the_request_is_let_go(TwilioSandbox twilio) throws IOException {
            Hold hold = twilio.faults().on(ServerlessService.CREATE).hold();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                RecordedRequest held = hold.awaitArrival(SOON);

                assertThat(held.parameter("UniqueName")).contains("checkout");
                assertThat(held.completed()).isFalse();
                assertThat(held)
                        .hasToString("#1  POST serverless.twilio.com/v1/Services  (not answered yet)"
                                + "  [held before the commit]");
                assertThat(hold.held()).containsExactly(held);
                assertThat(services(twilio)).isZero();

                hold.release();

                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
                assertThat(services(twilio)).isEqualTo(1);
                assertThat(hold.held()).isEmpty();
                assertThat(hold.uses()).isEqualTo(1);
            }
        }

        @Test
        void what_is_done_meanwhile_comes_first(TwilioSandbox twilio) throws IOException {
            Hold hold = twilio.faults().on(ServerlessService.CREATE).hold();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                hold.awaitArrival(SOON);
                twilio.given().serverlessService("checkout");
                hold.release();

                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 409 CONFLICT");
            }
        }
    }

    @Nested
    class After_the_commit {

        @Test
        void the_state_has_changed_and_the_answer_is_withheld(TwilioSandbox twilio) throws IOException {
            Hold hold =
                    twilio.faults().on(ServerlessService.CREATE).afterCommit().hold();

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                RecordedRequest held = hold.awaitArrival(SOON);

                assertThat(services(twilio)).isEqualTo(1);
                assertThat(held.completed()).isFalse();
                assertThat(held.fault()).contains("held after the commit");

                hold.release();

                assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
                assertThat(held.status()).hasValue(201);
            }
        }
    }

    @Test
    void several_are_let_go_one_by_one_in_the_order_of_arrival(TwilioSandbox twilio) throws IOException {
        Hold hold = twilio.faults().on(ServerlessService.CREATE).hold();

        try (RawSocket first = Wire.create(twilio, "checkout")) {
            hold.awaitArrival(SOON);
            try (RawSocket second = Wire.create(twilio, "checkout")) {
                assertThat(hold.awaitArrivals(2, SOON))
                        .extracting(RecordedRequest::number)
                        .containsExactly(1, 2);

                hold.releaseNext();
                assertThat(first.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
                assertThat(hold.held()).extracting(RecordedRequest::number).containsExactly(2);

                hold.releaseNext();
                assertThat(second.read().statusLine()).isEqualTo("HTTP/1.1 409 CONFLICT");
            }
        }
    }

    @Test
    void an_open_door_stops_nobody(TwilioSandbox twilio) throws IOException {
        Hold hold = twilio.faults().on(ServerlessService.CREATE).lenient().hold();
        hold.release();

        try (RawSocket socket = Wire.create(twilio, "checkout")) {
            assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
        }
        assertThat(hold.uses()).isZero();
    }

    @Test
    void no_thread_is_held(TwilioSandbox twilio) throws IOException {
        var service = twilio.given().serverlessService("checkout", s -> s.function("/pay"));
        String uploads = "/v1/Services/" + service.sid() + "/Functions/"
                + service.function("/pay").sid() + "/Versions";
        UploadForm form = UploadForm.of("/pay", "public", "x");
        // more than the server has workers for uploads
        int many = 40;
        Hold hold =
                twilio.faults().on(ServerlessFunctionVersion.CREATE).times(many).hold(LONG);
        List<RawSocket> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < many; i++) {
                waiting.add(RawSocket.to(twilio)
                        .send(uploadHead(twilio, uploads, form))
                        .send(form.bytes()));
            }
            hold.awaitArrivals(many, SOON);

            assertThat(form.send(twilio, uploads).status()).isEqualTo(201);
            assertThat(twilio.serverless().functionVersions()).hasSize(1);

            hold.release();
            for (RawSocket each : waiting) {
                assertThat(each.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            }
            assertThat(twilio.serverless().functionVersions()).hasSize(1 + many);
        } finally {
            for (RawSocket each : waiting) {
                each.close();
            }
        }
    }

    private static String uploadHead(TwilioSandbox twilio, String path, UploadForm form) {
        return RawSocket.upload(
                twilio, path, "Content-Type: " + UploadForm.CONTENT_TYPE, "Content-Length: " + form.bytes().length);
    }

    @Test
    void a_request_whose_body_came_in_pieces_is_held_too_and_its_connection_goes_on(TwilioSandbox twilio)
            throws IOException {
        Hold hold = twilio.faults().on(ServerlessService.CREATE).hold();
        String request = Wire.request(twilio, "POST", "/v1/Services", "UniqueName=checkout&FriendlyName=x");
        try (RawSocket socket = RawSocket.to(twilio);
                RawSocket other = RawSocket.to(twilio)) {
            socket.send(request.substring(0, request.length() - 20));
            // in the meantime the first piece will have been read
            other.send(Wire.request(twilio, "GET", "/v1/Services", "")).read();
            socket.send(request.substring(request.length() - 20));
            assertThat(hold.awaitArrival(SOON).parameter("UniqueName")).contains("checkout");

            hold.release();

            assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            socket.send(Wire.request(twilio, "GET", "/v1/Services", ""));
            assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void requests_in_flight_are_counted_as_twilio_does(TwilioSandbox twilio) throws IOException {
        Hold hold = twilio.faults().on(ServerlessService.CREATE).hold();
        try (RawSocket held = Wire.create(twilio, "checkout");
                RawSocket list = Wire.list(twilio)) {
            hold.awaitArrival(SOON);
            assertThat(list.read().statusLine()).isEqualTo("HTTP/1.1 200 OK");
            list.send(Wire.request(twilio, "GET", "/v1/Services", ""));
            assertThat(list.read().header("Twilio-Concurrent-Requests")).isEqualTo("2");
            hold.release();
            held.read();
            list.send(Wire.request(twilio, "GET", "/v1/Services", ""));
            assertThat(list.read().header("Twilio-Concurrent-Requests")).isEqualTo("1");
        }
    }

    @Nested
    class Nobody_lets_it_go {

        @Test
        void before_its_time_is_over(TwilioSandbox twilio) throws IOException {
            Hold hold = twilio.faults().on(ServerlessService.CREATE).lenient().hold(Duration.ofMillis(50));

            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                RawSocket.Reply reply = socket.read();
                assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 410 GONE");
                assertThat(reply.body()).isEqualTo(REFUSED);
            }
            assertThat(services(twilio)).isZero();
            assertThat(hold.held()).isEmpty();
            assertThat(twilio.requests().single())
                    .hasToString("#1  POST serverless.twilio.com/v1/Services  410 (410)  [held before the commit]");
        }

        @Test
        void before_the_sandbox_is_reset(TwilioSandbox twilio) throws IOException {
            Hold before = twilio.faults().on(ServerlessService.CREATE).hold(LONG);
            Hold after =
                    twilio.faults().on(ServerlessService.LIST).afterCommit().hold(LONG);
            try (RawSocket create = Wire.create(twilio, "checkout");
                    RawSocket list = Wire.list(twilio)) {
                before.awaitArrival(SOON);
                after.awaitArrival(SOON);

                twilio.reset();

                assertThat(create.read().body()).isEqualTo(REFUSED);
                assertThat(list.read().body()).isEqualTo(REFUSED);
            }
            assertThat(services(twilio)).isZero();
            assertThat(twilio.requests()).isEmpty();
        }

        @Test
        void before_its_sandbox_ends() throws IOException {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                Hold hold = twilio.faults().on(ServerlessService.CREATE).hold(LONG);
                try (RawSocket socket = Wire.create(twilio, "checkout")) {
                    hold.awaitArrival(SOON);

                    twilio.close();

                    assertThat(socket.read().body()).isEqualTo(REFUSED);
                }
                assertThat(services(twilio)).isZero();
            }
        }

        @Test
        void before_the_server_is_closed() throws IOException {
            FakeTwilioServer server = FakeTwilioServer.start();
            TwilioSandbox twilio = server.newSandbox();
            Hold hold = twilio.faults().on(ServerlessService.CREATE).hold(LONG);
            try (RawSocket socket = Wire.create(twilio, "checkout")) {
                hold.awaitArrival(SOON);

                server.close();

                assertThat(socket.isEnded()).isTrue();
            }
        }
    }

    @Nested
    class Waiting {

        @Test
        void fails_when_no_request_comes_and_says_what_did(TwilioSandbox twilio) throws IOException {
            Hold hold = twilio.faults().on(ServerlessService.CREATE).lenient().hold();
            assertThatThrownBy(() -> hold.awaitArrival(Duration.ZERO))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("hold/fails-when-no-request-comes-and-says-what-did"));
            try (RawSocket list = Wire.list(twilio);
                    RawSocket create = Wire.create(twilio, "checkout")) {
                list.read();
                hold.awaitArrival(SOON);
                assertThatThrownBy(() -> hold.awaitArrivals(2, Duration.ofMillis(5)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith(
                                "Expected 2 requests to be held within 5 ms, but there was 1: on serverless CreateService:"
                                        + " held\nRequests that reached this sandbox:\n  #")
                        .hasMessageContaining(
                                "POST serverless.twilio.com/v1/Services  (not answered yet)  [held before the commit]");
                hold.release();
                create.read();
            }
        }

        @Test
        void is_ended_by_an_interrupt(TwilioSandbox twilio) {
            Hold hold = twilio.faults().on(ServerlessService.CREATE).lenient().hold();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> hold.awaitArrival(LONG))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("hold/is-ended-by-an-interrupt"));
            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        void must_make_sense(TwilioSandbox twilio) {
            Hold hold = twilio.faults().onAnyRequest().lenient().hold();

            assertThatThrownBy(() -> hold.awaitArrivals(0, SOON))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("hold/await-no-arrival"));
            assertThatThrownBy(() -> hold.awaitArrival(Duration.ofMillis(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("hold/await-arrivals-for-negative-time"));
            assertThatThrownBy(hold::releaseNext)
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(failsAs("hold/let-go-while-no-request-is-held"));
        }
    }
}
