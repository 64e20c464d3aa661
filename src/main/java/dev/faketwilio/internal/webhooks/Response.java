package dev.faketwilio.internal.webhooks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the code under test.
 *
 * @param status the HTTP status
 * @param headers by their names, in any case
 * @param body as far as it was read
 * @param cut whether there was more than {@link #MAX_BODY} of it
 */
record Response(int status, Map<String, List<String>> headers, byte[] body, boolean cut) {

    /** Section 20.3 of contract/messaging.md: 64 kB. */
    static final int MAX_BODY = 64 * 1024;

    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;

    /** The first value of a header; null if there is none. */
    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    /** Returns about how many bytes of memory it takes. */
    long bytes() {
        long bytes = body.length;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                bytes += 160 + header.getKey().length() + value.length();
            }
        }
        return bytes;
    }

    /**
     * Reads an answer.
     *
     * @throws ProtocolException if it is not HTTP, breaks off, or there is none
     */
    static Response read(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        int status = status(line(bytes));
        Map<String, List<String>> headers = headers(bytes);
        while (status < 200) {
            status = status(line(bytes));
            headers = headers(bytes);
        }
        byte[] body = status == 204 || status == 304
                ? new byte[0]
                : decoded(new Body(bytes, headers), headers).readNBytes(MAX_BODY + 1);
        boolean cut = body.length > MAX_BODY;
        return new Response(status, headers, cut ? Arrays.copyOf(body, MAX_BODY) : body, cut);
    }

    private static InputStream decoded(InputStream body, Map<String, List<String>> headers) throws IOException {
        String encoding = first(headers, "Content-Encoding");
        return "gzip".equalsIgnoreCase(encoding) ? new GZIPInputStream(body) : body;
    }

    private static int status(String line) throws ProtocolException {
        // HTTP/1.1 200 OK
        if (line.startsWith("HTTP/1.") && line.length() >= 12 && line.charAt(8) == ' ') {
            String digits = line.substring(9, 12);
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9') && digits.charAt(0) != '0') {
                return Integer.parseInt(digits);
            }
        }
        throw new ProtocolException(
                "it begins with \"" + shown(line) + "\", where HTTP/1.1 and a status were expected");
    }

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int count = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1 || ++count > MAX_HEADERS) {
                throw new ProtocolException(
                        colon < 1 ? "\"" + shown(line) + "\" is no header" : "more than " + MAX_HEADERS + " headers");
            }
            headers.computeIfAbsent(line.substring(0, colon).trim(), any -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        return headers;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new ProtocolException("it breaks off after \"" + shown(text(line)) + "\"");
            }
            if (line.size() == MAX_LINE) {
                throw new ProtocolException("a line of it is longer than " + MAX_LINE + " bytes");
            }
            line.write(c);
        }
        String text = text(line);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String text(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static String shown(String line) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(line.length(), 40); i++) {
            char c = line.charAt(i);
            shown.append(c < ' ' || c > '~' ? '.' : c);
        }
        return shown + (line.length() > 40 ? "..." : "");
    }

    private static @Nullable String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    /** The bytes of the body, out of the pieces in which they come. */
    private static final class Body extends InputStream {

        private final InputStream in;
        private final boolean chunked;
        /** How much of the present piece is left; -1 if it ends with the connection. */
        private long left;

        private boolean done;

        Body(InputStream in, Map<String, List<String>> headers) throws IOException {
            this.in = in;
            this.chunked = "chunked".equalsIgnoreCase(first(headers, "Transfer-Encoding"));
            String length = first(headers, "Content-Length");
            this.left = chunked ? 0 : length == null ? -1 : number(length, 10);
            this.done = left == 0 && !chunked;
            if (chunked) {
                nextPiece();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (done) {
                return -1;
            }
            int read = in.read(bytes, offset, left < 0 ? length : (int) Math.min(length, left));
            if (left < 0) {
                return read;
            }
            if (read < 0) {
                throw new ProtocolException("its body breaks off, " + left + " bytes too early");
            }
            left -= read;
            if (left == 0) {
                finishPiece();
            }
            return read;
        }

        private void finishPiece() throws IOException {
            if (!chunked) {
                done = true;
            } else if (!line(in).isEmpty()) {
                throw new ProtocolException("a chunk of it is longer than it says");
            } else {
                nextPiece();
            }
        }

        private void nextPiece() throws IOException {
            String size = line(in);
            int semicolon = size.indexOf(';');
            left = number((semicolon < 0 ? size : size.substring(0, semicolon)).trim(), 16);
            done = left == 0;
        }

        private static long number(String digits, int radix) throws ProtocolException {
            try {
                long number = Long.parseLong(digits, radix);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // falls through to the same refusal
            }
            throw new ProtocolException("\"" + shown(digits) + "\" is no length");
        }
    }
}
