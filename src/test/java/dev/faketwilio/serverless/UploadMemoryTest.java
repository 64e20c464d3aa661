package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads stream: many large ones at once need little memory, hold nobody up, and leave nothing behind. */
@Timeout(120)
class UploadMemoryTest {

    private static final int MIB = 1024 * 1024;
    private static final int UPLOADS = 10;

    /** 250 MiB of uploads do not fit into it. */
    private static final String MEMORY = "-Xmx96m";

    @Test
    void ten_of_25_mib_at_once_need_no_100_mib(@TempDir Path temporary) throws Exception {
        try (Server server = new Server(temporary)) {
            CountDownLatch allHalfway = new CountDownLatch(UPLOADS);
            CountDownLatch goOn = new CountDownLatch(1);
            ExecutorService clients = Executors.newFixedThreadPool(UPLOADS);
            List<Future<String>> uploads = new ArrayList<>();
            for (int i = 0; i < UPLOADS; i++) {
                uploads.add(clients.submit(upload(server, i, allHalfway, goOn)));
            }
            assertThat(allHalfway.await(60, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < 100; i++) {
                assertThat(server.get("/serverless/v1/Services/site/Assets")).isEqualTo("HTTP/1.1 200 OK");
            }
            goOn.countDown();

            for (Future<String> upload : uploads) {
                assertThat(upload.get(60, TimeUnit.SECONDS)).isEqualTo("HTTP/1.1 201 CREATED");
            }
            clients.shutdown();
            assertThat(server.ask("contents").split(" ", -1))
                    .hasSize(1 + UPLOADS)
                    .contains(expectedContents());
            assertThat(temporary).isEmptyDirectory();
            assertThat(server.ask("open files")).isIn("10", "-1");
            assertThat(server.ask("forget")).isIn("0", "-1");
        }
    }

    @Test
    void broken_off_they_leave_no_file_open(@TempDir Path temporary) throws Exception {
        try (Server server = new Server(temporary)) {
            for (int i = 0; i < 20; i++) {
                try (RawSocket socket = server.begin(i, 25)) {
                    socket.send(mebibyte(i)).finish();
                    assertThat(socket.isEnded()).isTrue();
                }
            }
            assertThat(server.ask("open files")).isIn("0", "-1");
            assertThat(temporary).isEmptyDirectory();
        }
    }

    @Test
    void forms_that_are_too_large_are_not_kept_while_they_go_on(@TempDir Path temporary) throws Exception {
        List<RawSocket> clients = new ArrayList<>();
        try (Server server = new Server(temporary)) {
            for (int i = 0; i < 30; i++) {
                RawSocket client = server.beginForm(10);
                clients.add(client);
                for (int sent = 0; sent < 9; sent++) {
                    client.send(mebibyte(i));
                }
            }

            assertThat(server.get("/serverless/v1/Services/site/Assets")).isEqualTo("HTTP/1.1 200 OK");
            for (RawSocket client : clients) {
                assertThat(client.send(mebibyte(0)).read().statusLine())
                        .isEqualTo("HTTP/1.1 413 REQUEST ENTITY TOO LARGE");
            }
        } finally {
            for (RawSocket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void without_a_place_to_keep_them_they_are_answered_with_the_reason(@TempDir Path temporary) throws Exception {
        try (Server server = new Server(temporary.resolve("missing"));
                RawSocket socket = server.begin(1, 1)) {
            RawSocket.Reply reply = socket.send(mebibyte(1)).send(Server.END).read();

            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 500 INTERNAL SERVER ERROR");
            assertThat(reply.body())
                    .startsWith("{\"code\": 20500, \"message\": \"FakeTwilio failed")
                    .contains("Cannot keep an uploaded file in " + temporary.resolve("missing"));
            assertThat(server.ask("contents")).doesNotContain(" ");
        }
    }

    private static Callable<String> upload(Server server, int number, CountDownLatch allHalfway, CountDownLatch goOn) {
        return () -> {
            byte[] mebibyte = mebibyte(number);
            try (RawSocket socket = server.begin(number, 25)) {
                for (int i = 0; i < 25; i++) {
                    socket.send(mebibyte);
                    if (i == 12) {
                        allHalfway.countDown();
                        goOn.await();
                    }
                }
                return socket.send(Server.END).read().statusLine();
            }
        };
    }

    private static String[] expectedContents() {
        String[] expected = new String[UPLOADS];
        for (int number = 0; number < UPLOADS; number++) {
            CRC32 sum = new CRC32();
            for (int i = 0; i < 25; i++) {
                sum.update(mebibyte(number));
            }
            expected[number] = "/" + number + "=" + 25 * MIB + ":" + sum.getValue();
        }
        return expected;
    }

    private static byte[] mebibyte(int number) {
        byte[] bytes = new byte[MIB];
        for (int i = 0; i < MIB; i++) {
            bytes[i] = (byte) (number + i + i / 1024);
        }
        return bytes;
    }

    /** A {@link SmallUploadServer} in a JVM of its own. */
    private static final class Server implements AutoCloseable {

        static final String END = "\r\n--x--\r\n";

        private static final String AUTHORIZATION =
                "Authorization: " + RawHttp.basic(SmallUploadServer.ACCOUNT, SmallUploadServer.TOKEN);

        private final Process process;
        private final BufferedReader answers;
        private final PrintStream questions;
        private final int port;
        private final String asset;

        Server(Path temporary) throws IOException {
            process = new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            MEMORY,
                            "-Djava.io.tmpdir=" + temporary,
                            "-cp",
                            System.getProperty("java.class.path"),
                            SmallUploadServer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            String[] greeting = String.valueOf(answers.readLine()).split(" ", 2);
            port = Integer.parseInt(greeting[0]);
            asset = greeting[1];
        }

        String ask(String question) throws IOException {
            questions.println(question);
            return String.valueOf(answers.readLine());
        }

        /** The status line of the answer. */
        String get(String path) throws IOException {
            try (RawSocket socket = new RawSocket(port)) {
                return socket.send(RawSocket.head("GET " + path + " HTTP/1.1", "Host: localhost", AUTHORIZATION))
                        .read()
                        .statusLine();
            }
        }

        /** A connection on which an upload has come as far as its content. */
        RawSocket begin(int number, int mebibytes) throws IOException {
            String start = "--x\r\nContent-Disposition: form-data; name=\"Path\"\r\n\r\n/" + number
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"Visibility\"\r\n\r\npublic"
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"Content\"; filename=\"f\"\r\n\r\n";
            return new RawSocket(port)
                    .send(RawSocket.head(
                            "POST /serverless-upload/v1/Services/site/Assets/" + asset + "/Versions HTTP/1.1",
                            "Host: localhost",
                            AUTHORIZATION,
                            "Content-Type: multipart/form-data; boundary=x",
                            "Content-Length: " + (start.length() + mebibytes * MIB + END.length())))
                    .send(start);
        }

        /** A connection on which a form has come as far as its body. */
        RawSocket beginForm(int mebibytes) throws IOException {
            return new RawSocket(port)
                    .send(RawSocket.head(
                            "POST /serverless/v1/Services HTTP/1.1",
                            "Host: localhost",
                            AUTHORIZATION,
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + mebibytes * MIB));
        }

        @Override
        public void close() {
            questions.close();
            process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
            process.destroyForcibly();
        }
    }
}
