package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawHttp2;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.TwilioHttp;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come, HTTP or not, they get a response or the end of their connection, and others are served. The profile
 * {@code reliability} sends all shapes of the table, and many more frames.
 */
class ProtocolFuzzTest {

    private static final int SHAPES = Integer.getInteger("faketwilio.fuzz.shapes", 500);
    private static final int CONNECTIONS = Integer.getInteger("faketwilio.fuzz.connections", 100);

    /** The statuses of requests of any shape: no 500, by which the server would say that it has failed. */
    private static final Set<Integer> STATUSES =
            Set.of(100, 200, 201, 204, 400, 401, 403, 404, 405, 413, 415, 417, 421, 431, 501, 502, 505);

    private static final Pattern RESPONSE = Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \r]");

    private static final List<String> METHODS =
            List.of("GET", "POST", "get", "G@T", "", "CONNECT", "OPTIONS", "HEAD", "M".repeat(5000));

    private static final List<String> TARGETS = List.of(
            "/messaging/v1/Services",
            "*",
            "",
            "//",
            "/%zz",
            "/messaging/v1/Services?PageSize=%",
            "http://messaging.twilio.com/v1/Services",
            "http://messaging.twilio.com:99999/v1/Services",
            "messaging.twilio.com:443",
            "/\u00ff\u0001",
            "/a b",
            "/" + "x".repeat(9000));

    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9", "", "http/1.1", "HTTP/1.1 ");

    private static final List<String> HEADERS = List.of(
            "",
            "Host: localhost\r\n",
            "Host: a\r\nHost: b\r\n",
            "Host: \r\n",
            "Host: localhost\r\n folded\r\n",
            "Host: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Host: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n",
            "Host: localhost\r\nContent-Length: -1\r\n",
            "Host: localhost\r\nContent-Length: 99999999999999999999999\r\n",
            "Host: localhost\r\nContent-Length: 5\r\nContent-Type: application/x-www-form-urlencoded\r\n",
            "Host: localhost\r\nContent-Length: 5\r\nContent-Type: multipart/form-data; boundary=x\r\n",
            "Host: localhost\r\nContent-Length: 5\r\nExpect: 100-continue\r\n",
            "Host: localhost\r\nExpect: a miracle\r\n",
            "Host: localhost\r\nTransfer-Encoding: gzip\r\n",
            "Host: localhost\r\nTransfer-Encoding: chunked\r\n",
            "Host: localhost\r\nTransfer-Encoding: chunked, chunked\r\n",
            "Host: localhost\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\n",
            "Host: localhost\r\nno colon\r\n",
            "Host: localhost\r\n: no name\r\n",
            "Host: localhost\r\nX: \u0000\r\n",
            "Host: localhost\r\n" + "X: y\r\n".repeat(300),
            "Host: localhost\r\nX: " + "y".repeat(70_000) + "\r\n",
            "Host: localhost\nX: y\n");

    private static final List<String> BODIES = List.of(
            "",
            "12345",
            "zz\r\n",
            "5\r\n12345\r\n0\r\n\r\n",
            "fffffffffffffffff\r\n",
            "-1\r\n\r\n",
            "--x\r\n",
            "\u0000");

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final TwilioSandbox twilio = server.newSandbox();

    @AfterEach
    void serve_others() {
        assertThat(TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/Services").status())
                .isEqualTo(200);
        server.close();
    }

    @Test
    void every_shape_of_a_request_gets_a_response_or_the_end_of_its_connection() throws IOException {
        int all = METHODS.size() * TARGETS.size() * VERSIONS.size() * HEADERS.size() * BODIES.size();
        // a step without a common divisor comes to all of them, in an order that mixes them
        long step = 1_000_003;
        for (long i = 0; i < Math.min(SHAPES, all); i++) {
            String shape = shape((int) (i * step % all));
            try (RawSocket socket = RawSocket.to(twilio)) {
                String reply = sent(socket, shape);

                if (!reply.isEmpty()) {
                    Matcher response = RESPONSE.matcher(reply);
                    assertThat(response.lookingAt()).as("%s%n%s", shape, reply).isTrue();
                    assertThat(STATUSES).as("%s%n%s", shape, reply).contains(Integer.parseInt(response.group(1)));
                }
            }
        }
    }

    private String shape(int number) {
        int rest = number;
        String method = METHODS.get(rest % METHODS.size());
        rest /= METHODS.size();
        String target = TARGETS.get(rest % TARGETS.size());
        rest /= TARGETS.size();
        String version = VERSIONS.get(rest % VERSIONS.size());
        rest /= VERSIONS.size();
        String headers = HEADERS.get(rest % HEADERS.size());
        rest /= HEADERS.size();
        return method + " " + target + " " + version + "\r\n" + headers
                + (number % 2 == 0 ? RawSocket.authorization(twilio) + "\r\n" : "") + "\r\n" + BODIES.get(rest);
    }

    private static String sent(RawSocket socket, String shape) {
        try {
            socket.send(shape.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            socket.finish();
        } catch (IOException closed) {
            // the server has ended the connection before it had read all
            return "";
        }
        try {
            return socket.readToEnd();
        } catch (java.net.SocketTimeoutException hangs) {
            throw new AssertionError("Neither a response nor an end\n" + shape, hangs);
        } catch (IOException reset) {
            return "";
        }
    }

    @Test
    void every_sequence_of_http2_frames_ends_with_its_connection() throws IOException {
        String authorization = RawHttp.basic(twilio.accountSid(), twilio.authToken());
        for (int i = 0; i < CONNECTIONS; i++) {
            Random random = new Random(i);
            try (RawHttp2 client = RawHttp2.to(twilio)) {
                try {
                    for (int frame = 0; frame < 40; frame++) {
                        send(client, random, authorization);
                    }
                    client.flush();
                    client.finish();
                } catch (IOException ended) {
                    continue;
                }
                assertThat(client.isEnded()).as("connection " + i).isTrue();
            }
        }
    }

    private static void send(RawHttp2 client, Random random, String authorization) throws IOException {
        int stream = random.nextInt(12);
        switch (random.nextInt(4)) {
            case 0 ->
                client.request(
                        stream,
                        random.nextBoolean() ? "GET" : "POST",
                        "/messaging/v1/Services",
                        authorization,
                        random.nextBoolean());
            case 1 -> client.send(RawHttp2.DATA, random.nextInt(2), stream, bytes(random, random.nextInt(200)));
            case 2 -> client.send(random.nextInt(12), random.nextInt(256), stream, bytes(random, random.nextInt(30)));
            default ->
                client.send(
                        random.nextInt(10),
                        random.nextInt(64),
                        random.nextInt(),
                        bytes(random, random.nextInt(4) == 0 ? random.nextInt(20_000) : 4));
        }
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
