package dev.faketwilio.client;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.twilio.Twilio;
import com.twilio.base.Page;
import com.twilio.exception.ApiException;
import com.twilio.exception.AuthenticationException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessService;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.WRONG_CREDENTIALS)
class TwilioJavaTest {

    @Nested
    class A_client {

        @Test
        void keeps_twilio_s_host_names(TwilioSandbox twilio) {
            TwilioRestClient client = TwilioJava.client(twilio);

            Service made = Service.creator("checkout", "x").create(client);

            RecordedRequest request = twilio.requests().single();
            assertThat(request.host()).isEqualTo("serverless.twilio.com");
            assertThat(request.header("Host")).hasValue("serverless.twilio.com");
            assertThat(request.username()).isEqualTo(twilio.accountSid());
            assertThat(made.getUrl())
                    .isEqualTo(URI.create("https://serverless.twilio.com/v1/Services/" + made.getSid()));
            assertThat(made.getLinks())
                    .containsEntry(
                            "functions", "https://serverless.twilio.com/v1/Services/" + made.getSid() + "/Functions");
            assertThat(client.getAccountSid()).isEqualTo(twilio.accountSid());
        }

        @Test
        void follows_pages_at_twilio_s_host_names(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given().serverlessService("a");
            String newest = twilio.given().serverlessService("b").sid();

            Page<Service> first = Service.reader().setPageSize(1L).firstPage(client);
            String next = first.getNextPageUrl("serverless");

            assertThat(next)
                    .isEqualTo("https://serverless.twilio.com/v1/Services?PageSize=1&Page=1&PageToken=PA" + newest);
            assertThat(Service.reader().getPage(next, client).getRecords())
                    .extracting(Service::getUniqueName)
                    .containsExactly("a");
            assertThat(twilio.requests())
                    .hasSize(2)
                    .extracting(RecordedRequest::host)
                    .containsOnly("serverless.twilio.com");
        }

        @Test
        void has_the_credentials_of_an_api_key_if_asked(TwilioSandbox twilio) {
            SeededApiKey key = twilio.given().apiKey();
            TwilioRestClient client = TwilioJava.client(twilio, key.sid(), key.secret());

            Service made = Service.creator("checkout", "x").create(client);

            assertThat(twilio.requests().single().username()).isEqualTo(key.sid());
            assertThat(made.getAccountSid()).isEqualTo(twilio.accountSid());
            assertThat(client.getAccountSid()).isEqualTo(twilio.accountSid());
        }

        @Test
        void has_wrong_credentials_if_asked(TwilioSandbox twilio) {
            TwilioRestClient client = TwilioJava.client(twilio, twilio.accountSid(), "wrong");

            assertThatThrownBy(() -> Service.reader().read(client))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.getStatusCode()).isEqualTo(401);
                        assertThat(e.getCode()).isEqualTo(20003);
                        assertThat(e.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/20003");
                    })
                    .hasMessage("Authenticate");
            assertThat(twilio.requests().all()).isEmpty();
        }
    }

    @Nested
    class Clients_of_one_server {

        @Test
        void share_their_connections() {
            try (FakeTwilioServer server = FakeTwilioServer.start();
                    FakeTwilioServer other = FakeTwilioServer.start()) {
                TwilioSandbox first = server.newSandbox();
                TwilioRestClient client = TwilioJava.client(first);

                assertThat(TwilioJava.client(first).getHttpClient()).isSameAs(client.getHttpClient());
                assertThat(TwilioJava.client(first, "AC1", "x").getHttpClient()).isSameAs(client.getHttpClient());
                assertThat(TwilioJava.client(server.newSandbox()).getHttpClient())
                        .isSameAs(client.getHttpClient());
                assertThat(TwilioJava.client(other.newSandbox()).getHttpClient())
                        .isNotSameAs(client.getHttpClient());
            }
        }

        @Test
        void see_only_their_own_account_however_many_use_them_at_once() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                List<TwilioSandbox> sandboxes =
                        IntStream.range(0, 8).mapToObj(i -> server.newSandbox()).toList();

                CompletableFuture<?>[] users = sandboxes.stream()
                        .flatMap(twilio -> IntStream.range(0, 25)
                                .mapToObj(i ->
                                        CompletableFuture.runAsync(() -> Service.creator("s" + i, twilio.accountSid())
                                                .create(TwilioJava.client(twilio)))))
                        .toArray(CompletableFuture<?>[]::new);
                CompletableFuture.allOf(users).join();

                assertThat(sandboxes).allSatisfy(twilio -> {
                    assertThat(twilio.requests().to(ServerlessService.CREATE).size())
                            .isEqualTo(25);
                    assertThat(twilio.serverless().services())
                            .hasSize(25)
                            .extracting(ServerlessService::friendlyName)
                            .containsOnly(twilio.accountSid());
                });
            }
        }

        @Test
        void end_with_the_server() {
            FakeTwilioServer server = FakeTwilioServer.start();
            TwilioSandbox twilio = server.newSandbox();
            TwilioRestClient client = TwilioJava.client(twilio);
            Service.reader().read(client);

            server.close();

            assertThatThrownBy(() -> Service.reader().read(client)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> TwilioJava.client(twilio))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("This FakeTwilio server is closed.");
        }
    }

    /** There is one installed client in a JVM, so these run one after the other. */
    @Nested
    @ResourceLock("com.twilio.Twilio")
    class The_installed_client {

        @BeforeEach
        void nothingInstalled() {
            assumeThat(System.getenv("TWILIO_ACCOUNT_SID")).isNull();
            assertThatThrownBy(Twilio::getRestClient).isInstanceOf(AuthenticationException.class);
        }

        @AfterEach
        @SuppressWarnings("NullAway") // null is what twilio-java itself starts with
        void nothingLeft() {
            Twilio.setRestClient(null);
        }

        @Test
        void serves_code_without_a_client_of_its_own(TwilioSandbox twilio) {
            try (TwilioJava.Installation installation = TwilioJava.install(twilio)) {
                assertThat(installation).isNotNull();
                Service.creator("checkout", "x").create();

                assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(twilio.accountSid());
            }

            assertThat(twilio.serverless().services()).hasSize(1);
        }

        @Test
        void leaves_nothing_where_nothing_was(TwilioSandbox twilio) {
            TwilioJava.install(twilio).close();

            assertThatThrownBy(Twilio::getRestClient).isInstanceOf(AuthenticationException.class);
        }

        @Test
        void gives_way_to_what_was_there_before(TwilioSandbox twilio) {
            TwilioRestClient before = new TwilioRestClient.Builder("AC1", "x").build();
            Twilio.setRestClient(before);

            TwilioJava.Installation installation = TwilioJava.install(twilio);
            assertThat(Twilio.getRestClient()).isNotSameAs(before);
            installation.close();

            assertThat(Twilio.getRestClient()).isSameAs(before);
        }

        @Test
        void is_put_back_once_however_often_it_is_closed(TwilioSandbox twilio) {
            TwilioJava.Installation first = TwilioJava.install(twilio);
            first.close();
            try (TwilioJava.Installation second = TwilioJava.install(twilio)) {
                assertThat(second).isNotSameAs(first);

                first.close();

                assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(twilio.accountSid());
                assertThatThrownBy(() -> TwilioJava.install(twilio)).isInstanceOf(IllegalStateException.class);
            }
        }

        @Test
        void is_refused_while_another_one_is_installed(TwilioSandbox twilio) {
            try (FakeTwilioServer server = FakeTwilioServer.start();
                    TwilioJava.Installation installation = TwilioJava.install(twilio)) {
                assertThat(installation).isNotNull();
                TwilioSandbox other = server.newSandbox();

                assertThatThrownBy(() -> TwilioJava.install(other))
                        .isInstanceOf(IllegalStateException.class)
                        .satisfies(failsAs(
                                "client-twilio-java/is-refused-while-another-one-is-installed",
                                "ACCOUNT_SID",
                                other.accountSid(),
                                "ACCOUNT_SID2",
                                twilio.accountSid()));
                assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(twilio.accountSid());
            }
        }

        @Test
        void is_not_in_the_way_after_an_installation_that_failed(TwilioSandbox twilio) {
            FakeTwilioServer server = FakeTwilioServer.start();
            TwilioSandbox ended = server.newSandbox();
            server.close();
            assertThatThrownBy(() -> TwilioJava.install(ended)).isInstanceOf(IllegalStateException.class);

            TwilioJava.Installation installation = TwilioJava.install(twilio);

            assertThat(Twilio.getRestClient().getAccountSid()).isEqualTo(twilio.accountSid());
            installation.close();
        }
    }
}
