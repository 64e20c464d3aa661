package dev.faketwilio.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Explains to the client why a request's head was refused by the parser, which does not say it. */
final class MalformedHead {

    static final String NO_HTTP = "it is not HTTP/1.1";

    /** Undertow's limit for a head. */
    static final int LONGEST = 1024 * 1024;

    private static final int QUOTED_AT_MOST = 80;
    private static final int LONGEST_NUMBER = 18;

    private MalformedHead() {}

    /**
     * Finds the reason.
     *
     * @param piece what was read last of the head
     * @param length how much was read of it in all
     */
    static String explain(ByteBuffer piece, long length) {
        if (length > LONGEST) {
            return "its request line and headers are longer than " + LONGEST + " bytes";
        }
        boolean whole = length <= piece.remaining();
        String text = StandardCharsets.ISO_8859_1.decode(piece).toString();
        String[] lines = text.split("\r?\n", -1);
        if (whole) {
            String wrong = requestLine(lines[0]);
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return headers(lines, whole ? 1 : 0);
    }

    private static String requestLine(String line) {
        String[] words = line.split(" ", -1);
        if (words.length == 3 && words[2].equals("HTTP/2.0")) {
            return "HTTP/2 is spoken over TLS only; use https, or HTTP/1.1";
        }
        if (words.length != 3 || !words[2].matches("HTTP/1\\.[01]")) {
            return "the request line is " + quoted(line) + ", expected a method, a target and HTTP/1.1 with one space"
                    + " between them";
        }
        String target = RequestTarget.whatIsWrong(words[1]);
        return target == null ? "" : target;
    }

    private static String headers(String[] lines, int first) {
        int lengths = 0;
        int encodings = 0;
        for (int i = first; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            // the last line may not be whole
            if (colon < 0 && i < lines.length - 1) {
                return "the header line " + quoted(lines[i]) + " has no colon";
            }
            if (colon < 0) {
                break;
            }
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            String value = lines[i].substring(colon + 1).trim();
            if (name.equals("content-length")) {
                lengths++;
                if (!value.matches("[0-9]+")) {
                    return "Content-Length is " + quoted(value) + ", expected a number of bytes";
                }
                if (value.length() > LONGEST_NUMBER) {
                    return "Content-Length is " + value + ", which is more than anybody can send";
                }
            } else if (name.equals("transfer-encoding")) {
                encodings++;
            }
        }
        if (lengths > 0 && encodings > 0) {
            return "it has both Content-Length and Transfer-Encoding, expected one of them";
        }
        if (lengths > 1 || encodings > 1) {
            return "it has " + (lengths > 1 ? "Content-Length" : "Transfer-Encoding") + " twice, expected it once";
        }
        return lines.length > FirstHandler.MOST_HEADERS ? FirstHandler.TOO_MANY_HEADERS : NO_HTTP;
    }

    /** In quotes, as printable text. */
    static String quoted(String text) {
        String shown = text.length() > QUOTED_AT_MOST ? text.substring(0, QUOTED_AT_MOST) + "..." : text;
        return "\"" + shown.replaceAll("[^ -~]", "?") + "\"";
    }
}
