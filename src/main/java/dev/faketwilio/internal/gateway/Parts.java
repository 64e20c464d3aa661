package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.TwilioErrors;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.store.Content;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart body: parameters, and files. Immutable. */
public final class Parts {

    private final Form form;
    private final boolean broken;
    private final boolean cut;

    private Parts(Form form, boolean broken, boolean cut) {
        this.form = form;
        this.broken = broken;
        this.cut = cut;
    }

    /**
     * The parameters and files.
     *
     * @throws dev.faketwilio.internal.engine.TwilioException if the body was too large or could not be read
     */
    Form form() {
        if (cut) {
            throw TwilioErrors.bodyTooLarge();
        }
        if (broken) {
            throw TwilioErrors.badRequest();
        }
        return form;
    }

    /** Takes parts in as they arrive. Not thread-safe. */
    public static final class Reader {

        private static final int MAX_TEXT = 64 * 1024;

        private final long maxFile;
        private final List<String> namesAndValues = new ArrayList<>();
        private final Map<String, Upload> files = new HashMap<>();
        private String name = "";
        private @Nullable String fileName;
        private @Nullable String contentType;
        private Content.Writer writer = new Content.Writer();
        private boolean cut;

        /**
         * Begins.
         *
         * @param maxFile the size from which on a file is not kept
         */
        public Reader(long maxFile) {
            this.maxFile = maxFile;
        }

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
            if (cut || writer.size() + bytes.remaining() > (fileName == null ? maxText() : maxFile)) {
                tooLarge();
            } else {
                writer.write(bytes);
            }
        }

        /** The part ends. */
        public void endPart() {
            if (cut) {
                return;
            }
            Content content = writer.toContent();
            if (fileName == null && !name.equals("Content")) {
                namesAndValues.add(name);
                namesAndValues.add(new String(content.bytes(), StandardCharsets.UTF_8));
            } else {
                files.put(name, new Upload(fileName, contentType, content));
            }
        }

        /** The body is larger than is taken. */
        public void tooLarge() {
            cut = true;
            writer.close();
        }

        /** The body ended as it should. */
        public Parts end() {
            return new Parts(Form.of(namesAndValues.toArray(new String[0])).withFiles(files), false, cut);
        }

        /** The body is no multipart body, or ended too early. */
        public Parts broken() {
            writer.close();
            return new Parts(Form.EMPTY, true, cut);
        }

        private long maxText() {
            return name.equals("Content") ? maxFile : MAX_TEXT;
        }
    }
}
