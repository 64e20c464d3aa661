package dev.faketwilio.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandaloneTest {

    private static final String FIRST = "AC0123456789abcdef0123456789abcdef";
    private static final String SECOND = "ACfedcba9876543210fedcba9876543210";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) throws InterruptedException {
        return Standalone.run(print(out), print(err), new CountDownLatch(1), words);
    }

    private static PrintStream print(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    @Nested
    class Running {

        @Test
        void says_where_it_listens_answers_and_ends_when_told() throws Exception {
            CountDownLatch end = new CountDownLatch(1);
            try (PipedInputStream pipe = new PipedInputStream();
                    PrintStream printed = print(new PipedOutputStream(pipe));
                    BufferedReader reader = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
                CompletableFuture<Integer> status = start(end, printed);
                try {
                    String ready = reader.readLine();
                    Matcher url = Pattern.compile("FakeTwilio is ready: (http://localhost:[0-9]+)/serverless .*")
                            .matcher(ready);
                    assertThat(url.matches()).isTrue();
                    String base = url.group(1);
                    assertThat(ready)
                            .isEqualTo("FakeTwilio is ready: " + base + "/serverless " + base + "/serverless-upload "
                                    + base + "/messaging " + base + "/api " + base + "/oauth");
                    assertThat(status).isNotDone();

                    TwilioHttp first = TwilioHttp.at(base + "/serverless", FIRST, "first");
                    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
                    Answer made = first.post("/v1/Services", "UniqueName", "checkout", "FriendlyName", "x");
                    assertThat(made.status()).isEqualTo(201);
                    assertThat(made.body()).contains("\"account_sid\": \"" + FIRST + "\"");
                    assertThat(dateCreated(made)).isBetween(before, Instant.now());
                    assertThat(TwilioHttp.at(base + "/serverless", SECOND, "second:half")
                                    .get("/v1/Services")
                                    .body())
                            .endsWith("\"services\": []}");
                    assertThat(TwilioHttp.at(base + "/serverless", SECOND, "first")
                                    .get("/v1/Services"))
                            .isEqualTo(Answer.refusal(401, 20003, "Authenticate"));

                    TwilioHttp messaging = TwilioHttp.at(base + "/messaging", FIRST, "first");
                    String service = messaging
                            .post("/v1/Services", "FriendlyName", "Alerts")
                            .sid();
                    assertThat(messaging
                                    .post(
                                            "/v1/Services/" + service + "/PhoneNumbers",
                                            "PhoneNumberSid",
                                            "PN" + FIRST.substring(2))
                                    .status())
                            .isEqualTo(201);

                    end.countDown();
                    assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
                    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
                    assertThat(pipe.available()).isZero();
                    assertThatThrownBy(() -> first.get("/v1/Services")).isInstanceOf(UncheckedIOException.class);
                } finally {
                    end.countDown();
                }
            }
        }

        private CompletableFuture<Integer> start(CountDownLatch end, PrintStream printed) {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return Standalone.run(
                            printed,
                            print(err),
                            end,
                            "--any-sender-sid",
                            "--account",
                            FIRST + ":first",
                            "--account",
                            SECOND + ":second:half");
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }

        private static Instant dateCreated(Answer answer) {
            Matcher date = Pattern.compile(".*\"date_created\": \"([^\"]+)\".*").matcher(answer.body());
            assertThat(date.matches()).isTrue();
            return Instant.parse(date.group(1));
        }
    }

    @Nested
    class Not_running {

        @ParameterizedTest
        @ValueSource(strings = {"--help", "-h"})
        void for_help_prints_the_usage(String word) throws InterruptedException {
            assertThat(run(word)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(lines(Arguments.USAGE))
                    .startsWith(
                            "Usage: java -jar faketwilio-<version>-standalone.jar [--port PORT] --account SID:TOKEN")
                    .contains(
                            "--account SID:TOKEN   an account: AC and 32 hexadecimal digits, a colon, and its auth token")
                    .contains("ends on SIGTERM");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        }

        @Test
        void for_its_version_prints_that() throws InterruptedException {
            assertThat(run("--version")).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(lines("FakeTwilio (not packaged)"));
        }

        @Test
        void for_an_api_key_that_is_none() throws InterruptedException {
            assertThat(run("--account", FIRST + ":secret", "--api-key", "SK1:secret"))
                    .isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("\"SK1\" is not the SID of an API key, or its secret is empty: expected SK and 32")
                    .hasLineCount(1);
        }

        @Test
        void for_a_seed_file_that_is_not_there() throws InterruptedException {
            assertThat(run("--account", FIRST + ":secret", "--seed", "/nowhere/seed.json"))
                    .isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("Cannot read the seed file " + Path.of("/nowhere/seed.json") + " (")
                    .hasLineCount(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        }

        @Test
        void for_a_command_line_that_is_not_understood() throws InterruptedException {
            assertThat(run("--prot", "80")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(lines("Unknown option --prot", Arguments.USAGE));
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        }

        @Test
        void for_an_account_that_is_none() throws InterruptedException {
            assertThat(run("--account", "AC1:secret")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("\"AC1\" is not an Account SID: expected AC and 32 hexadecimal digits, for example AC")
                    .hasLineCount(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        }

        @Test
        void for_a_token_that_is_empty() throws InterruptedException {
            assertThat(run("--account", FIRST + ":")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo(lines("The auth token of account " + FIRST + " is empty: expected any text"));
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        }

        @Test
        void for_a_port_that_is_taken() throws InterruptedException {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                int port = server.address().getPort();

                assertThat(run("--port", Integer.toString(port), "--account", FIRST + ":secret"))
                        .isOne();
                assertThat(err.toString(StandardCharsets.UTF_8))
                        .startsWith("FakeTwilio cannot listen on port " + port + " of the loopback interface (")
                        .endsWith(lines("). Choose port 0 for one that is free"));
                assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
            }
        }
    }
}
