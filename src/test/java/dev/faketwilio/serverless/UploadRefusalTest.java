package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.testing.UploadForm;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are refused: contract/serverless.md 4.3 and 15. Each changes nothing, and the next one is served. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class UploadRefusalTest {

    private static final Answer BAD_REQUEST = refusal(400, 20001, "Bad request");

    private static String versions(TwilioSandbox twilio) {
        var service = twilio.given().serverlessService("site", s -> s.asset("/a", "first"));
        return "/v1/Services/site/Assets/" + service.asset("/a").sid() + "/Versions";
    }

    private static Answer missing(String name) {
        return refusal(400, 20001, "Missing required parameter " + name + " in the post body");
    }

    /** Sends it, and shows that it left no trace but a recorded request. */
    private static void assertRefused(TwilioSandbox twilio, UploadForm form, byte[] body, Answer refusal) {
        String path = versions(twilio);
        var before = twilio.serverless().assetVersions().all();

        assertThat(form.send(twilio, path, body)).isEqualTo(refusal);

        assertThat(twilio.serverless().assetVersions().all()).isEqualTo(before);
        assertThat(twilio.requests().to(ServerlessAssetVersion.CREATE).single().status())
                .hasValue(refusal.status());
        assertThat(UploadForm.of("/b", "public", "second").send(twilio, path).status())
                .isEqualTo(201);
    }

    private static void assertRefused(TwilioSandbox twilio, UploadForm form, Answer refusal) {
        assertRefused(twilio, form, form.bytes(), refusal);
    }

    static Stream<Arguments> incomplete() {
        UploadForm all = UploadForm.empty();
        return Stream.of(
                Arguments.of(all.text("Visibility", "public").file("a", "x"), missing("Path")),
                Arguments.of(all.text("Path", "").text("Visibility", "public").file("a", "x"), missing("Path")),
                Arguments.of(all.text("path", "/a").text("Visibility", "public").file("a", "x"), missing("Path")),
                Arguments.of(all.text("Path", "/a").file("a", "x"), missing("Visibility")),
                Arguments.of(all.text("Path", "/a").text("Visibility", "").file("a", "x"), missing("Visibility")),
                Arguments.of(all.text("Path", "/a").text("Visibility", "public"), missing("Content")),
                Arguments.of(
                        all.text("Path", "/a").text("Visibility", "public").text("content", "x"), missing("Content")),
                Arguments.of(
                        all.text("Visibility", "public")
                                .file("a", "x")
                                .part("Content-Disposition: form-data; name=\"Path\"; filename=\"p\"", "/a"),
                        missing("Path")),
                Arguments.of(all.part("Content-Type: text/plain", "/a").file("a", "x"), missing("Path")));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void without_one_of_its_parameters(UploadForm form, Answer refusal, TwilioSandbox twilio) {
        assertRefused(twilio, form, refusal);
    }

    @Test
    void with_an_empty_file(TwilioSandbox twilio) {
        assertRefused(twilio, UploadForm.of("/a", "public", ""), refusal(400, 20001, "Invalid Content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "publıc", " public", "public ", "0", "public,private", "publicpublic"})
    void with_a_visibility_that_there_is_not(String visibility, TwilioSandbox twilio) {
        assertRefused(twilio, UploadForm.of("/a", visibility, "x"), refusal(400, 20001, "Invalid Visibility"));
    }

    @Nested
    class WithAPath {

        @Test
        void of_more_than_255_characters_with_its_slash(TwilioSandbox twilio) {
            String path = versions(twilio);
            Answer refusal = refusal(400, 20001, "Invalid Path");

            assertThat(UploadForm.of("/" + "a".repeat(254), "public", "x")
                            .send(twilio, path)
                            .status())
                    .isEqualTo(201);
            assertThat(UploadForm.of("a".repeat(254), "public", "x")
                            .send(twilio, path)
                            .status())
                    .isEqualTo(201);
            assertThat(UploadForm.of("/" + "a".repeat(255), "public", "x").send(twilio, path))
                    .isEqualTo(refusal);
            assertThat(UploadForm.of("a".repeat(255), "public", "x").send(twilio, path))
                    .isEqualTo(refusal);
            assertThat(UploadForm.of("a".repeat(10_000), "public", "x").send(twilio, path))
                    .isEqualTo(refusal);
            assertThat(twilio.serverless().assetVersions())
                    .extracting(version -> version.path().length())
                    .containsExactly(2, 255, 255);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "#", ";", ",", "?", ":", "@", "+", "&", "$", "(", ")", "'", "\"", " ", "\\", "ä", "😀", "\t", "\n",
                    "\u007f"
                })
        void that_belongs_in_no_url(String character, TwilioSandbox twilio) {
            assertRefused(
                    twilio, UploadForm.of("/a" + character + "b", "public", "x"), refusal(400, 20001, "Invalid Path"));
        }
    }

    @Nested
    class ThatCannotBeRead {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=\"\"",
                    "multipart/form-data; charset=utf-8",
                    "multipart/form-data; boundary=other",
                    "multipart/form-data; xboundary=xyz"
                })
        void for_want_of_its_boundary(String contentType, TwilioSandbox twilio) {
            assertRefused(twilio, UploadForm.of("/a", "public", "x").as(contentType), BAD_REQUEST);
        }

        /** Such a body is a form without the parameters, or none at all. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/x-www-form-urlencoded",
                    "application/json",
                    "text/plain",
                    "multipart/mixed; boundary=xyz",
                    "application/octet-stream"
                })
        void as_it_is_called_something_else(String contentType, TwilioSandbox twilio) {
            assertRefused(twilio, UploadForm.of("/a", "public", "x").as(contentType), missing("Path"));
        }

        @Test
        void as_it_is_called_nothing(TwilioSandbox twilio) {
            assertRefused(twilio, UploadForm.of("/a", "public", "x").as(null), missing("Path"));
        }

        @Test
        void as_it_is_a_form_in_which_no_file_can_be(TwilioSandbox twilio) {
            byte[] form = "Path=/a&Visibility=public&Content=x".getBytes(StandardCharsets.UTF_8);

            assertRefused(twilio, UploadForm.empty().as("application/x-www-form-urlencoded"), form, missing("Content"));
        }

        @Test
        void as_there_is_no_body(TwilioSandbox twilio) {
            assertRefused(twilio, UploadForm.empty(), new byte[0], missing("Path"));
        }

        static Stream<String> garbage() {
            return Stream.of(
                    "garbage",
                    "--xyz",
                    "--xyz--\r\n",
                    "--xyz\r\n",
                    "--xyz\r\n\r\n",
                    "--xyz\r\nno colon\r\n\r\nx\r\n--xyz--\r\n",
                    "--xyz\r\n: no name\r\n\r\nx\r\n--xyz--\r\n",
                    "--xyz\r\nContent-Disposition: form-data; name=\"Path\"\n\n/a\r\n--xyz--\r\n",
                    "--xyz\nContent-Disposition: form-data; name=\"Path\"\n\n/a\n--xyz--\n",
                    "\r\n".repeat(1000),
                    "-".repeat(100_000),
                    "--xyz\r\n" + "x".repeat(500_000),
                    "\u0000".repeat(500_000));
        }

        @ParameterizedTest
        @MethodSource("garbage")
        void as_it_is_garbage(String body, TwilioSandbox twilio) {
            assertRefused(twilio, UploadForm.empty(), body.getBytes(StandardCharsets.UTF_8), BAD_REQUEST);
        }

        /** Wherever the form breaks off, unless it is but the line end at its very end. */
        @Test
        void as_its_end_is_missing(TwilioSandbox twilio) {
            String path = versions(twilio);
            byte[] whole = UploadForm.of("/a", "public", "content").bytes();

            for (int length = 1; length < whole.length - 2; length++) {
                assertThat(UploadForm.empty().send(twilio, path, Arrays.copyOf(whole, length)))
                        .as("the first %s of %s bytes", length, whole.length)
                        .isEqualTo(BAD_REQUEST);
            }
            assertThat(twilio.serverless().assetVersions().all()).hasSize(1);
            assertThat(UploadForm.empty().send(twilio, path, whole).status()).isEqualTo(201);
        }
    }

    /** The connection is closed without an answer; so it is for any other body. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=xyz", "application/x-www-form-urlencoded", "text/plain"})
    void broken_off_by_its_client(String contentType, TwilioSandbox twilio) throws IOException {
        String path = versions(twilio);
        byte[] whole = UploadForm.of("/a", "public", "x".repeat(400_000)).bytes();

        for (int sent : new int[] {0, 100, 300_000, whole.length - 1}) {
            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(RawSocket.upload(
                        twilio, path, "Content-Type: " + contentType, "Content-Length: " + whole.length));
                socket.send(Arrays.copyOf(whole, sent)).finish();
                assertThat(socket.isEnded()).isTrue();
            }
        }
        assertThat(twilio.requests()).isEmpty();
        assertThat(UploadForm.of("/b", "public", "second").send(twilio, path).status())
                .isEqualTo(201);
        assertThat(twilio.serverless().assetVersions())
                .extracting(ServerlessAssetVersion::path)
                .containsExactly("/a", "/b");
    }

    @Nested
    class ForSomethingThatIsNotThere {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/Services/nothing/Assets/ASSET/Versions",
                    "/Services/ZS00000000000000000000000000000000/Assets/ASSET/Versions",
                    "/Services/other/Assets/ASSET/Versions",
                    "/Services/site/Assets/ZH00000000000000000000000000000000/Versions",
                    "/Services/site/Assets/logo/Versions",
                    "/Services/site/Functions/ASSET/Versions",
                    "/Services/site/Assets/FUNCTION/Versions",
                    "/Services/site/Uploads/ASSET/Versions"
                })
        void names_the_path(String template, TwilioSandbox twilio) {
            var service = twilio.given()
                    .serverlessService("site", s -> s.asset("/a", "a").function("f"));
            twilio.given().serverlessService("other");
            String path = template.replace("ASSET", service.asset("/a").sid())
                    .replace("FUNCTION", service.function("f").sid());

            assertThat(UploadForm.of("/a", "public", "x").send(twilio, "/v1" + path))
                    .isEqualTo(notFound(path));

            assertThat(twilio.serverless().assetVersions().all()).hasSize(1);
            assertThat(twilio.serverless().functionVersions()).isEmpty();
        }
    }

    @Test
    void without_credentials(TwilioSandbox twilio) {
        twilio.allow(UnexpectedRequest.UNKNOWN_CREDENTIALS);
        String path = versions(twilio);
        RawHttp stranger = RawHttp.to(twilio, Product.SERVERLESS_UPLOAD)
                .with("Authorization", null)
                .with("Content-Type", "multipart/form-data; boundary=xyz");

        HttpResponse<String> response = stranger.send(
                "POST",
                path,
                BodyPublishers.ofByteArray(
                        UploadForm.of("/a", "public", "x".repeat(3_000_000)).bytes()));

        assertThat(new Answer(response.statusCode(), response.body()))
                .isEqualTo(refusal(401, 20003, "Authentication Error - No credentials provided"));
        assertThat(twilio.serverless().assetVersions().all()).hasSize(1);
        assertThat(twilio.requests()).isEmpty();
    }
}
