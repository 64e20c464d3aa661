package dev.faketwilio.reliability;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.Hold;
import dev.faketwilio.internal.standalone.Standalone;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.testing.Await;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server of which a thread has met what it cannot go on after is not left listening, and deaf. */
class FatalErrorTest {

    private static final String SID = "AC00000000000000000000000000000042";

    @Test
    void closes_the_server_of_a_test_and_what_waits_fails_with_the_cause() throws Exception {
        OutOfMemoryError cause = new OutOfMemoryError("of the test");
        try (FakeTwilioServer server = FakeTwilioServer.start();
                Endpoint silent = Endpoint.silent()) {
            TwilioSandbox twilio = server.newSandbox();
            CompletableFuture<Throwable> told = new CompletableFuture<>();
            server.onFailure(told::complete);
            Hold hold = twilio.faults().on(MessagingService.FETCH).lenient().hold();
            twilio.given().phoneNumber("+14155550100", number -> number.smsUrl(silent.url("/")));
            ReceivedMessage received = twilio.simulate()
                    .receive(message ->
                            message.from("+14155550199").to("+14155550100").body("Hi"));
            Duration minutes = Duration.ofMinutes(5);
            List<ThrowingCallable> waits = List.of(
                    () -> twilio.requests().await(5, minutes),
                    () -> hold.awaitArrival(minutes),
                    () -> twilio.webhooks().awaitAll(minutes),
                    () -> received.await(minutes),
                    () -> twilio.serverless().services().await(1, minutes));
            List<CompletableFuture<Throwable>> waiting = waits.stream()
                    .map(wait -> CompletableFuture.supplyAsync(() -> catchThrowable(wait)))
                    .toList();
            int port = twilio.address().getPort();
            twilio.faults()
                    .on(MessagingService.LIST)
                    .matching(request -> {
                        throw cause;
                    })
                    .tooManyRequests();

            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(RawSocket.request(twilio, "GET", "/messaging/v1/Services", ""));
                assertThat(socket.isEnded()).isTrue();
            }

            assertThat(told.get(20, TimeUnit.SECONDS)).isSameAs(cause);
            assertThat(waiting)
                    .allSatisfy(wait -> assertThat(wait.get(20, TimeUnit.SECONDS))
                            .isInstanceOf(IllegalStateException.class)
                            .satisfies(failsAs("fatal-error/waiting-when-the-server-closes"))
                            .hasCause(cause));
            assertThatThrownBy(server::newSandbox)
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(failsAs("fatal-error/a-sandbox-of-a-server-that-has-closed"))
                    .hasCause(cause);
            Await.that("nothing listens", () -> isClosed(port));
            assertThat(waits)
                    .as("waits that begin when all has ended")
                    .allSatisfy(wait -> assertThatThrownBy(wait)
                            .isInstanceOf(IllegalStateException.class)
                            .satisfies(failsAs("fatal-error/waiting-when-the-server-closes"))
                            .hasCause(cause));
        }
    }

    @Test
    void closes_the_server_whose_listener_throws() throws Exception {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            server.onFailure(any -> {
                throw new IllegalStateException("of the listener");
            });
            int port = twilio.address().getPort();

            fail(twilio);

            Await.that("nothing listens", () -> isClosed(port));
        }
    }

    @Test
    void does_not_keep_a_process_from_ending_when_it_is_told_to() throws Exception {
        Process program = Jvm.running(Deaf.class).start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("failed");

            program.destroy();

            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(128 + 15);
        } finally {
            program.destroyForcibly();
        }
    }

    /** A server with a fatal error on a thread for I/O, which a listener then keeps for ever. */
    static final class Deaf {

        private Deaf() {}

        public static void main(String... none) throws Exception {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                server.onFailure(cause -> {
                    System.out.println("failed");
                    hang();
                });
                fail(server.newSandbox());
                hang();
            }
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void fail(TwilioSandbox twilio) throws IOException {
        twilio.faults()
                .onAnyRequest()
                .matching(request -> {
                    throw new OutOfMemoryError("of the test");
                })
                .tooManyRequests();
        try (RawSocket socket = RawSocket.to(twilio)) {
            socket.send(RawSocket.request(twilio, "GET", "/messaging/v1/Services", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"4000000, 1, 40", "5000, 3, 28"})
    void ends_the_program_with_a_status_and_a_line_that_says_why(int bytes, int clients, int megabytes)
            throws Exception {
        Process program = Jvm.with(
                        megabytes,
                        Jvm.running(
                                Standalone.class,
                                "--port",
                                "0",
                                "--recording-limit",
                                "1000",
                                "--account",
                                SID + ":token"))
                .start();
        // not closed before the process ends: that would wait for the thread that reads
        BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        BufferedReader err = program.errorReader(StandardCharsets.UTF_8);
        try {
            String messaging = out.readLine().replaceAll(".* (http://localhost:\\d+/messaging)\\b.*", "$1");
            String form = "FriendlyName=Alerts&Unknown=" + "x".repeat(bytes);
            for (int i = 0; i < clients; i++) {
                Thread client = new Thread(() -> post(messaging, form), "client of a program that ends");
                client.setDaemon(true);
                client.start();
            }
            CompletableFuture<List<String>> said =
                    CompletableFuture.supplyAsync(() -> err.lines().toList());

            assertThat(said.get(60, TimeUnit.SECONDS))
                    .last(STRING)
                    .startsWith("FakeTwilio ends, since it cannot go on after java.lang.OutOfMemoryError");
            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(3);
        } finally {
            program.destroyForcibly();
        }
    }

    /** Posts until the program ends. */
    private static void post(String messaging, String form) {
        RawHttp http = RawHttp.at(URI.create(messaging)).with("Authorization", RawHttp.basic(SID, "token"));
        try {
            while (true) {
                http.postEncoded("/v1/Services", form);
            }
        } catch (UncheckedIOException ended) {
            return;
        }
    }

    private static boolean isClosed(int port) {
        try (RawSocket socket = new RawSocket(port)) {
            return socket.isEnded();
        } catch (ConnectException closed) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
