package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.TwilioHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Clients that do nothing, and leave all at once, hold up nobody else. A few hundred would not, however they are closed: the
 * time grows with the square of their number, to seconds for thousands. So this is for the profile {@code reliability};
 * {@code ClosingTest} sees in each build that no I/O thread closes them.
 */
@Tag("long")
class IdleConnectionsTest {

    private static final int CONNECTIONS = Integer.getInteger("faketwilio.idle.connections", 9000);

    @Test
    void that_are_closed_at_once_do_not_delay_the_next_request() throws IOException {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            TwilioHttp http = TwilioHttp.to(twilio, Product.MESSAGING);
            http.get("/v1/Services");
            List<RawSocket> idle = new ArrayList<>();
            try {
                for (int i = 0; i < CONNECTIONS; i++) {
                    idle.add(RawSocket.to(twilio));
                }
                // by now the server has accepted them
                try (RawSocket last = RawSocket.to(twilio)) {
                    last.send(RawSocket.request(twilio, "GET", "/messaging/v1/Services", ""))
                            .read();
                }
            } finally {
                for (RawSocket each : idle) {
                    each.close();
                }
            }
            long begin = System.nanoTime();

            http.get("/v1/Services");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
