package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.standalone.Standalone;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.Await;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server of which a thread has met what it cannot go on after is not left listening, and deaf. */
class FatalErrorTest {

    private static final String SID = "AC00000000000000000000000000000042";

    @Test
    void closes_the_server_of_a_test_and_what_waits_fails_with_the_cause() throws Exception {
        OutOfMemoryError cause = new OutOfMemoryError("of the test");
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            CompletableFuture<Throwable> told = new CompletableFuture<>();
            server.onFailure(told::complete);
            CompletableFuture<?> waiting =
                    CompletableFuture.runAsync(() -> twilio.requests().await(5, Duration.ofMinutes(5)));
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
            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Waited in vain: the FakeTwilio server has closed, since it could not go on after"
                            + " java.lang.OutOfMemoryError: of the test")
                    .hasCause(cause);
            assertThatThrownBy(server::newSandbox)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("This FakeTwilio server has closed, since it could not go on after"
                            + " java.lang.OutOfMemoryError: of the test")
                    .hasCause(cause);
            Await.that("nothing listens", () -> isClosed(port));
        }
    }

    @Test
    void ends_the_program_with_a_status_and_a_line_that_says_why() throws Exception {
        ProcessBuilder builder =
                Jvm.running(Standalone.class, "--port", "0", "--recording-limit", "1000", "--account", SID + ":token");
        builder.command().replaceAll(word -> word.equals("-Xmx256m") ? "-Xmx40m" : word);
        Process program = builder.start();
        try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
                BufferedReader err = program.errorReader(StandardCharsets.UTF_8)) {
            String messaging = out.readLine().replaceAll(".* (http://localhost:\\d+/messaging)\\b.*", "$1");
            RawHttp http = RawHttp.at(URI.create(messaging)).with("Authorization", RawHttp.basic(SID, "token"));
            String form = "FriendlyName=Alerts&Unknown=" + "x".repeat(4_000_000);

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 500; i++) {
                            http.postEncoded("/v1/Services", form);
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);

            assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(3);
            assertThat(err.lines())
                    .contains(
                            "FakeTwilio ends, since it cannot go on after java.lang.OutOfMemoryError: Java heap space");
        } finally {
            program.destroyForcibly();
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
