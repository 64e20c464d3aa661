package dev.faketwilio.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.testing.TwilioHttp;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds of the program, which lives in real time. */
class StandaloneBuildsTest {

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";

    @TempDir
    private Path directory;

    private Path seed;

    @BeforeEach
    void write_a_seed_file_that_deploys() throws Exception {
        Files.writeString(directory.resolve("pay.js"), "exports.handler = () => {};");
        seed = Files.writeString(directory.resolve("seed.json"), """
                [
                  {"post": "/serverless/v1/Services", "as": "shop",
                   "form": {"UniqueName": "shop", "FriendlyName": "Shop"}},
                  {"post": "/serverless/v1/Services/{shop}/Functions", "as": "pay", "form": {"FriendlyName": "/pay"}},
                  {"post": "/serverless-upload/v1/Services/{shop}/Functions/{pay}/Versions", "as": "version",
                   "form": {"Path": "/pay", "Visibility": "public"}, "files": {"Content": "pay.js"}},
                  {"post": "/serverless/v1/Services/{shop}/Builds", "as": "build",
                   "form": {"FunctionVersions": "{version}"}},
                  {"post": "/serverless/v1/Services/{shop}/Environments", "as": "live",
                   "form": {"UniqueName": "live"}},
                  {"post": "/serverless/v1/Services/{shop}/Environments/{live}/Deployments",
                   "form": {"BuildSid": "{build}"}}
                ]
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "--builds-take=0, completed",
        "--builds-take=0 --builds-fail, failed",
        "--builds-take=3600, building",
        "--builds-take=3600 --builds-fail, building"
    })
    void take_as_long_and_end_as_the_options_say(String options, String status) throws Exception {
        run(options, serverless -> {
            String version = serverless
                    .get("/v1/Services/shop/Builds")
                    .json()
                    .at("/builds/0/function_versions/0/sid")
                    .asText();
            TwilioHttp.Answer created = serverless.post("/v1/Services/shop/Builds", "FunctionVersions", version);
            String path = "/v1/Services/shop/Builds/" + created.sid() + "/Status";

            assertThat(created.json().at("/status").asText()).isEqualTo("building");
            for (int look = 0; look < 3; look++) {
                assertThat(serverless.get(path).json().at("/status").asText()).isEqualTo(status);
            }
        });
    }

    @Test
    void of_the_seed_file_are_completed_at_once_whatever_the_options_say() throws Exception {
        run("--builds-take=3600 --builds-fail", serverless -> {
            assertThat(serverless
                            .get("/v1/Services/shop/Builds")
                            .json()
                            .at("/builds/0/status")
                            .asText())
                    .isEqualTo("completed");
            assertThat(serverless
                            .get("/v1/Services/shop/Environments")
                            .json()
                            .at("/environments/0/build_sid")
                            .asText())
                    .startsWith("ZB");
        });
    }

    private void run(String options, Consumer<TwilioHttp> test) throws Exception {
        List<String> words = new ArrayList<>(List.of(options.split(" ")));
        words.addAll(List.of("--seed", seed.toString(), "--account", ACCOUNT + ":token"));
        CountDownLatch end = new CountDownLatch(1);
        try (PipedInputStream pipe = new PipedInputStream();
                PrintStream printed = new PrintStream(new PipedOutputStream(pipe), true, StandardCharsets.UTF_8);
                BufferedReader reader = new BufferedReader(new InputStreamReader(pipe, StandardCharsets.UTF_8))) {
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> {
                try {
                    return Standalone.run(printed, printed, end, words.toArray(new String[0]));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            try {
                String base = reader.readLine().split(" ", -1)[3];
                test.accept(TwilioHttp.at(base, ACCOUNT, "token"));
            } finally {
                end.countDown();
            }
            assertThat(status.get(30, TimeUnit.SECONDS)).isZero();
        }
    }
}
