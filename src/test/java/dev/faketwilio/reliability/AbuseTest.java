package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients in great numbers that behave as none should: each gets its answer in the end, and others theirs at once. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AbuseTest {

    private static final int CLIENTS = 200;

    @ParameterizedTest
    @ValueSource(ints = {4, 60, -20})
    void those_that_stop_in_the_middle_of_a_request_hold_nobody_up(int stop, TwilioSandbox twilio) throws IOException {
        String request = create(twilio, "x".repeat(60));
        int sent = stop < 0 ? request.length() + stop : stop;
        List<RawSocket> slow = new ArrayList<>();
        try (RawSocket other = RawSocket.to(twilio)) {
            for (int i = 0; i < CLIENTS; i++) {
                slow.add(RawSocket.to(twilio).send(request.substring(0, sent)));
            }

            for (int i = 0; i < CLIENTS; i++) {
                assertThat(other.send(list(twilio)).read().body()).contains("\"services\": []");
            }
            for (RawSocket client : slow) {
                assertThat(client.send(request.substring(sent)).read().statusLine())
                        .isEqualTo("HTTP/1.1 201 CREATED");
            }
            assertThat(twilio.messaging().services()).hasSize(CLIENTS);
        } finally {
            for (RawSocket client : slow) {
                client.close();
            }
        }
    }

    @Test
    void one_that_has_said_all_and_closes_its_half_gets_its_answer(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            socket.send(create(twilio, "Half")).finish();

            assertThat(socket.read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
            assertThat(socket.isEnded()).isTrue();
        }
        assertThat(twilio.messaging().services()).hasSize(1);
    }

    @Test
    void one_that_asks_a_thousand_times_before_it_listens_is_answered_in_that_order(TwilioSandbox twilio)
            throws Exception {
        try (RawSocket socket = RawSocket.to(twilio)) {
            CompletableFuture<?> asking = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 1_000; i++) {
                    send(socket, create(twilio, "number " + i));
                }
            });

            for (int i = 0; i < 1_000; i++) {
                assertThat(socket.read().body()).contains("\"friendly_name\": \"number " + i + "\"");
            }
            asking.get(1, TimeUnit.MINUTES);
        }
        assertThat(twilio.messaging().services()).hasSize(1_000);
    }

    @Test
    void one_on_another_machine_reaches_nothing(TwilioSandbox twilio) throws IOException {
        List<InetAddress> addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(addresses).as("addresses of this machine").isNotEmpty();

        for (InetAddress address : addresses) {
            try (Socket socket = new Socket()) {
                InetSocketAddress door =
                        new InetSocketAddress(address, twilio.address().getPort());
                assertThatThrownBy(() -> socket.connect(door, 20_000))
                        .as(address.toString())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private static void send(RawSocket socket, String request) {
        try {
            socket.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String create(TwilioSandbox twilio, String name) {
        return RawSocket.request(
                twilio, Product.MESSAGING, "POST", "/v1/Services", "FriendlyName=" + name.replace(' ', '+'));
    }

    private static String list(TwilioSandbox twilio) {
        return RawSocket.request(twilio, Product.MESSAGING, "GET", "/v1/Services", "");
    }
}
