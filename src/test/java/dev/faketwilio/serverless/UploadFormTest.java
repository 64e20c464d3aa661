package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.UploadForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the multipart form of an upload may look like: contract/serverless.md 4.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class UploadFormTest {

    private static String versions(TwilioSandbox twilio) {
        var service = twilio.given().serverlessService("site", s -> s.function("f"));
        return "/v1/Services/site/Functions/" + service.function("f").sid() + "/Versions";
    }

    private static byte[] content(TwilioSandbox twilio) {
        assertThat(twilio.serverless().functionVersions().all()).hasSize(1);
        return twilio.serverless()
                .content(twilio.serverless().functionVersions().all().get(0).sid());
    }

    private static void assertUploaded(TwilioSandbox twilio, UploadForm form, String content) {
        assertThat(form.send(twilio, versions(twilio)).status()).isEqualTo(201);
        assertThat(new String(content(twilio), StandardCharsets.UTF_8)).isEqualTo(content);
    }

    private static UploadForm parameters(UploadForm form) {
        return form.text("Path", "/f").text("Visibility", "public");
    }

    static Stream<Arguments> boundaries() {
        return Stream.of(
                Arguments.of("x", "multipart/form-data; boundary=x"),
                Arguments.of("x", "multipart/form-data;boundary=x"),
                Arguments.of("x", "Multipart/Form-Data; charset=utf-8; Boundary=x"),
                Arguments.of("x", "multipart/form-data; boundary=x; charset=utf-8"),
                Arguments.of("x", "multipart/form-data; boundary = \"x\" ;"),
                Arguments.of("with space", "multipart/form-data; boundary=\"with space\""),
                Arguments.of("a;b\"c\\d", "multipart/form-data; boundary=\"a;b\\\"c\\\\d\""),
                Arguments.of("'()+_,-./:=?", "multipart/form-data; boundary=\"'()+_,-./:=?\""),
                Arguments.of("a=b==", "multipart/form-data; boundary=a=b=="),
                Arguments.of("--", "multipart/form-data; boundary=--"),
                Arguments.of(
                        "----WebKitFormBoundary7MA4YWxkTrZu0gW",
                        "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW"),
                Arguments.of("b".repeat(70), "multipart/form-data; boundary=" + "b".repeat(70)),
                Arguments.of("b".repeat(5000), "multipart/form-data; boundary=" + "b".repeat(5000)));
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void its_parts_are_divided_by_any_boundary(String boundary, String contentType, TwilioSandbox twilio) {
        UploadForm form = parameters(UploadForm.empty(boundary, contentType));

        assertUploaded(
                twilio,
                form.file("f.js", "--\r\n" + boundary + "\r\n-" + boundary),
                "--\r\n" + boundary + "\r\n-" + boundary);
    }

    static Stream<String> filesHeaders() {
        return Stream.of(
                "Content-Disposition: form-data; name=\"Content\"; filename=\"f.js\"",
                "content-disposition:form-data;name=\"Content\";filename=\"f.js\"",
                "Content-Type: text/plain\r\nContent-Disposition: form-data; name=Content; filename=f.js",
                "Content-Disposition: form-data; filename=\"f.js\"; name=\"Content\"",
                "Content-Disposition: form-data; filename=\"so \\\"called\\\"; name=other.js\"; name=\"Content\"",
                "Content-Disposition: form-data; filename=\"a \\\\\"; name=\"Content\"",
                "Content-Disposition: form-data; name=\"Content\"; filename=\"C:\\dir\\f.js\"",
                "Content-Disposition: form-data; name=\"Content\"; filename=\"naïve 文件 😀.js\"",
                "Content-Disposition: form-data; name=\"Content\"; filename*=UTF-8''na%C3%AFve%20%E6%96%87.js",
                "Content-Disposition: form-data; name=\"Content\"; filename*=nonsense",
                "Content-Disposition: form-data; name=\"Content\"; filename=\"f.js\"; filename*=UTF-8''f%2Ejs",
                "Content-Disposition: form-data; name=\"Content\"; filename=\"=?UTF-8?B?bmHDr3ZlLmpz?=\"",
                "Content-Disposition: form-data; name=\"Content\"; filename=\"\"",
                "Content-Disposition: form-data; name=\"Content\"; filename=\"" + "x".repeat(20_000) + "\"",
                "CONTENT-DISPOSITION: FORM-DATA; NAME=\"Content\"; FILENAME=\"f.js\"",
                "Content-Disposition: form-data; name=\"Content\"",
                "Content-Disposition: form-data; name=\"Content\"\r\nContent-Type: application/javascript",
                "Content-Disposition: form-data; name=\"Content\"; filename=\"f\"\r\nContent-Transfer-Encoding: binary"
                        + "\r\nContent-Length: 4\r\nX-Unknown: ;\"=\\");
    }

    @ParameterizedTest
    @MethodSource("filesHeaders")
    void its_file_may_have_any_name_or_none(String headers, TwilioSandbox twilio) {
        assertUploaded(twilio, parameters(UploadForm.empty()).part(headers, "code"), "code");
    }

    @Test
    void its_texts_are_utf_8_and_may_declare_it(TwilioSandbox twilio) {
        UploadForm form = UploadForm.empty()
                .text("Note", "Grüße 😀")
                .part("Content-Disposition: form-data; name=Path\r\nContent-Type: text/plain; charset=utf-8", "/f")
                .part("Content-Disposition: form-data; name=\"Visibility\"\r\nContent-Type: text/plain", "public")
                .file("f.js", "code");

        assertUploaded(twilio, form, "code");

        assertThat(twilio.requests().last().parameter("Note")).contains("Grüße 😀");
    }

    @Test
    void it_may_have_something_around_that_does_not_count(TwilioSandbox twilio) {
        byte[] form = UploadForm.of("/f", "public", "code").bytes();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("This is a multipart body.\r\n--xy\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(form);
        body.writeBytes("\r\n--xyz\r\nThat was one.".getBytes(StandardCharsets.UTF_8));

        assertThat(UploadForm.empty()
                        .send(twilio, versions(twilio), body.toByteArray())
                        .status())
                .isEqualTo(201);
        assertThat(content(twilio)).isEqualTo("code".getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class Content {

        private static final byte[] CRLF_AND_NEARLY_THE_BOUNDARY =
                "\r\n--xy\r\n--xY\r\n--\r\n\r\r\n--xx\r\n-\r\n\r\n--xy".getBytes(StandardCharsets.UTF_8);

        private byte[] everything() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < 256; i++) {
                bytes.write(i);
            }
            bytes.writeBytes(CRLF_AND_NEARLY_THE_BOUNDARY);
            for (int i = 255; i >= 0; i--) {
                bytes.write(i);
            }
            bytes.writeBytes(CRLF_AND_NEARLY_THE_BOUNDARY);
            return bytes.toByteArray();
        }

        @ParameterizedTest
        @ValueSource(strings = {"\r\n", "\n", "\r", "-", "--", "--xyz", "\r\n\r\n", "--xyz--", "\r\n--xy", "\u0000"})
        void may_be_what_means_something_around_it(String content, TwilioSandbox twilio) {
            assertUploaded(twilio, UploadForm.of("/f", "public", content), content);
        }

        @Test
        void may_be_of_any_bytes(TwilioSandbox twilio) {
            assertThat(UploadForm.of("/f", "public", everything())
                            .send(twilio, versions(twilio))
                            .status())
                    .isEqualTo(201);

            assertThat(content(twilio)).isEqualTo(everything());
        }

        /** The server sees what is sent in pieces of its own; each size puts their ends elsewhere in the boundaries. */
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 11, 64, 1000})
        void may_come_in_chunks_of_any_size(int size, TwilioSandbox twilio) throws IOException {
            byte[] body = UploadForm.of("/f", "public", everything()).bytes();
            ByteArrayOutputStream chunks = new ByteArrayOutputStream();
            for (int at = 0; at < body.length; at += size) {
                byte[] chunk = Arrays.copyOfRange(body, at, Math.min(at + size, body.length));
                chunks.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
                chunks.writeBytes(chunk);
                chunks.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            String path = versions(twilio);

            try (RawSocket socket = RawSocket.to(twilio)) {
                socket.send(RawSocket.upload(
                        twilio, path, "Content-Type: " + UploadForm.CONTENT_TYPE, "Transfer-Encoding: chunked"));
                assertThat(socket.send(chunks.toByteArray()).read().statusLine())
                        .isEqualTo("HTTP/1.1 201 CREATED");
            }

            assertThat(content(twilio)).isEqualTo(everything());
        }

        /** From 256 KiB on a content is kept in a file; a piece of what is read then has 16 KiB. */
        @ParameterizedTest
        @ValueSource(
                ints = {1, 16 * 1024 - 1, 16 * 1024, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 300_000, 3_000_000})
        void comes_back_whole_at_any_size(int size, TwilioSandbox twilio) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            for (int at = 16 * 1024 - 300; at + CRLF_AND_NEARLY_THE_BOUNDARY.length < size; at += 16 * 1024) {
                System.arraycopy(CRLF_AND_NEARLY_THE_BOUNDARY, 0, bytes, at, CRLF_AND_NEARLY_THE_BOUNDARY.length);
                bytes[at + CRLF_AND_NEARLY_THE_BOUNDARY.length] = 0; // which else might be the z of a boundary
            }

            assertThat(UploadForm.of("/f", "public", bytes)
                            .send(twilio, versions(twilio))
                            .status())
                    .isEqualTo(201);

            assertThat(content(twilio)).isEqualTo(bytes);
        }
    }

    @Test
    void its_client_is_told_to_go_on_if_it_asks(TwilioSandbox twilio) throws IOException {
        String path = versions(twilio);
        byte[] body = UploadForm.of("/f", "public", "code").bytes();

        try (RawSocket socket = RawSocket.to(twilio)) {
            socket.send(RawSocket.upload(
                    twilio,
                    path,
                    "Content-Type: " + UploadForm.CONTENT_TYPE,
                    "Content-Length: " + body.length,
                    "Expect: 100-continue"));
            assertThat(socket.readHead().statusLine()).startsWith("HTTP/1.1 100");
            assertThat(socket.send(body).read().statusLine()).isEqualTo("HTTP/1.1 201 CREATED");
        }
    }
}
