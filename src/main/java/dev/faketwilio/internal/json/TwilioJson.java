package dev.faketwilio.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object with a space after every colon and comma, as the recorded answers have it
 * (contract/conventions.md 1.1). Written by hand, since a generator takes longer to make than to use for so little, and
 * its classes a good part of the time to a JVM's first answer. Not thread-safe; call {@link #toBytes()} last.
 *
 * <p>Names are those of a form, so they are written as they are: in ASCII, with nothing to escape. Only those of
 * {@link #texts} may be whatever somebody sent.
 */
public final class TwilioJson {

    /** Most resources have room in it. */
    private static final int USUAL_LENGTH = 1024;

    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private byte[] json = new byte[USUAL_LENGTH];
    private int length;
    private boolean spaced = true;

    /** Begins the object. */
    public TwilioJson() {
        put('{');
    }

    /** Begins an object without spaces, as a few of the recorded responses are. */
    public static TwilioJson compact() {
        TwilioJson json = new TwilioJson();
        json.spaced = false;
        return json;
    }

    public TwilioJson text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            plain("null");
        } else {
            quote(value);
        }
        return this;
    }

    /** A text that is ASCII and has nothing to escape, such as a SID or a date. */
    public TwilioJson plain(String name, String value) {
        name(name);
        put('"');
        plain(value);
        put('"');
        return this;
    }

    /**
     * A text that is put together from two, such as a URL.
     *
     * @param rest ASCII with nothing to escape, such as a path of SIDs
     */
    public TwilioJson text(String name, String start, String rest) {
        name(name);
        put('"');
        escaped(start);
        plain(rest);
        put('"');
        return this;
    }

    public TwilioJson number(String name, long value) {
        name(name);
        plain(Long.toString(value));
        return this;
    }

    /** A number that need not be whole. */
    public TwilioJson decimal(String name, BigDecimal value) {
        name(name);
        plain(value.toString());
        return this;
    }

    public TwilioJson flag(String name, boolean value) {
        name(name);
        plain(Boolean.toString(value));
        return this;
    }

    /** A value that is JSON already. */
    public TwilioJson raw(String name, String value) {
        name(name);
        put(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Begins an object within the object. */
    public TwilioJson beginObject(String name) {
        name(name);
        put('{');
        return this;
    }

    /** Begins an array within the object. */
    public TwilioJson beginArray(String name) {
        name(name);
        put('[');
        return this;
    }

    /**
     * An array of texts within the object.
     *
     * @param anyName may be anything
     */
    public TwilioJson texts(String anyName, Iterable<String> texts) {
        anyName(anyName);
        put('[');
        for (String text : texts) {
            separate();
            quote(text);
        }
        return endArray();
    }

    /**
     * Texts within the object.
     *
     * @param byAnyName the texts by their names, which may be anything
     */
    public TwilioJson texts(Map<String, String> byAnyName) {
        byAnyName.forEach((name, text) -> {
            anyName(name);
            quote(text);
        });
        return this;
    }

    /** Begins an object within the array. */
    public TwilioJson beginElement() {
        separate();
        put('{');
        return this;
    }

    /** Ends the array. */
    public TwilioJson endArray() {
        put(']');
        return this;
    }

    /** Ends the object that was begun last. */
    public TwilioJson end() {
        put('}');
        return this;
    }

    /** Ends the object and returns it. */
    public byte[] toBytes() {
        end();
        return written();
    }

    /**
     * Begins the array that ends the object, and returns what comes before its elements.
     *
     * @param name the array's name
     */
    public byte[] toBytesUpTo(String name) {
        beginArray(name);
        return written();
    }

    private byte[] written() {
        return length == json.length ? json : Arrays.copyOf(json, length);
    }

    private void name(String name) {
        separate();
        put('"');
        plain(name);
        plain(spaced ? "\": " : "\":");
    }

    private void anyName(String name) {
        separate();
        quote(name);
        plain(": ");
    }

    /** No value ends with a bracket that opens. */
    private void separate() {
        byte last = json[length - 1];
        if (last != '{' && last != '[') {
            plain(spaced ? ", " : ",");
        }
    }

    private void quote(String text) {
        put('"');
        escaped(text);
        put('"');
    }

    /** Writes a text in UTF-8, with what JSON does not allow escaped (RFC 8259, 7), and nothing else. */
    private void escaped(String text) {
        int end = text.length();
        require(end);
        byte[] to = json;
        int at = length;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                length = at + i;
                put(escapes(text, i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            to[at + i] = (byte) c;
        }
        length = at + end;
    }

    /** The rest of a text that is not all plain. */
    private static String escapes(String text, int from) {
        StringBuilder rest = new StringBuilder(text.length() - from + 16);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> rest.append("\\b");
                case '\t' -> rest.append("\\t");
                case '\n' -> rest.append("\\n");
                case '\f' -> rest.append("\\f");
                case '\r' -> rest.append("\\r");
                case '"', '\\' -> rest.append('\\').append(c);
                default -> {
                    if (c < ' ') {
                        rest.append("\\u00").append(DIGITS[c >> 4]).append(DIGITS[c & 15]);
                    } else {
                        rest.append(c);
                    }
                }
            }
        }
        return rest.toString();
    }

    /** Writes a text that is ASCII and has nothing to escape. */
    @SuppressWarnings("deprecation") // it takes the lower halves of characters, of which ASCII has no others
    private void plain(String text) {
        int end = text.length();
        require(end);
        text.getBytes(0, end, json, length);
        length += end;
    }

    private void put(char c) {
        require(1);
        json[length++] = (byte) c;
    }

    private void put(byte[] bytes) {
        require(bytes.length);
        System.arraycopy(bytes, 0, json, length, bytes.length);
        length += bytes.length;
    }

    private void require(int more) {
        if (length + more > json.length) {
            json = Arrays.copyOf(json, Math.max(2 * json.length, length + more));
        }
    }
}
