package dev.faketwilio;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.sandbox.SandboxHost;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.PoolPhoneNumber;
import dev.faketwilio.testing.FreePort;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeTwilioServerTest {

    private static final String SID = "AC0123456789abcdef0123456789ABCDEF";
    private static final Answer OUTSIDE = Answer.refusal(401, 20003, "Authenticate");
    private final FakeTwilioServer server = FakeTwilioServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private static Answer list(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS).get("/v1/Services");
    }

    @Nested
    class A_server {

        @ParameterizedTest
        @ValueSource(strings = {"", "io.undertow", "org.xnio", "org.jboss.threads"})
        void leaves_the_levels_of_loggers_to_the_user(String logger) {
            assertThat(Logger.getLogger(logger).getLevel()).isEqualTo(logger.isEmpty() ? Level.INFO : null);
        }

        @Test
        void listens_on_a_free_port_of_the_loopback_interface() {
            assertThat(server.address().toString()).matches("http://localhost:[1-9][0-9]*");
            TwilioSandbox twilio = server.newSandbox();
            assertThat(twilio.address()).isEqualTo(server.address());
            for (Product product : Product.values()) {
                assertThat(twilio.url(product)).isEqualTo(URI.create(server.address() + "/" + product.subdomain()));
            }
            assertThat(list(twilio).status()).isEqualTo(200);
        }

        @Test
        void listens_on_the_port_it_is_told() {
            int port = FreePort.find();
            try (FakeTwilioServer told = FakeTwilioServer.builder().port(port).start()) {
                assertThat(told.address()).isEqualTo(URI.create("http://localhost:" + port));
                assertThat(list(told.newSandbox()).status()).isEqualTo(200);
            }
        }

        @Test
        void refuses_a_port_that_is_taken() {
            int taken = server.address().getPort();

            assertThatThrownBy(() -> FakeTwilioServer.builder().port(taken).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith(
                            "FakeTwilio cannot listen on port " + taken + " of the loopback interface (")
                    .hasMessageEndingWith("). Choose port 0 for one that is free");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 65_536, Integer.MAX_VALUE})
        void refuses_a_port_that_there_is_not(int port) {
            assertThatThrownBy(() -> FakeTwilioServer.builder().port(port).start())
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("fake-twilio-server/refuses-a-port-that-there-is-not", "PORT", port));
        }

        @Test
        void lives_beside_another_that_knows_nothing_of_it() {
            try (FakeTwilioServer other = FakeTwilioServer.start()) {
                TwilioSandbox here = server.newSandbox(SID, "here");
                TwilioSandbox there = other.newSandbox(SID, "there");
                here.given().serverlessService("checkout");

                assertThat(other.address()).isNotEqualTo(server.address());
                assertThat(list(here).body()).contains("\"unique_name\": \"checkout\"");
                assertThat(list(there).body()).endsWith("\"services\": []}");
                assertThat(TwilioHttp.to(there, Product.SERVERLESS, SID, "here").get("/v1/Services"))
                        .isEqualTo(OUTSIDE);
                assertThat(there.requests().size()).isEqualTo(1);
            }
        }

        @Test
        void ends_at_once_and_once() {
            TwilioSandbox twilio = server.newSandbox();
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
            http.get("/v1/Services");

            server.close();
            assertThatCode(server::close).doesNotThrowAnyException();

            assertThatThrownBy(() -> http.get("/v1/Services")).isInstanceOf(UncheckedIOException.class);
            assertThat(twilio.requests().size()).isEqualTo(1);
        }

        @Test
        void gives_nothing_away_after_its_end() {
            TwilioSandbox twilio = server.newSandbox();
            server.close();

            Stream.<ThrowingCallable>of(
                            server::newSandbox,
                            () -> server.newSandbox(SID, "secret"),
                            server::address,
                            twilio::address,
                            () -> twilio.url(Product.API),
                            () -> SandboxHost.of(twilio).shared(Thing.class, () -> new Thing(new ArrayList<>())))
                    .forEach(use -> assertThatThrownBy(use)
                            .isInstanceOf(IllegalStateException.class)
                            .satisfies(failsAs("fake-twilio-server/is-used-after-its-end")));
        }

        @Test
        void closes_what_its_sandboxes_shared() {
            List<Thing> closed = new ArrayList<>();
            Thing first = SandboxHost.of(server.newSandbox()).shared(Thing.class, () -> new Thing(closed));
            Thing again = SandboxHost.of(server.newSandbox()).shared(Thing.class, () -> new Thing(closed));

            assertThat(again).isSameAs(first);
            assertThat(closed).isEmpty();
            server.close();
            server.close();
            assertThat(closed).containsExactly(first);
        }

        @Test
        void ends_even_if_something_shared_cannot_be_closed_and_logs_that() {
            TwilioSandbox twilio = server.newSandbox();
            SandboxHost.of(twilio).shared(Stubborn.class, Stubborn::new);
            List<LogRecord> logged = new ArrayList<>();
            Logger logger = Logger.getLogger(SandboxHost.class.getName());
            Handler handler = new Collecting(logged);
            logger.addHandler(handler);
            logger.setUseParentHandlers(false);
            try {
                assertThatCode(server::close).doesNotThrowAnyException();
            } finally {
                logger.setUseParentHandlers(true);
                logger.removeHandler(handler);
            }

            assertThat(logged).singleElement().satisfies(record -> {
                assertThat(record.getMessage()).isEqualTo("Closing something stubborn failed");
                assertThat(record.getThrown()).hasMessage("stubborn");
            });
            assertThatThrownBy(twilio::address).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class A_sandbox {

        @Test
        void has_an_account_of_its_own_that_is_the_same_at_every_run() {
            TwilioSandbox first = server.newSandbox();
            TwilioSandbox second = server.newSandbox();

            assertThat(first.accountSid()).matches("AC[0-9a-f]{32}").isNotEqualTo(second.accountSid());
            assertThat(first.authToken()).matches("[0-9a-f]{32}").isNotEqualTo(second.authToken());
            assertThat(first).hasToString("TwilioSandbox of account " + first.accountSid());
            try (FakeTwilioServer other = FakeTwilioServer.start()) {
                TwilioSandbox same = other.newSandbox();
                assertThat(same.accountSid()).isEqualTo(first.accountSid());
                assertThat(same.authToken()).isEqualTo(first.authToken());
                assertThat(same.given().serverlessService("a").service())
                        .isEqualTo(first.given().serverlessService("a").service());
                assertThat(second.given().serverlessService("a").sid())
                        .isNotEqualTo(first.serverless().service("a").sid());
            }
        }

        @Test
        void has_the_account_it_is_told() {
            TwilioSandbox twilio = server.newSandbox(SID, "s:e cret");

            assertThat(twilio.accountSid()).isEqualTo(SID);
            assertThat(twilio.authToken()).isEqualTo("s:e cret");
            assertThat(list(twilio).status()).isEqualTo(200);
        }

        @Test
        void is_refused_the_account_of_another() {
            server.newSandbox(SID, "secret");

            assertThatThrownBy(() -> server.newSandbox(SID, "other"))
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(failsAs("fake-twilio-server/is-refused-the-account-of-another"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "secret",
                    "AC0123456789abcdef0123456789abcde",
                    "AC0123456789abcdef0123456789abcdef0",
                    "AC0123456789abcdef0123456789abcdeg",
                    "SK0123456789abcdef0123456789abcdef",
                    "ac0123456789abcdef0123456789abcdef"
                })
        void is_refused_what_is_no_account_sid(String sid) {
            assertThatThrownBy(() -> server.newSandbox(sid, "secret"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .matches("\"" + sid + "\" is not an Account SID: expected AC and 32 hexadecimal digits,"
                            + " for example AC[0-9a-f]{32}");
        }

        @Test
        void is_refused_an_empty_token() {
            assertThatThrownBy(() -> server.newSandbox(SID, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("fake-twilio-server/is-refused-an-empty-token"));
            assertThatCode(() -> server.newSandbox(SID, "secret")).doesNotThrowAnyException();
        }

        @Test
        void can_be_ended_and_still_looked_at() {
            TwilioSandbox twilio = server.newSandbox();
            twilio.given().serverlessService("checkout");
            list(twilio);

            twilio.close();
            assertThatCode(() -> twilio.close()).doesNotThrowAnyException();

            assertThat(list(twilio)).isEqualTo(OUTSIDE);
            assertThat(twilio.requests().size()).isEqualTo(1);
            assertThat(twilio.serverless().services()).hasSize(1);
            assertThat(list(server.newSandbox()).status()).isEqualTo(200);
        }

        @Test
        void gives_its_account_free_at_its_end() {
            TwilioSandbox first = server.newSandbox(SID, "secret");
            first.given().serverlessService("checkout");
            first.close();

            TwilioSandbox second = server.newSandbox(SID, "secret");
            first.close();

            assertThat(list(second).body()).endsWith("\"services\": []}");
            assertThat(second.requests().size()).isEqualTo(1);
            assertThat(first.requests().size()).isZero();
        }

        @Test
        void ends_by_itself_in_try_with_resources() {
            TwilioSandbox kept;
            try (TwilioSandbox twilio = server.newSandbox()) {
                kept = twilio;
                assertThat(list(twilio).status()).isEqualTo(200);
            }

            assertThat(list(kept)).isEqualTo(OUTSIDE);
        }

        @Test
        void begins_with_the_options_of_its_server() {
            try (FakeTwilioServer other = FakeTwilioServer.builder()
                    .account(SID, "secret")
                    .seed(given -> given.serverlessService("checkout"))
                    .anySenderSid()
                    .start()) {
                TwilioSandbox twilio = other.newSandbox();

                assertThat(twilio.accountSid()).isEqualTo(SID);
                assertThat(twilio.authToken()).isEqualTo("secret");
                assertThat(list(twilio).body()).contains("checkout");
                twilio.reset();
                assertThat(twilio.serverless().services())
                        .as("the seed is the baseline")
                        .hasSize(1);
                MessagingService service = twilio.given().messagingService("Alerts");
                assertThatCode(() -> twilio.given()
                                .perform(
                                        PoolPhoneNumber.CREATE,
                                        Map.of(
                                                "ServiceSid",
                                                service.sid(),
                                                "PhoneNumberSid",
                                                "PN0123456789abcdef0123456789abcdef")))
                        .doesNotThrowAnyException();
            }
        }

        @Test
        void goes_back_to_an_empty_account_by_a_reset() {
            TwilioSandbox twilio = server.newSandbox();
            String sid = twilio.given().serverlessService("checkout").sid();
            twilio.given().messagingService("Alerts");
            twilio.clock().advance(Duration.ofDays(1));
            list(twilio);

            twilio.reset();

            assertThat(twilio.serverless().services()).isEmpty();
            assertThat(twilio.messaging().services()).isEmpty();
            assertThat(twilio.requests().size()).isZero();
            assertThat(twilio.clock().now()).isEqualTo(TwilioClock.START);
            assertThat(list(twilio).status()).isEqualTo(200);
            assertThat(twilio.given().serverlessService("checkout").sid()).isEqualTo(sid);
        }
    }

    private static final class Thing implements AutoCloseable {

        private final List<Thing> closed;

        Thing(List<Thing> closed) {
            this.closed = closed;
        }

        @Override
        public void close() {
            closed.add(this);
        }
    }

    private static final class Stubborn implements AutoCloseable {

        @Override
        public void close() {
            throw new IllegalStateException("stubborn");
        }

        @Override
        public String toString() {
            return "something stubborn";
        }
    }

    private static final class Collecting extends Handler {

        private final List<LogRecord> records;

        Collecting(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
