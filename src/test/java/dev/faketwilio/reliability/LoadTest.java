package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four clients at once on one account, without an error, and everything adds up afterwards. The profile
 * {@code reliability} goes on for a minute.
 */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class LoadTest {

    private static final int CLIENTS = 64;
    private static final int REQUESTS = Integer.getInteger("faketwilio.load.requests", 100);
    private static final Pattern SID = Pattern.compile("\"sid\": \"(ZH[0-9a-f]{32})\"");

    @Test
    void what_many_clients_do_at_once_adds_up(TwilioSandbox twilio) throws Exception {
        String functions = "/serverless/v1/Services/"
                + twilio.given().serverlessService("checkout").sid() + "/Functions";
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Client> clients = new ArrayList<>();
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Client client = new Client(twilio, functions, i);
                clients.add(client);
                ends.add(threads.submit(client::run));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }

        int left = clients.stream().mapToInt(client -> client.own.size()).sum();
        int created = clients.stream().mapToInt(client -> client.created).sum();
        assertThat(twilio.serverless().functions().all()).hasSize(left);
        assertThat(twilio.serverless().functions().deleted()).hasSize(created - left);
        assertThat(twilio.requests().count()).isEqualTo(CLIENTS * REQUESTS);
        assertThat(twilio.requests().to(ServerlessFunction.CREATE).count()).isEqualTo(created);
        assertThat(twilio.requests().to(ServerlessFunction.DELETE).count()).isEqualTo(created - left);
        for (Client client : clients) {
            assertThat(client.own)
                    .allSatisfy(
                            sid -> assertThat(twilio.serverless().functions().find(sid))
                                    .isPresent());
        }
    }

    /** Makes, fetches, renames, lists and deletes Functions of its own among those of the others. */
    private static final class Client {

        private final TwilioSandbox twilio;
        private final String functions;
        private final Random random;
        private final Deque<String> own = new ArrayDeque<>();
        private int created;

        Client(TwilioSandbox twilio, String functions, int number) {
            this.twilio = twilio;
            this.functions = functions;
            this.random = new Random(number);
        }

        Void run() throws IOException {
            try (RawSocket socket = RawSocket.to(twilio)) {
                for (int i = 0; i < REQUESTS; i++) {
                    step(socket);
                }
            }
            return null;
        }

        private void step(RawSocket socket) throws IOException {
            String first = own.peekFirst();
            if (first == null || random.nextInt(4) == 0) {
                Matcher sid = SID.matcher(ask(socket, "POST", functions, "FriendlyName=f", 201));
                assertThat(sid.find()).isTrue();
                own.addLast(sid.group(1));
                created++;
                return;
            }
            switch (random.nextInt(4)) {
                case 0 ->
                    assertThat(ask(socket, "GET", functions + "/" + first, "", 200))
                            .contains(first);
                case 1 -> ask(socket, "POST", functions + "/" + first, "FriendlyName=g", 200);
                case 2 -> ask(socket, "GET", functions + "?PageSize=20", "", 200);
                default -> {
                    ask(socket, "DELETE", functions + "/" + first, "", 204);
                    own.removeFirst();
                }
            }
        }

        private String ask(RawSocket socket, String method, String path, String form, int status) throws IOException {
            String head = RawSocket.head(
                    method + " " + path + " HTTP/1.1",
                    "Host: localhost",
                    RawSocket.authorization(twilio),
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + form.length());
            Reply reply = socket.send(head + form).read();
            assertThat(reply.statusLine()).startsWith("HTTP/1.1 " + status + " ");
            return reply.body();
        }
    }
}
