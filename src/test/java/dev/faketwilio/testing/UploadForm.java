package dev.faketwilio.testing;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The multipart body of an upload, put together part by part. Immutable. */
public final class UploadForm {

    /** The content type of a form whose boundary nobody has chosen. */
    public static final String CONTENT_TYPE = "multipart/form-data; boundary=xyz";

    private static final UploadForm EMPTY = new UploadForm("xyz", CONTENT_TYPE, new byte[0]);

    private final String boundary;
    private final @Nullable String contentType;
    private final byte[] parts;

    private UploadForm(String boundary, @Nullable String contentType, byte[] parts) {
        this.boundary = boundary;
        this.contentType = contentType;
        this.parts = parts;
    }

    public static UploadForm empty() {
        return EMPTY;
    }

    /** Another boundary between parts, and the content type that names it. To be given before the parts. */
    public static UploadForm empty(String boundary, String contentType) {
        return new UploadForm(boundary, contentType, new byte[0]);
    }

    /** What the Serverless Toolkit sends. */
    public static UploadForm of(String path, String visibility, String content) {
        return of(path, visibility, content.getBytes(StandardCharsets.UTF_8));
    }

    public static UploadForm of(String path, String visibility, byte[] content) {
        return EMPTY.text("Path", path).text("Visibility", visibility).file("file.js", content);
    }

    public UploadForm text(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
    }

    public UploadForm file(String fileName, String content) {
        return file(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    public UploadForm file(String fileName, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"Content\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream",
                content);
    }

    public UploadForm part(String headers, String content) {
        return part(headers, content.getBytes(StandardCharsets.UTF_8));
    }

    public UploadForm part(String headers, byte[] content) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream(parts.length + content.length + 500);
        longer.writeBytes(parts);
        longer.writeBytes(utf8("--" + boundary + "\r\n" + headers + "\r\n\r\n"));
        longer.writeBytes(content);
        longer.writeBytes(utf8("\r\n"));
        return new UploadForm(boundary, contentType, longer.toByteArray());
    }

    /** The same body under another content type; null for none. */
    public UploadForm as(@Nullable String otherContentType) {
        return new UploadForm(boundary, otherContentType, parts);
    }

    /** The whole body, with its end. */
    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(parts.length + 100);
        whole.writeBytes(parts);
        whole.writeBytes(utf8("--" + boundary + "--\r\n"));
        return whole.toByteArray();
    }

    /** Sends it to the upload host. */
    public Answer send(TwilioSandbox twilio, String path) {
        return send(twilio, path, bytes());
    }

    /** Sends other bytes in its place. */
    public Answer send(TwilioSandbox twilio, String path, byte[] body) {
        HttpResponse<String> response = RawHttp.to(twilio, Product.SERVERLESS_UPLOAD)
                .with("Content-Type", contentType)
                .send("POST", path, BodyPublishers.ofByteArray(body));
        return new Answer(response.statusCode(), response.body());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
