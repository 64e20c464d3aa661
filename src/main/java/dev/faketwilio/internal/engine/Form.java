package dev.faketwilio.internal.engine;

import dev.faketwilio.Property;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.properties.Words;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request in the order in which they were sent: a form body or a query. Names are case-sensitive
 * and may repeat (contract/conventions.md 7). Immutable.
 */
public final class Form {

    /** No parameters. */
    public static final Form EMPTY = new Form(List.of(), List.of());

    private final List<String> names;
    private final List<String> values;
    private final Map<String, Upload> files;
    private final Map<Property<?>, Object> seeded;

    private Form(List<String> names, List<String> values) {
        this(names, values, Map.of(), Map.of());
    }

    private Form(List<String> names, List<String> values, Map<String, Upload> files, Map<Property<?>, Object> seeded) {
        this.names = names;
        this.values = values;
        this.files = files;
        this.seeded = seeded;
    }

    /** These parameters with the files of an upload. */
    public Form withFiles(Map<String, Upload> uploads) {
        return new Form(names, values, Map.copyOf(uploads), seeded);
    }

    /** These parameters with the value of a property that no request sets, but a seed. */
    Form withSeeded(Property<?> property, Object value) {
        Map<Property<?>, Object> more = new HashMap<>(seeded);
        more.put(property, value);
        return new Form(names, values, files, Map.copyOf(more));
    }

    /** The value that a seed gives a property which no request sets; null if there is none. */
    @SuppressWarnings("unchecked") // put there as the property's value
    <T extends @Nullable Object> @Nullable T seeded(Property<T> property) {
        return (T) seeded.get(property);
    }

    /** The files of an upload by their parameters' names. */
    public Map<String, Upload> files() {
        return files;
    }

    /** A file of an upload; null if it was not sent. */
    @Nullable
    Upload file(String name) {
        return files.get(name);
    }

    /** Parameters given one by one as name, value, name, value. */
    public static Form of(String... namesAndValues) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            names.add(namesAndValues[i]);
            values.add(namesAndValues[i + 1]);
        }
        return new Form(names, values);
    }

    /** A parameter with a value as Twilio writes it; of a collection, with all values. */
    static Form ofValue(String name, Object value, Words words) {
        Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object each : all) {
            texts.add(each instanceof Enum<?> constant ? words.of(constant) : String.valueOf(each));
        }
        return new Form(Collections.nCopies(texts.size(), name), texts);
    }

    /** Parameters from a map; each name once. */
    public static Form of(Map<String, String> parameters) {
        return new Form(List.copyOf(parameters.keySet()), List.copyOf(parameters.values()));
    }

    /**
     * Reads {@code application/x-www-form-urlencoded} text, or the query of a URL.
     *
     * @param encoded the bytes as sent; {@code +} is a space
     * @param charset the character set of the decoded bytes
     * @throws TwilioException 400, if an escape is broken or the bytes are none of the character set
     */
    public static Form parse(byte[] encoded, Charset charset) {
        if (encoded.length == 0) {
            return EMPTY;
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= encoded.length) {
            int end = indexOf(encoded, '&', start, encoded.length);
            if (end > start) {
                int equals = indexOf(encoded, '=', start, end);
                names.add(decode(encoded, start, equals, charset));
                values.add(equals == end ? "" : decode(encoded, equals + 1, end, charset));
            }
            start = end + 1;
        }
        return new Form(names, values);
    }

    /** Reads the query of a URL; null is one without parameters. */
    public static Form parse(@Nullable String query) {
        return query == null ? EMPTY : parse(query.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Decodes one path segment, in which {@code +} is just a plus; null if an escape is broken. */
    static @Nullable String decodeSegment(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        byte[] bytes = segment.replace("+", "%2B").getBytes(StandardCharsets.UTF_8);
        try {
            return decode(bytes, 0, bytes.length, StandardCharsets.UTF_8);
        } catch (TwilioException broken) {
            return null;
        }
    }

    /** The first value of the parameter; null if it was not sent. */
    public @Nullable String first(String name) {
        // assumed: of a parameter that is sent twice but means one value, the first counts (conventions.md 4.4, 12.7)
        int at = names.indexOf(name);
        return at < 0 ? null : values.get(at);
    }

    /** All values of the parameter; empty if it was not sent. */
    public List<String> all(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                found.add(values.get(i));
            }
        }
        return found;
    }

    /** All parameters, each name with all its values, in the order of first appearance. Unmodifiable. */
    public Map<String, List<String>> asMap() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            map.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(values.get(i));
        }
        map.replaceAll((name, all) -> Collections.unmodifiableList(all));
        return Collections.unmodifiableMap(map);
    }

    /** These parameters with further ones behind them. */
    public Form with(Form more) {
        List<String> allNames = new ArrayList<>(names);
        List<String> allValues = new ArrayList<>(values);
        allNames.addAll(more.names);
        allValues.addAll(more.values);
        Map<Property<?>, Object> allSeeded = new HashMap<>(seeded);
        allSeeded.putAll(more.seeded);
        return new Form(allNames, allValues, files, Map.copyOf(allSeeded));
    }

    /** These parameters as {@code application/x-www-form-urlencoded} text in UTF-8. */
    public String encoded() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(names.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(values.get(i), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return to;
    }

    private static String decode(byte[] bytes, int from, int to, Charset charset) {
        boolean plain = true;
        for (int i = from; i < to && plain; i++) {
            plain = bytes[i] > 0 && bytes[i] != '%' && bytes[i] != '+';
        }
        if (plain) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            switch (bytes[i]) {
                case '+' -> decoded.write(' ');
                case '%' -> {
                    int high = i + 2 < to ? Character.digit(bytes[i + 1], 16) : -1;
                    int low = i + 2 < to ? Character.digit(bytes[i + 2], 16) : -1;
                    if (high < 0 || low < 0) {
                        throw TwilioErrors.BAD_REQUEST.exception();
                    }
                    decoded.write(high << 4 | low);
                    i += 2;
                }
                default -> decoded.write(bytes[i]);
            }
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notOfThatCharset) {
            throw TwilioErrors.BAD_REQUEST.exception();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Form that && names.equals(that.names) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.asList(names, values).hashCode();
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
