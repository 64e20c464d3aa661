package dev.faketwilio.internal.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object with a space after every colon and comma, as the recorded answers have it
 * (contract/conventions.md 1.1). Not thread-safe; call {@link #toBytes()} last.
 */
public final class TwilioJson {

    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
    private static final byte[] SEPARATOR = {',', ' '};
    private static final byte[] END = {']', '}'};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final JsonGenerator generator;

    /** Begins an object. */
    public TwilioJson() {
        try {
            generator = FACTORY.createGenerator(bytes, JsonEncoding.UTF8);
            generator.setPrettyPrinter(new Spaced());
            generator.writeStartObject();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    public TwilioJson text(String name, @Nullable String value) {
        try {
            generator.writeFieldName(name);
            if (value == null) {
                generator.writeNull();
            } else {
                generator.writeString(value);
            }
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    public TwilioJson number(String name, long value) {
        try {
            generator.writeFieldName(name);
            generator.writeNumber(value);
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** A number that need not be whole. */
    public TwilioJson decimal(String name, BigDecimal value) {
        try {
            generator.writeFieldName(name);
            generator.writeNumber(value);
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    public TwilioJson flag(String name, boolean value) {
        try {
            generator.writeFieldName(name);
            generator.writeBoolean(value);
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** A value that is JSON already. */
    public TwilioJson raw(String name, String json) {
        try {
            generator.writeFieldName(name);
            generator.writeRawValue(json);
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Begins an object within the object. */
    public TwilioJson beginObject(String name) {
        try {
            generator.writeObjectFieldStart(name);
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Begins an array within the object. */
    public TwilioJson beginArray(String name) {
        try {
            generator.writeArrayFieldStart(name);
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** An array of texts within the object. */
    public TwilioJson texts(String name, Iterable<String> texts) {
        beginArray(name);
        try {
            for (String text : texts) {
                generator.writeString(text);
            }
        } catch (IOException e) {
            throw impossible(e);
        }
        return endArray();
    }

    /** Begins an object within the array. */
    public TwilioJson beginElement() {
        try {
            generator.writeStartObject();
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Ends the array. */
    public TwilioJson endArray() {
        try {
            generator.writeEndArray();
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Ends the object that was begun last. */
    public TwilioJson end() {
        try {
            generator.writeEndObject();
            return this;
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Ends the object and returns it. */
    public byte[] toBytes() {
        end();
        close();
        return bytes.toByteArray();
    }

    /**
     * Ends the object with an array of elements that are JSON already, and returns it.
     *
     * @param name the array's name
     * @param elements the elements' bytes
     */
    public byte[] toBytesEndingWith(String name, List<byte[]> elements) {
        beginArray(name);
        close();
        int length = bytes.size() + END.length + SEPARATOR.length * Math.max(0, elements.size() - 1);
        for (byte[] element : elements) {
            length += element.length;
        }
        byte[] all = Arrays.copyOf(bytes.toByteArray(), length);
        int at = bytes.size();
        for (int i = 0; i < elements.size(); i++) {
            at = i == 0 ? at : put(SEPARATOR, all, at);
            at = put(elements.get(i), all, at);
        }
        put(END, all, at);
        return all;
    }

    private static int put(byte[] part, byte[] all, int at) {
        System.arraycopy(part, 0, all, at, part.length);
        return at + part.length;
    }

    private void close() {
        try {
            generator.close();
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    private static UncheckedIOException impossible(IOException e) {
        return new UncheckedIOException("Writing JSON into memory failed", e);
    }

    private static final class Spaced extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator g) throws IOException {
            g.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator g) throws IOException {
            g.writeRaw(", ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator g) throws IOException {
            g.writeRaw(", ");
        }
    }
}
