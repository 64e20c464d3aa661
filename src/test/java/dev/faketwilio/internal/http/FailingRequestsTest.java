package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Failures;
import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.internal.trace.page.LiveLook;
import dev.faketwilio.internal.webhooks.Outbox;
import dev.faketwilio.internal.webhooks.WebhookThreads;
import dev.faketwilio.testing.RawHttp;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions on the way of a request, of which nobody has thought. Alone, since it looks at what is logged. */
@Isolated
class FailingRequestsTest {

    private static final String SID = Sids.sid("AC", "failing");

    private final Tenants tenants = new Tenants();
    private final Logged logged = new Logged();
    private Throwable thrown = new IllegalStateException("on purpose");
    private boolean failing = true;
    private final Account account = new Account(SID, new SandboxClock(), any -> {
        if (failing) {
            throw sneaky(thrown);
        }
    });
    private final Tenant tenant =
            new Tenant(account, new Outbox(account, "token", new WebhookThreads(cause -> {}), event -> null));
    private final HttpServer server = start();

    private HttpServer start() {
        tenants.admit(SID, "token", tenant);
        tenants.unknownCallers().begin(tenant);
        Apis apis = new Apis(ServerlessApi::create, MessagingApi::create);
        return HttpServer.start(
                new Gateway(apis, tenants),
                new LiveLook(apis, tenants),
                0,
                () -> {
                    throw new IllegalStateException("no TLS here");
                },
                cause -> {});
    }

    @AfterEach
    void stop() {
        server.close();
        logged.close();
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void are_a_500_with_a_text_are_logged_once_and_fail_the_test(Throwable exception) {
        thrown = exception;

        HttpResponse<String> failed = list();

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .isEqualTo(RawHttp.error(
                        500, 20500, "FakeTwilio failed: " + exception.getClass().getName() + ": on purpose"));
        assertThat(logged.lines).singleElement().satisfies(line -> {
            assertThat(line.getMessage())
                    .isEqualTo("FakeTwilio failed while it responded to GET messaging.twilio.com/v1/Services");
            assertThat(line.getThrown()).isSameAs(exception);
        });
        assertThat(tenant.journal().latest(5))
                .singleElement()
                .satisfies(entry -> assertThat(entry.status()).hasValue(500));
        assertThat(tenant.strictness().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("FakeTwilio failed while it responded to a request, by an exception of its own or"
                                + " of the test's code that it called:\n"
                                + "  GET messaging.twilio.com/v1/Services  500\n  " + exception + "\n    at "
                                + FailingRequestsTest.class.getName()));
    }

    static Stream<Throwable> exceptions() {
        return Stream.of(
                new IllegalStateException("on purpose"),
                new AssertionError("on purpose"),
                new StackOverflowError("on purpose"),
                new NoClassDefFoundError("on purpose"),
                new java.io.IOException("on purpose"));
    }

    @Test
    void are_over_with_the_request() {
        assertThat(list().statusCode()).isEqualTo(500);
        failing = false;
        assertThat(list().statusCode()).isEqualTo(200);
        tenant.strictness().begin();
        assertThat(tenant.strictness().problems()).isEmpty();
    }

    @Test
    void come_to_the_same_behind_a_fault() {
        tenant.faults().onAnyRequest().delay(Duration.ofMillis(1));

        assertThat(list().statusCode()).isEqualTo(500);
        assertThat(tenant.strictness().problems()).hasSize(1);
    }

    @Test
    void are_a_500_in_the_live_look_too() {
        HttpResponse<String> failed = RawHttp.at(address()).get("/_fake");

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).contains("FakeTwilio failed: java.lang.IllegalStateException: on purpose");
        assertThat(logged.lines).hasSize(1);
        assertThat(tenant.strictness().problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains("GET /_fake  500\n  java.lang.IllegalStateException: on purpose"));
    }

    private HttpResponse<String> list() {
        return RawHttp.at(address())
                .with("Authorization", RawHttp.basic(SID, "token"))
                .get("/messaging/v1/Services");
    }

    private URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    @SuppressWarnings("unchecked") // other languages throw checked exceptions anywhere
    private static <T extends Throwable> RuntimeException sneaky(Throwable any) throws T {
        throw (T) any;
    }

    /** What the server logs of failures, which is expected here, and not to worry whoever reads the build's output. */
    private static final class Logged extends Handler implements AutoCloseable {

        private final Logger log = Logger.getLogger(Failures.class.getName());
        private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

        Logged() {
            log.addHandler(this);
            log.setUseParentHandlers(false);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            log.removeHandler(this);
            log.setUseParentHandlers(true);
        }
    }
}
