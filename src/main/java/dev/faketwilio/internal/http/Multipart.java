package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Parts;
import io.undertow.connector.ByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code multipart/form-data} body while it arrives (contract/serverless.md 4.2), by Undertow's own parser. A body
 * larger than any upload may be is read to its end, so that the client can see the answer, but not kept.
 */
final class Multipart {

    /** assumed: "25 MB" of contract/serverless.md 4.3 means MiB. */
    private static final long MAX_FILE = 25L * 1024 * 1024;

    /** What may come with the file: the other parts, and the headers and boundaries around all. */
    private static final long MAX_AROUND = 1024 * 1024;

    private static final String TYPE = "multipart/form-data";

    private Multipart() {}

    static boolean isMultipart(@Nullable String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /** Reads a body to its end. */
    static Parts read(InputStream body, String contentType, ByteBufferPool buffers) throws IOException {
        Parts.Reader parts = new Parts.Reader(MAX_FILE);
        String boundary = Headers.extractQuotedValueFromHeader(contentType, "boundary");
        if (boundary == null || boundary.isEmpty()) {
            body.transferTo(OutputStream.nullOutputStream());
            return parts.broken();
        }
        MultipartParser.ParseState state = MultipartParser.beginParse(
                buffers, new Collector(parts), boundary.getBytes(StandardCharsets.US_ASCII), "UTF-8");
        byte[] piece = new byte[16 * 1024];
        long size = 0;
        boolean readable = true;
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            size += read;
            if (size > MAX_FILE + MAX_AROUND) {
                parts.tooLarge();
            } else if (readable) {
                try {
                    state.parse(ByteBuffer.wrap(piece, 0, read));
                } catch (IOException | RuntimeException malformed) {
                    readable = false;
                }
            }
        }
        return readable && state.isComplete() ? parts.end() : parts.broken();
    }

    private static final class Collector implements MultipartParser.PartHandler {

        private final Parts.Reader parts;

        Collector(Parts.Reader parts) {
            this.parts = parts;
        }

        @Override
        public void beginPart(HeaderMap headers) {
            String disposition = headers.getFirst(Headers.CONTENT_DISPOSITION);
            String name = disposition == null ? null : Headers.extractQuotedValueFromHeader(disposition, "name");
            String fileName = disposition == null
                    ? null
                    : Headers.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
            parts.begin(name == null ? "" : name, fileName, headers.getFirst(Headers.CONTENT_TYPE));
        }

        @Override
        public void data(ByteBuffer bytes) {
            parts.data(bytes);
        }

        @Override
        public void endPart() {
            parts.endPart();
        }
    }
}
