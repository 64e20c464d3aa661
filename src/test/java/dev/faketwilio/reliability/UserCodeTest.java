package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listeners, predicates and makers of the user's may throw, move the clock, use the sandbox, and wait for others who do. */
@Timeout(60)
class UserCodeTest {

    private static final FakeTwilioServer SERVER = FakeTwilioServer.start();

    private final TwilioSandbox twilio = SERVER.newSandbox();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void that_throws_when_a_snapshot_moves_the_clock_leaves_the_sandbox_wholly_restored() {
        try (Endpoint app = Endpoint.answering(204)) {
            twilio.given().phoneNumber("+14155550100", number -> number.smsUrl(app.url("/")));
            Snapshot before = twilio.snapshot();
            twilio.clock().advance(Duration.ofHours(1));
            twilio.given().messagingService("Late");
            twilio.clock().onMove(() -> {
                throw new AssertionError("of the listener");
            });

            assertThatThrownBy(() -> twilio.restore(before))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("of the listener");

            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START);
            assertThat(twilio.messaging().services().all()).isEmpty();
            twilio.simulate()
                    .receive(message ->
                            message.from("+14155550199").to("+14155550100").body("Hi"))
                    .await(Duration.ofSeconds(20));
            assertThat(twilio.webhooks().single().status()).hasValue(204);
        }
    }

    @Test
    void that_hears_of_a_snapshot_finds_its_state_and_may_wait_for_a_thread_that_uses_the_sandbox() {
        Snapshot before = twilio.snapshot();
        twilio.given().messagingService("Late");
        List<Integer> found = new ArrayList<>();
        twilio.clock().onMove(() -> {
            found.add(twilio.messaging().services().all().size());
            CompletableFuture.runAsync(() -> twilio.given().messagingService("From the listener"))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });

        twilio.restore(before);

        assertThat(found).containsExactly(0);
        assertThat(twilio.messaging().services().all())
                .extracting(MessagingService::friendlyName)
                .containsExactly("From the listener");
    }

    @Test
    void that_decides_about_a_fault_may_move_the_clock_change_the_state_and_end_the_faults() {
        twilio.faults()
                .on(MessagingService.LIST)
                .matching(request -> {
                    twilio.clock().advance(Duration.ofDays(1));
                    twilio.given().messagingService("From the condition");
                    twilio.requests().all();
                    twilio.faults().clear();
                    return true;
                })
                .tooManyRequests();

        String body =
                TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/Services").body();

        assertThat(body).contains("From the condition");
        assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START.plus(Duration.ofDays(1)));
    }

    @Test
    void that_selects_requests_may_change_what_it_selects_from() {
        TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/Services");

        assertThat(twilio.requests()
                        .matching(request -> {
                            twilio.reset();
                            return true;
                        })
                        .all())
                .hasSize(1);
        assertThat(twilio.requests().all()).isEmpty();
    }

    @Test
    void that_makes_what_tests_share_may_wait_for_threads_that_use_the_server() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox sandbox = server.newSandbox();

            AutoCloseable shared = SandboxHost.of(sandbox).shared(AutoCloseable.class, () -> {
                CompletableFuture.runAsync(() -> {
                            assertThat(sandbox.https().caPem()).isNotEmpty();
                            TwilioHttp.to(sandbox, Product.MESSAGING).get("/v1/Services");
                        })
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
                return () -> {};
            });

            assertThat(SandboxHost.of(sandbox).shared(AutoCloseable.class, () -> () -> {}))
                    .isSameAs(shared);
        }
    }
}
