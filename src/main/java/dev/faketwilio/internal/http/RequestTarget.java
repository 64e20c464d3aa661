package dev.faketwilio.internal.http;

import org.jspecify.annotations.Nullable;

/** Checks the target of requests: the path and query as sent. */
final class RequestTarget {

    private RequestTarget() {}

    /**
     * Finds what a target must not have. Of the characters that RFC 3986 wants escaped, Twilio's edge takes those that
     * people leave as they are, such as the {@code >} of {@code DateSent>=2020-01-01}; assumed: the others are refused.
     *
     * @return null if nothing is wrong
     */
    static @Nullable String whatIsWrong(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '%' && !isEscape(target, i)) {
                return "the target has " + MalformedHead.quoted(target.substring(i, Math.min(i + 3, target.length())))
                        + ", expected % and two hexadecimal digits; write a percent sign as %25";
            }
            if (c <= ' ' || c > '~' || c == '#') {
                return "the target has the character " + (c == '#' ? "#" : String.format("0x%02x", (int) c))
                        + ", which must be written as " + String.format("%%%02X", (int) c);
            }
        }
        return null;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}
