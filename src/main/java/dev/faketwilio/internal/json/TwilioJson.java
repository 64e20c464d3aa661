package dev.faketwilio.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object with a space after every colon and comma, as the recorded answers have it
 * (contract/conventions.md 1.1). Written by hand, since a generator takes longer to make than to use for so little, and
 * its classes a good part of the time to a JVM's first answer. Not thread-safe; call {@link #toBytes()} last.
 */
public final class TwilioJson {

    private static final byte[] SEPARATOR = {',', ' '};
    private static final byte[] END = {']', '}'};
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private final StringBuilder json = new StringBuilder(512).append('{');

    public TwilioJson text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            json.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public TwilioJson number(String name, long value) {
        name(name);
        json.append(value);
        return this;
    }

    /** A number that need not be whole. */
    public TwilioJson decimal(String name, BigDecimal value) {
        name(name);
        json.append(value);
        return this;
    }

    public TwilioJson flag(String name, boolean value) {
        name(name);
        json.append(value);
        return this;
    }

    /** A value that is JSON already. */
    public TwilioJson raw(String name, String value) {
        name(name);
        json.append(value);
        return this;
    }

    /** Begins an object within the object. */
    public TwilioJson beginObject(String name) {
        name(name);
        json.append('{');
        return this;
    }

    /** Begins an array within the object. */
    public TwilioJson beginArray(String name) {
        name(name);
        json.append('[');
        return this;
    }

    /** An array of texts within the object. */
    public TwilioJson texts(String name, Iterable<String> texts) {
        beginArray(name);
        for (String text : texts) {
            separate();
            quote(text);
        }
        return endArray();
    }

    /** Begins an object within the array. */
    public TwilioJson beginElement() {
        separate();
        json.append('{');
        return this;
    }

    /** Ends the array. */
    public TwilioJson endArray() {
        json.append(']');
        return this;
    }

    /** Ends the object that was begun last. */
    public TwilioJson end() {
        json.append('}');
        return this;
    }

    /** Ends the object and returns it. */
    public byte[] toBytes() {
        return end().bytes();
    }

    /**
     * Ends the object with an array of elements that are JSON already, and returns it.
     *
     * @param name the array's name
     * @param elements the elements' bytes
     */
    public byte[] toBytesEndingWith(String name, List<byte[]> elements) {
        byte[] start = beginArray(name).bytes();
        int length = start.length + END.length + SEPARATOR.length * Math.max(0, elements.size() - 1);
        for (byte[] element : elements) {
            length += element.length;
        }
        byte[] all = Arrays.copyOf(start, length);
        int at = start.length;
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

    private byte[] bytes() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void name(String name) {
        separate();
        quote(name);
        json.append(": ");
    }

    /** No value ends with a bracket that opens. */
    private void separate() {
        char last = json.charAt(json.length() - 1);
        if (last != '{' && last != '[') {
            json.append(", ");
        }
    }

    /** Escapes what JSON does not allow (RFC 8259, 7), and nothing else. */
    private void quote(String text) {
        json.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(text, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        // most texts have nothing to escape, and a whole one is faster to append than a range
        if (plain == 0) {
            json.append(text);
        } else {
            json.append(text, plain, text.length());
        }
        json.append('"');
    }

    private void escape(char c) {
        json.append('\\');
        switch (c) {
            case '\b' -> json.append('b');
            case '\t' -> json.append('t');
            case '\n' -> json.append('n');
            case '\f' -> json.append('f');
            case '\r' -> json.append('r');
            case '"', '\\' -> json.append(c);
            default -> json.append("u00").append(DIGITS[c >> 4]).append(DIGITS[c & 15]);
        }
    }
}
