package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.Futures;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.testing.UploadForm;
import dev.faketwilio.time.TwilioClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of Function Versions and Asset Versions that succeed: contract/serverless.md 4.1 and 4.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class UploadTest {

    private static String versionsOfAsset(TwilioSandbox twilio) {
        String asset = TwilioHttp.to(twilio, Product.SERVERLESS)
                .post(
                        "/v1/Services/"
                                + twilio.given().serverlessService("site").sid() + "/Assets",
                        "FriendlyName",
                        "logo")
                .body()
                .substring("{\"sid\": \"".length(), "{\"sid\": \"".length() + 34);
        return "/v1/Services/site/Assets/" + asset + "/Versions";
    }

    private static ServerlessAssetVersion only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().assetVersions().all()).hasSize(1);
        return twilio.serverless().assetVersions().all().get(0);
    }

    private static String content(TwilioSandbox twilio, String versionSid) {
        return new String(twilio.serverless().content(versionSid), StandardCharsets.UTF_8);
    }

    @Test
    void of_an_asset_answers_201_with_a_version_that_lives_on_the_main_host(TwilioSandbox twilio) {
        String path = versionsOfAsset(twilio);
        twilio.clock().advance(Duration.ofSeconds(3));

        Answer answer = UploadForm.of("/logo.png", "public", "png").send(twilio, path);

        ServerlessAssetVersion made = only(twilio);
        ServerlessAsset asset = twilio.serverless().assets().all().get(0);
        assertThat(made.sid()).matches("ZN[0-9a-f]{32}");
        assertThat(made)
                .hasToString("asset version {sid=" + made.sid() + ", service_sid=" + asset.serviceSid()
                        + ", asset_sid=" + asset.sid() + ", path=/logo.png, visibility=public, date_created="
                        + TwilioClock.START.plusSeconds(3) + "}");
        assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).version(made)));
        assertThat(content(twilio, made.sid())).isEqualTo("png");
        assertThat(TwilioHttp.to(twilio, Product.SERVERLESS).get(path + "/" + made.sid()))
                .isEqualTo(new Answer(200, answer.body()));
    }

    @Test
    void of_a_function_answers_201_with_a_link_to_its_content(TwilioSandbox twilio) {
        var service = twilio.given().serverlessService("shop", s -> s.function("pay"));
        String function = service.function("pay").sid();

        Answer answer = UploadForm.of("/pay", "protected", "exports.handler = 1;")
                .send(twilio, "/v1/Services/shop/Functions/" + function + "/Versions");

        assertThat(twilio.serverless().functionVersions().all()).hasSize(1);
        ServerlessFunctionVersion made =
                twilio.serverless().functionVersions().all().get(0);
        assertThat(made)
                .hasToString("function version {sid=" + made.sid() + ", service_sid=" + service.sid()
                        + ", function_sid=" + function + ", path=/pay, visibility=protected, date_created="
                        + TwilioClock.START + "}");
        assertThat(answer).isEqualTo(new Answer(201, ExpectedJson.of(twilio).version(made)));
        assertThat(content(twilio, made.sid())).isEqualTo("exports.handler = 1;");
    }

    @Test
    void makes_a_new_version_each_time_even_of_the_same_file(TwilioSandbox twilio) {
        String path = versionsOfAsset(twilio);
        UploadForm form = UploadForm.of("/a", "public", "same");

        assertThat(form.send(twilio, path).status()).isEqualTo(201);
        assertThat(form.send(twilio, path).status()).isEqualTo(201);

        assertThat(twilio.serverless().assetVersions())
                .extracting(ServerlessAssetVersion::path)
                .containsExactly("/a", "/a");
        assertThat(twilio.serverless().assetVersions())
                .extracting(ServerlessAssetVersion::sid)
                .doesNotHaveDuplicates();
    }

    @Test
    void may_come_from_many_clients_at_once(TwilioSandbox twilio) throws InterruptedException {
        String path = versionsOfAsset(twilio);
        ExecutorService clients = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> uploads = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String file = "/file" + i;
            uploads.add(() -> UploadForm.of(file, "public", "content of " + file)
                    .send(twilio, path)
                    .status());
        }

        assertThat(clients.invokeAll(uploads)).extracting(Futures::get).containsOnly(201);
        clients.shutdown();

        assertThat(twilio.serverless().assetVersions().all())
                .hasSize(64)
                .allSatisfy(version ->
                        assertThat(content(twilio, version.sid())).isEqualTo("content of " + version.path()));
    }

    @Nested
    class Parameters {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Path Visibility Content",
                    "Path Content Visibility",
                    "Visibility Path Content",
                    "Visibility Content Path",
                    "Content Path Visibility",
                    "Content Visibility Path",
                    "Unknown Content Extra Path More Visibility End"
                })
        void come_in_any_order(String order, TwilioSandbox twilio) {
            UploadForm form = UploadForm.empty();
            for (String name : order.split(" ", -1)) {
                form = switch (name) {
                    case "Path" -> form.text("Path", "/a");
                    case "Visibility" -> form.text("Visibility", "private");
                    case "Content" -> form.file("a.js", "the content");
                    default -> form.text(name, "ignored");
                };
            }

            assertThat(form.send(twilio, versionsOfAsset(twilio)).status()).isEqualTo(201);

            assertThat(only(twilio).path()).isEqualTo("/a");
            assertThat(only(twilio).visibility()).isEqualTo(Visibility.PRIVATE);
            assertThat(content(twilio, only(twilio).sid())).isEqualTo("the content");
        }

        @ParameterizedTest
        @CsvSource({
            "public, PUBLIC",
            "Public, PUBLIC",
            "PUBLIC, PUBLIC",
            "protected, PROTECTED",
            "Protected, PROTECTED",
            "pRoTeCtEd, PROTECTED",
            "private, PRIVATE",
            "PRIVATE, PRIVATE"
        })
        void take_a_visibility_in_any_case(String sent, Visibility meant, TwilioSandbox twilio) {
            Answer answer = UploadForm.of("/a", sent, "x").send(twilio, versionsOfAsset(twilio));

            assertThat(only(twilio).visibility()).isEqualTo(meant);
            assertThat(answer.body()).contains("\"visibility\": \"" + ExpectedJson.word(meant) + "\"");
        }

        @ParameterizedTest
        @CsvSource({
            "a.txt, /a.txt",
            "/a.txt, /a.txt",
            "/, /",
            "assets/index.html, /assets/index.html",
            "//a, //a",
            "a/, /a/",
            "/my%20file.txt, /my%20file.txt",
            "~a_b-c.d*e!, /~a_b-c.d*e!"
        })
        void give_a_path_its_slash(String sent, String meant, TwilioSandbox twilio) {
            assertThat(UploadForm.of(sent, "public", "x")
                            .send(twilio, versionsOfAsset(twilio))
                            .status())
                    .isEqualTo(201);

            assertThat(only(twilio).path()).isEqualTo(meant);
        }

        @Test
        void count_only_once_if_sent_twice_and_then_the_first_time(TwilioSandbox twilio) {
            UploadForm form = UploadForm.of("/first", "public", "first")
                    .text("Path", "/second")
                    .text("Visibility", "private")
                    .file("second.js", "second");

            assertThat(form.send(twilio, versionsOfAsset(twilio)).status()).isEqualTo(201);

            assertThat(only(twilio).path()).isEqualTo("/first");
            assertThat(only(twilio).visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(content(twilio, only(twilio).sid())).isEqualTo("first");
        }
    }

    @Nested
    class Journal {

        @Test
        void shows_an_upload_as_the_creation_with_its_parameters(TwilioSandbox twilio) {
            String path = versionsOfAsset(twilio);

            UploadForm.of("logo.png", "Public", "png").send(twilio, path);

            RecordedRequest request =
                    twilio.requests().to(ServerlessAssetVersion.CREATE).single();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.product()).isEqualTo(Product.SERVERLESS_UPLOAD);
            assertThat(request.host()).isEqualTo("serverless-upload.twilio.com");
            assertThat(request.path()).isEqualTo(path);
            assertThat(request.form()).isEqualTo(Map.of("Path", List.of("logo.png"), "Visibility", List.of("Public")));
            assertThat(request.parameter("Path")).contains("logo.png");
            assertThat(request.header("content-type")).hasValue("multipart/form-data; boundary=xyz");
            assertThat(request.body()).isEmpty();
            assertThat(request.status()).hasValue(201);
            assertThat(request.errorCode()).isEmpty();
            assertThat(request.resultingSid()).contains(only(twilio).sid());
        }

        @Test
        void shows_a_refused_upload_with_its_error(TwilioSandbox twilio) {
            String path = versionsOfAsset(twilio);

            UploadForm.empty().text("Path", "/a").send(twilio, path);

            RecordedRequest request =
                    twilio.requests().to(ServerlessAssetVersion.CREATE).single();
            assertThat(request.form()).isEqualTo(Map.of("Path", List.of("/a")));
            assertThat(request.status()).hasValue(400);
            assertThat(request.errorCode()).hasValue(20001);
            assertThat(request.resultingSid()).isEmpty();
        }
    }

    @Nested
    class Host {

        @ParameterizedTest
        @CsvSource({
            "serverless-upload.twilio.com, https://serverless.twilio.com",
            "serverless-upload.dublin.ie1.twilio.com, https://serverless.dublin.ie1.twilio.com"
        })
        void of_twilio_takes_uploads_and_links_to_the_main_one(String host, String base, TwilioSandbox twilio)
                throws IOException {
            String path = versionsOfAsset(twilio);
            byte[] body = UploadForm.of("/a", "public", "x").bytes();

            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(RawSocket.head(
                        "POST " + path + " HTTP/1.1",
                        "Host: " + host,
                        RawSocket.authorization(twilio),
                        "Content-Type: multipart/form-data; boundary=xyz",
                        "Content-Length: " + body.length));
                RawSocket.Reply reply = socket.send(body).read();

                assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
                assertThat(reply.header("X-API-Domain")).isEqualTo("serverless-upload.twilio.com");
                assertThat(reply.body()).isEqualTo(ExpectedJson.of(twilio, base).version(only(twilio)));
            }
        }

        @Test
        void for_uploads_has_nothing_to_read(TwilioSandbox twilio) {
            String path = versionsOfAsset(twilio);
            TwilioHttp uploads = TwilioHttp.to(twilio, Product.SERVERLESS_UPLOAD);

            assertThat(uploads.get(path)).isEqualTo(refusal(405, 20004, "Method not allowed"));
            assertThat(uploads.delete(path)).isEqualTo(refusal(405, 20004, "Method not allowed"));
            assertThat(uploads.get("/v1/Services")).isEqualTo(notFound("/Services"));
        }

        @ParameterizedTest
        @EnumSource(names = {"SERVERLESS", "MESSAGING"})
        void of_another_product_takes_no_uploads(Product product, TwilioSandbox twilio) {
            String path = versionsOfAsset(twilio);

            Answer answer = TwilioHttp.to(twilio, product)
                    .send(
                            "POST",
                            path,
                            "multipart/form-data; boundary=xyz",
                            new String(UploadForm.of("/a", "public", "x").bytes(), StandardCharsets.UTF_8));

            assertThat(answer)
                    .isEqualTo(
                            product == Product.SERVERLESS
                                    ? refusal(405, 20004, "Method not allowed")
                                    : notFound(path.substring(3)));
            assertThat(twilio.serverless().assetVersions()).isEmpty();
        }
    }
}
