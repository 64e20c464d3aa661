package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.store.Content;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart body: parameters, and files. Immutable. */
public final class Parts {

    /** The size of the largest file that is taken. assumed: "25 MB" of contract/serverless.md 4.3 means MiB */
    public static final long MAX_FILE = 25L * 1024 * 1024;

    private final Form form;
    private final @Nullable TwilioException refusal;

    private Parts(Form form, @Nullable TwilioException refusal) {
        this.form = form;
        this.refusal = refusal;
    }

    /**
     * The parameters and files.
     *
     * @throws TwilioException if the body was too large, or could not be read or kept
     */
    Form form() {
        if (refusal != null) {
            throw refusal;
        }
        return form;
    }

    /** Returns the contents of the files. */
    List<Content> files() {
        return form.files().values().stream().map(Upload::content).toList();
    }

    /** Returns about how many bytes of memory they take: large files take none. */
    long size() {
        long bytes = form.files().values().stream()
                .mapToLong(file -> file.content().inMemory())
                .sum();
        for (List<String> values : form.asMap().values()) {
            bytes += values.stream().mapToLong(String::length).sum();
        }
        return bytes;
    }

    /** Takes parts in as they arrive. Once the body is refused, the first reason stands and nothing is kept. Not thread-safe. */
    public static final class Reader implements AutoCloseable {

        private static final int MAX_TEXT = 64 * 1024;

        private final List<String> namesAndValues = new ArrayList<>();
        private final Map<String, Upload> files = new HashMap<>();
        private String name = "";
        private @Nullable String fileName;
        private @Nullable String contentType;
        private Content.Writer writer = new Content.Writer();
        private @Nullable TwilioException refusal;

        /** A part begins. */
        public void begin(String partName, @Nullable String partFileName, @Nullable String partContentType) {
            name = partName;
            fileName = partFileName;
            contentType = partContentType;
            writer.close();
            writer = new Content.Writer();
        }

        /** More of the part. */
        public void data(ByteBuffer bytes) {
            if (isRefused()) {
                return;
            }
            if (writer.size() + bytes.remaining() > (isFile() ? MAX_FILE : MAX_TEXT)) {
                tooLarge();
            } else {
                writer.write(bytes);
            }
        }

        /** The part ends. */
        public void endPart() {
            if (isRefused()) {
                return;
            }
            Content content = writer.toContent();
            if (isFile()) {
                // of a file that is sent twice the first counts, as of any parameter
                files.putIfAbsent(name, new Upload(fileName, contentType, content));
            } else {
                namesAndValues.add(name);
                namesAndValues.add(new String(content.bytes(), StandardCharsets.UTF_8));
            }
        }

        /** Adds a whole part; one without a file name is a parameter. */
        public void add(String partName, @Nullable String partFileName, byte[] bytes) {
            begin(partName, partFileName, partFileName == null ? null : "application/octet-stream");
            data(ByteBuffer.wrap(bytes));
            endPart();
        }

        /** The body is larger than is taken. */
        public void tooLarge() {
            refuse(TwilioErrors.BODY_TOO_LARGE.exception());
        }

        /** The body is no multipart body, or ends too early. */
        public void broken() {
            refuse(TwilioErrors.BAD_REQUEST.exception());
        }

        /** The body could not be kept. */
        public void failed(UncheckedIOException why) {
            refuse(TwilioErrors.INTERNAL_ERROR.exception(why));
        }

        public boolean isRefused() {
            return refusal != null;
        }

        /** Ends the body. */
        public Parts end() {
            return refusal == null
                    ? new Parts(Form.of(namesAndValues.toArray(new String[0])).withFiles(files), null)
                    : new Parts(Form.EMPTY, refusal);
        }

        /** Drops the part that has not ended. */
        @Override
        public void close() {
            writer.close();
        }

        /** A part with a file name; the content of a version is one without, too. */
        private boolean isFile() {
            return fileName != null || name.equals("Content");
        }

        private void refuse(TwilioException reason) {
            if (refusal == null) {
                refusal = reason;
                namesAndValues.clear();
                files.clear();
                writer.close();
            }
        }
    }
}
