package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.internal.tls.CertificateAuthority;
import dev.faketwilio.internal.trace.page.LiveLook;
import dev.faketwilio.testing.Await;
import dev.faketwilio.testing.FreePort;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawHttp2;
import dev.faketwilio.testing.RawHttp2.Frame;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alone in the JVM and one by one, since it looks at all threads and open files of the process. */
@Isolated
@Execution(ExecutionMode.SAME_THREAD)
class HttpServerTest {

    /** Of replies with a megabyte each. */
    private static final int MORE_THAN_A_SOCKET_HOLDS = 12;

    private static final String REQUEST = head("GET /v1/Services HTTP/1.1", "Host: serverless.twilio.com");

    @Test
    void two_hundred_servers_leave_neither_threads_nor_open_files() throws IOException {
        serveOnce();
        Set<Thread> threads = threads();
        long files = openFiles();

        for (int i = 0; i < 200; i++) {
            serveOnce();
        }

        Await.that("no thread of a closed server runs", () -> threads.containsAll(threads()));
        Await.that("open files are as many as before", () -> openFiles() <= files + 10);
    }

    @Test
    void all_threads_are_daemons() throws IOException {
        Set<Thread> before = threads();
        try (HttpServer server = start(0);
                RawSocket socket = new RawSocket(server.port())) {
            socket.send(REQUEST).read();

            Set<Thread> own = new HashSet<>(threads());
            own.removeAll(before);
            assertThat(own).isNotEmpty().allMatch(Thread::isDaemon);
        }
    }

    @Test
    void closing_ends_connections_that_are_kept_alive() throws IOException {
        HttpServer server = start(0);
        try (RawSocket used = new RawSocket(server.port());
                RawSocket unused = new RawSocket(server.port());
                RawSocket halfway = new RawSocket(server.port());
                RawSocket shakingHands = new RawSocket(server.port())) {
            shakingHands.send(new byte[] {22, 3, 1, 2, 0, 1});
            halfway.send(REQUEST.substring(0, 20));
            unused.send("");
            assertThat(used.send(REQUEST).read().header("Connection")).isEqualTo("keep-alive");

            server.close();

            assertThat(used.isEnded()).isTrue();
            assertThat(halfway.isEnded()).isTrue();
            assertThat(unused.isEnded()).isTrue();
            assertThat(shakingHands.isEnded()).isTrue();
        }
    }

    @Test
    void a_closed_server_takes_no_connections() {
        HttpServer server = start(0);
        server.close();

        assertThatThrownBy(() -> new RawSocket(server.port())).isInstanceOf(ConnectException.class);
    }

    @Test
    void closing_twice_does_no_harm() {
        HttpServer server = start(FreePort.find());

        server.close();
        server.close();

        try (HttpServer again = start(server.port())) {
            assertThat(again.port()).isEqualTo(server.port());
        }
    }

    @Test
    void closing_one_server_leaves_the_others_alone() throws IOException {
        HttpServer one = start(0);
        try (HttpServer two = start(0);
                RawSocket socket = new RawSocket(two.port())) {
            socket.send(REQUEST).read();
            one.close();

            assertThat(socket.send(REQUEST).read().statusLine()).isEqualTo("HTTP/1.1 401 UNAUTHORIZED");
        }
    }

    @ParameterizedTest
    @MethodSource("requestsThatArrive")
    void closing_while_requests_arrive_is_nothing_to_report_and_leaves_other_servers_alone(String arriving)
            throws IOException {
        try (Reports reports = new Reports();
                HttpServer other = start(0)) {
            for (int i = 0; i < 50; i++) {
                HttpServer server = start(0);
                List<RawSocket> clients = new ArrayList<>();
                for (int client = 0; client < 6; client++) {
                    clients.add(new RawSocket(server.port()).send(arriving));
                }

                server.close();

                for (RawSocket client : clients) {
                    assertThat(client.isEnded()).isTrue();
                    client.close();
                }
            }
            // refused with a body that is skipped, which XNIO does by a channel that all servers share
            try (RawSocket refused = new RawSocket(other.port())) {
                refused.send(RawSocket.head("POST / HTTP/1.1", "Host: :", "Content-Length: 3") + "a=b");
                assertThat(refused.readHead().statusLine()).startsWith("HTTP/1.1 400");
            }
            assertThat(reports.messages()).isEmpty();
        }
    }

    @Test
    void closing_while_a_client_does_not_read_its_replies_is_nothing_to_report() throws IOException {
        try (Reports reports = new Reports()) {
            for (int i = 0; i < 5; i++) {
                FakeTwilioServer server = FakeTwilioServer.start();
                TwilioSandbox twilio = server.newSandbox();
                for (int service = 0; service < 1000; service++) {
                    twilio.given().messagingService("Service " + service);
                }
                String request = RawSocket.request(twilio, "GET", "/messaging/v1/Services?PageSize=1000", "");
                try (RawSocket client = RawSocket.withSmallBuffer(twilio)) {
                    Reply head = client.send(request.repeat(MORE_THAN_A_SOCKET_HOLDS))
                            .readHead();

                    server.close();

                    int length = Integer.parseInt(head.header("Content-Length"));
                    assertThat(client.readToEnd()).hasSizeLessThan((MORE_THAN_A_SOCKET_HOLDS - 1) * length);
                }
            }
            assertThat(reports.messages()).isEmpty();
        }
    }

    @Test
    void headers_of_http2_that_cannot_be_decoded_end_their_connection_and_are_nothing_to_report() throws IOException {
        try (Reports reports = new Reports();
                FakeTwilioServer server = FakeTwilioServer.start();
                RawHttp2 client = RawHttp2.to(server.newSandbox())) {
            // a header to be remembered; the room for such ones becomes 0; the one that was remembered first is used
            client.send(RawHttp2.HEADERS, RawHttp2.END_HEADERS, 1, new byte[] {0x40, 1, 'a', 1, 'b'});
            client.send(RawHttp2.HEADERS, RawHttp2.END_HEADERS, 3, new byte[] {0x20, (byte) 0xbe});
            client.flush();

            Frame frame = client.read();
            while (frame.type() != RawHttp2.GOAWAY) {
                frame = client.read();
            }
            assertThat(client.isEnded()).isTrue();
            assertThat(reports.messages()).isEmpty();
        }
    }

    @Test
    void closing_while_a_client_of_http2_does_not_read_its_replies_is_nothing_to_report() throws IOException {
        try (Reports reports = new Reports()) {
            FakeTwilioServer server = FakeTwilioServer.start();
            TwilioSandbox twilio = server.newSandbox();
            for (int service = 0; service < 1000; service++) {
                twilio.given().messagingService("Service " + service);
            }
            String authorization = RawHttp.basic(twilio.accountSid(), twilio.authToken());
            try (RawHttp2 client = RawHttp2.to(twilio)) {
                client.allowAnyOfEach();
                for (int i = 0; i < MORE_THAN_A_SOCKET_HOLDS; i++) {
                    client.request(2 * i + 1, "GET", "/messaging/v1/Services?PageSize=1000", authorization, true);
                }
                client.flush();
                Frame frame = client.read();
                while (frame.type() != RawHttp2.DATA) {
                    frame = client.read();
                }

                server.close();

                assertThat(client.isEnded()).isTrue();
            }
            assertThat(reports.messages()).isEmpty();
        }
    }

    static List<String> requestsThatArrive() {
        String halfAnUpload = RawSocket.head(
                        "POST /v1/Services HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: multipart/form-data; boundary=b",
                        "Content-Length: 60000")
                + "--b\r\n" + "x".repeat(30_000);
        String tls = "\u0016\u0003\u0001";
        return List.of(REQUEST + REQUEST, REQUEST.repeat(100), halfAnUpload, tls);
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        Set<Thread> before = threads();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> start(port))
                    .isInstanceOf(UncheckedIOException.class)
                    .satisfies(failsAs("http-server/a-port-that-is-taken-is-named", "PORT", port))
                    .hasCauseInstanceOf(BindException.class);
        }
        Await.that("no thread of the server that did not start runs", () -> before.containsAll(threads()));
    }

    private static void serveOnce() throws IOException {
        try (HttpServer server = start(0);
                RawSocket socket = new RawSocket(server.port())) {
            assertThat(socket.send(REQUEST).read().statusLine()).isEqualTo("HTTP/1.1 401 UNAUTHORIZED");
        }
    }

    private static HttpServer start(int port) {
        Apis apis = new Apis(ServerlessApi::create, MessagingApi::create);
        Tenants tenants = new Tenants();
        return HttpServer.start(
                new Gateway(apis, tenants),
                new LiveLook(apis, tenants),
                port,
                CertificateAuthority.of(List.of("twilio.com"))::serverContext,
                cause -> {});
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("FakeTwilio"))
                .collect(Collectors.toSet());
    }

    /** 0 where the system does not count them. */
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    /** What the server's libraries report to the log. */
    private static final class Reports extends Handler implements AutoCloseable {

        private final List<Logger> logs = List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"));
        private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

        Reports() {
            logs.forEach(log -> log.addHandler(this));
        }

        List<String> messages() {
            return lines.stream().map(LogRecord::getMessage).toList();
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logs.forEach(log -> log.removeHandler(this));
        }
    }
}
