package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Futures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four clients at once on one account, without an error, and everything adds up afterwards. The profile
 * {@code reliability} goes on for a minute.
 */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class LoadTest {

    private static final int CLIENTS = 64;
    private static final int REQUESTS = 100;
    private static final long SECONDS = Long.getLong("faketwilio.load.seconds", 0);

    @Test
    void what_many_clients_do_at_once_adds_up(TwilioSandbox twilio) {
        long start = System.nanoTime();
        int requests = 0;
        do {
            twilio.reset();
            twilio.given().phoneNumber(LoadClient.NUMBER);
            List<LoadClient> clients = work(twilio);
            assertAddsUp(twilio, clients);
            assertComplete(twilio.requests().all());
            requests += CLIENTS * REQUESTS;
        } while (System.nanoTime() - start < SECONDS * 1_000_000_000);
        if (SECONDS > 0) {
            System.out.println("load: " + requests + " requests of " + CLIENTS + " clients without an error");
        }
    }

    private static List<LoadClient> work(TwilioSandbox twilio) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<LoadClient>> ends = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                LoadClient client = new LoadClient(twilio, i);
                ends.add(threads.submit(() -> client.ask(REQUESTS)));
            }
            return ends.stream().map(Futures::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertAddsUp(TwilioSandbox twilio, List<LoadClient> clients) {
        assertSame(
                twilio.serverless().services().all().stream().map(ServerlessService::sid),
                clients.stream().flatMap(client -> client.services().stream()));
        assertSame(
                twilio.serverless().functions().all().stream().map(ServerlessFunction::sid),
                clients.stream().flatMap(client -> client.functions().stream()));
        assertSame(
                twilio.messaging().messages().all().stream().map(TwilioMessage::sid),
                clients.stream().flatMap(client -> client.messages().stream()));
        int services = sum(clients, LoadClient::servicesMade);
        int functions = sum(clients, LoadClient::functionsMade);
        assertThat(twilio.serverless().services().deleted())
                .hasSize(services - twilio.serverless().services().all().size());
        assertThat(twilio.serverless().functions().deleted())
                .as("deleted with their Service, or alone")
                .hasSize(functions - twilio.serverless().functions().all().size());
        assertThat(twilio.requests().to(ServerlessService.CREATE).size()).isEqualTo(services);
        assertThat(twilio.requests().to(ServerlessFunction.CREATE).size()).isEqualTo(functions);
    }

    private static void assertSame(Stream<String> found, Stream<String> expected) {
        assertThat(found.sorted().toList()).isEqualTo(expected.sorted().toList());
    }

    private static void assertComplete(List<RecordedRequest> journal) {
        assertThat(journal.stream().map(RecordedRequest::number))
                .isEqualTo(IntStream.rangeClosed(1, CLIENTS * REQUESTS).boxed().toList());
        assertThat(journal).allMatch(request -> request.status().orElse(500) < 400);
    }

    private static int sum(List<LoadClient> clients, ToIntFunction<LoadClient> figure) {
        return clients.stream().mapToInt(figure).sum();
    }
}
