package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.testing.RawHttp;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 40;

    @Test
    void clients_of_one_account_lose_nothing_of_each_other(TwilioSandbox twilio) throws Exception {
        List<String> kept = inThreads(thread -> {
            RawHttp http = RawHttp.to(twilio, Product.MESSAGING);
            List<String> own = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                HttpResponse<String> created = http.post("/v1/Services", "FriendlyName", thread + "." + round);
                String sid = RawHttp.json(created).path("sid").textValue();
                assertThat(created.statusCode()).isEqualTo(201);
                if (round % 2 == 0) {
                    assertThat(http.delete("/v1/Services/" + sid).statusCode()).isEqualTo(204);
                } else {
                    HttpResponse<String> renamed = http.post("/v1/Services/" + sid, "FriendlyName", "kept " + sid);
                    assertThat(renamed.statusCode()).isEqualTo(200);
                    own.add(sid);
                }
            }
            return own;
        });

        assertThat(kept).hasSize(THREADS * ROUNDS / 2).doesNotHaveDuplicates();
        assertThat(twilio.messaging().services())
                .extracting(MessagingService::sid)
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(twilio.messaging().services())
                .allSatisfy(service -> assertThat(service.friendlyName()).isEqualTo("kept " + service.sid()));
        assertThat(twilio.messaging().services().deleted()).hasSize(THREADS * ROUNDS / 2);
        List<String> listed = RawHttp.json(RawHttp.to(twilio, Product.MESSAGING).get("/v1/Services?PageSize=1000"))
                .findValuesAsText("sid");
        List<String> newestFirst = new ArrayList<>(twilio.messaging().services().all().stream()
                .map(MessagingService::sid)
                .toList());
        Collections.reverse(newestFirst);
        assertThat(listed).isEqualTo(newestFirst);
        assertThat(twilio.requests().all())
                .hasSize(2 * THREADS * ROUNDS + 1)
                .allMatch(RecordedRequest::completed)
                .extracting(RecordedRequest::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void of_clients_that_want_the_same_name_one_gets_it(TwilioSandbox twilio) throws Exception {
        List<String> statuses = inThreads(thread -> {
            List<String> own = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                HttpResponse<String> reply = RawHttp.to(twilio, Product.SERVERLESS)
                        .post("/v1/Services", "UniqueName", "name-" + round, "FriendlyName", "x");
                own.add(Integer.toString(reply.statusCode()));
            }
            return own;
        });

        assertThat(statuses).filteredOn("201"::equals).hasSize(10);
        assertThat(statuses).filteredOn("409"::equals).hasSize(10 * (THREADS - 1));
        assertThat(twilio.serverless().services()).hasSize(10);
    }

    private static List<String> inThreads(Client client) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<String>>> clients = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<List<String>>) () -> client.run(thread))
                    .toList();
            List<String> results = new ArrayList<>();
            for (Future<List<String>> each : pool.invokeAll(clients)) {
                results.addAll(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Client {

        List<String> run(int thread);
    }
}
