package dev.faketwilio.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of headers such as {@code form-data; name="Path"; filename="so \"called\".js"}: names in any
 * case, values bare or in quotes, in which a backslash stands before a quote or another backslash.
 */
final class HeaderParameter {

    private HeaderParameter() {}

    /** The value of a parameter; null if the header does not have it. */
    static @Nullable String of(String header, String wanted) {
        for (int start = end(header, 0) + 1; start < header.length(); ) {
            int end = end(header, start);
            String parameter = header.substring(start, end);
            int equals = parameter.indexOf('=');
            if (equals >= 0 && parameter.substring(0, equals).trim().equalsIgnoreCase(wanted)) {
                return value(parameter.substring(equals + 1).trim());
            }
            start = end + 1;
        }
        return null;
    }

    /** Returns where the next semicolon outside of quotes is, or the end of the header. */
    private static int end(String header, int from) {
        boolean quoted = false;
        for (int i = from; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && isEscape(header, i)) {
                i++;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return header.length();
    }

    private static String value(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return text;
        }
        StringBuilder value = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            if (isEscape(text, i)) {
                i++;
            }
            value.append(text.charAt(i));
        }
        return value.toString();
    }

    /** A backslash before anything else is meant as itself: browsers sent whole Windows paths as file names. */
    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\');
    }
}
