package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.internal.tls.CertificateAuthority;
import dev.faketwilio.internal.trace.page.LiveLook;
import dev.faketwilio.internal.webhooks.Outbox;
import dev.faketwilio.internal.webhooks.WebhookThreads;
import dev.faketwilio.testing.Await;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawHttp2;
import dev.faketwilio.testing.RawHttp2.Frame;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that takes nothing of its response loses it after a while, so that no server keeps responses for ever. */
class UnreadResponsesTest {

    private static final String SID = Sids.sid("AC", "unread");
    private static final String PATH = "/messaging/v1/Services?PageSize=1000";
    private static final String AUTHORIZATION = RawHttp.basic(SID, "token");
    private static final String REQUEST =
            RawSocket.request("GET", PATH, "localhost", "", "Authorization: " + AUTHORIZATION);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** Of pages with half a megabyte each. */
    private static final int MORE_THAN_A_SOCKET_HOLDS = 24;

    private final Tenants tenants = new Tenants();
    private final Tenant tenant = tenant();
    private final CertificateAuthority authority = CertificateAuthority.of(List.of("localhost"));
    private final HttpServer server = start();

    private static Tenant tenant() {
        Account account = new Account(SID, new SandboxClock(), any -> {});
        return new Tenant(account, new Outbox(account, "token", new WebhookThreads(cause -> {}), event -> null));
    }

    private HttpServer start() {
        tenants.admit(SID, "token", tenant);
        Apis apis = new Apis(ServerlessApi::create, MessagingApi::create);
        return HttpServer.start(
                new Gateway(apis, tenants),
                new LiveLook(apis, tenants),
                0,
                authority::serverContext,
                cause -> {},
                PATIENCE);
    }

    @BeforeEach
    void have_a_long_list() {
        RawHttp http =
                RawHttp.at(URI.create("http://localhost:" + server.port())).with("Authorization", AUTHORIZATION);
        for (int i = 0; i < 400; i++) {
            assertThat(http.postEncoded("/messaging/v1/Services", "FriendlyName=Service")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void end_their_connection() throws IOException {
        try (RawSocket unread = RawSocket.withSmallBuffer(server.port())) {
            unread.send(REQUEST.repeat(MORE_THAN_A_SOCKET_HOLDS));

            Await.that("the server closes the connection", () -> isClosed(unread));
        }
    }

    private static boolean isClosed(RawSocket socket) {
        try {
            socket.send("\r\n");
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void end_their_stream_of_http2_and_no_other() throws IOException {
        try (RawHttp2 client = new RawHttp2(server.port(), authority.clientContext())) {
            client.request(1, "GET", PATH, AUTHORIZATION, true).flush();

            assertThat(last(client, 1).type()).isEqualTo(RawHttp2.RST_STREAM);

            client.allow(1_000_000);
            client.request(3, "GET", "/messaging/v1/Services?PageSize=1", AUTHORIZATION, true)
                    .flush();
            assertThat(last(client, 3).type()).isEqualTo(RawHttp2.DATA);
        }
    }

    private static Frame last(RawHttp2 client, int stream) throws IOException {
        Frame frame = client.read();
        while (frame.stream() != stream || !(frame.isLast() || frame.type() == RawHttp2.RST_STREAM)) {
            frame = client.read();
        }
        return frame;
    }

    @Test
    void are_not_those_that_a_fault_sends_slowly() throws IOException {
        tenant.faults().onAnyRequest().slowBody(PATIENCE.multipliedBy(12));

        try (RawSocket socket = new RawSocket(server.port());
                RawHttp2 client = new RawHttp2(server.port(), authority.clientContext())) {
            client.allowAnyOfEach().allow(10_000_000);
            client.request(1, "GET", PATH, AUTHORIZATION, true).flush();
            Reply slow = socket.send(REQUEST).read();

            assertThat(slow.body()).endsWith("}");
            assertThat(last(client, 1).type()).isEqualTo(RawHttp2.DATA);
        }
    }
}
