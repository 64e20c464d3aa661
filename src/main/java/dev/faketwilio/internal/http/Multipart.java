package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Parts;
import io.undertow.connector.ByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code multipart/form-data} body while it arrives (contract/serverless.md 4.2), by Undertow's own parser. A body
 * that is refused is read to its end, so that the client can see the answer, but not kept.
 */
final class Multipart implements AutoCloseable {

    /** What may come with the file: the other parts, and the headers and boundaries around all. */
    private static final long MAX_AROUND = 1024 * 1024;

    private static final String TYPE = "multipart/form-data";

    private final Parts.Reader parts = new Parts.Reader();
    private final MultipartParser.ParseState state;
    private long size;

    /** Begins a body of that type, which {@link #isMultipart} said yes to. */
    Multipart(String contentType, ByteBufferPool buffers) {
        String boundary = HeaderParameter.of(contentType, "boundary");
        if (boundary == null || boundary.isEmpty()) {
            parts.broken();
        }
        state = MultipartParser.beginParse(
                buffers,
                new Collector(parts),
                Objects.requireNonNullElse(boundary, "").getBytes(StandardCharsets.ISO_8859_1),
                "UTF-8");
    }

    static boolean isMultipart(@Nullable String contentType) {
        return contentType != null && contentType.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /** More of the body. */
    void add(byte[] piece) {
        size += piece.length;
        if (size > Parts.MAX_FILE + MAX_AROUND) {
            parts.tooLarge();
        } else if (!parts.isRefused()) {
            parse(ByteBuffer.wrap(piece));
        }
    }

    private void parse(ByteBuffer piece) {
        try {
            state.parse(piece);
        } catch (UncheckedIOException notKept) {
            parts.failed(notKept);
        } catch (IOException | RuntimeException malformed) {
            parts.broken();
        }
    }

    /** Returns what was in the body, which has come to its end. */
    Parts end() {
        if (!state.isComplete()) {
            parts.broken();
        }
        return parts.end();
    }

    /** Drops what has not ended. */
    @Override
    public void close() {
        parts.close();
    }

    private static final class Collector implements MultipartParser.PartHandler {

        private final Parts.Reader parts;

        Collector(Parts.Reader parts) {
            this.parts = parts;
        }

        @Override
        public void beginPart(HeaderMap headers) {
            String disposition = headers.getFirst(Headers.CONTENT_DISPOSITION);
            String name = disposition == null ? null : HeaderParameter.of(disposition, "name");
            parts.begin(name == null ? "" : name, fileName(disposition), headers.getFirst(Headers.CONTENT_TYPE));
        }

        /** As sent: nothing depends on it but that it is there. */
        private static @Nullable String fileName(@Nullable String disposition) {
            if (disposition == null) {
                return null;
            }
            String plain = HeaderParameter.of(disposition, "filename");
            return plain != null ? plain : HeaderParameter.of(disposition, "filename*");
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
