package dev.faketwilio.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The state of a request line, by the beginning of its head. */
enum RequestLine {

    /** Nothing that needs more than a look; also what is not a request line, which the parser refuses. */
    USUAL,

    /** Not enough to tell, or an absolute target whose head has not ended. */
    INCOMPLETE,

    /** A whole head whose target names a host, as clients send it to a proxy. */
    ABSOLUTE,

    /** The line ends before its target does, which the parser would not notice. */
    CUT;

    /** More than any method has. */
    private static final int LONGEST_METHOD = 32;

    /** A head that is longer than this is left to the parser. */
    private static final int LONGEST_HEAD = 256 * 1024;

    private static final Pattern TARGET =
            Pattern.compile("^(?:CONNECT |\\S+ [A-Za-z][A-Za-z0-9+.-]*://)([^/?# \r\n]*)[^\r\n]*\r?\n");
    private static final Pattern HOST = Pattern.compile("(?im)^Host:[^\r\n]*");

    /** Looks at the bytes from a start to the buffer's position. */
    static RequestLine of(ByteBuffer bytes, int start) {
        int end = bytes.position();
        if (start == end || bytes.get(start) == '\r' || bytes.get(start) == '\n') {
            return INCOMPLETE;
        }
        int blank = start;
        while (blank < end && bytes.get(blank) != ' ' && bytes.get(blank) != '\n') {
            blank++;
        }
        if (blank == end || blank + 1 == end) {
            return blank - start > LONGEST_METHOD ? USUAL : INCOMPLETE;
        }
        if (bytes.get(blank) != ' ') {
            return USUAL;
        }
        int line = blank + 1;
        while (line < end && bytes.get(line) > ' ') {
            line++;
        }
        if (line == end) {
            return end - start > LONGEST_HEAD ? USUAL : INCOMPLETE;
        }
        if (bytes.get(line) == '\r' || bytes.get(line) == '\n') {
            return CUT;
        }
        if (!Character.isLetter(bytes.get(blank + 1))) {
            return USUAL;
        }
        if (endsHead(bytes, blank, end)) {
            return ABSOLUTE;
        }
        return end - start > LONGEST_HEAD ? USUAL : INCOMPLETE;
    }

    private static boolean endsHead(ByteBuffer bytes, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (bytes.get(i) == '\n'
                    && (bytes.get(i - 1) == '\n' || (i > 1 && bytes.get(i - 1) == '\r' && bytes.get(i - 2) == '\n'))) {
                return true;
            }
        }
        return false;
    }

    /** The same head with the host of its target in the Host header, since the request line counts (RFC 9112, 3.2.2). */
    static ByteBuffer withItsHost(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher target = TARGET.matcher(text);
        int end = text.indexOf("\r\n\r\n");
        int headEnd = end < 0 ? text.length() : end + 2;
        Matcher host = HOST.matcher(text).region(0, headEnd);
        if (target.find() && host.find(target.end())) {
            int next = host.end();
            // of two Host headers both remain, for the parser to refuse
            if (host.start() < headEnd) {
                text = text.substring(0, host.start()) + "Host: " + target.group(1) + text.substring(next);
            }
        }
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
