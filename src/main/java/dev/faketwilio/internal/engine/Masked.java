package dev.faketwilio.internal.engine;

import java.util.regex.Pattern;

/** What may be shown of texts with secrets in them. */
public final class Masked {

    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(://[^/\\s:@?#]*):[^/\\s@]+@");

    private Masked() {}

    /** The value of a header: of {@code Authorization} only the scheme. */
    public static String header(String name, String value) {
        if (!name.equalsIgnoreCase("Authorization")) {
            return value;
        }
        int space = value.indexOf(' ');
        return (space < 0 ? "" : value.substring(0, space + 1)) + MASK;
    }

    /** A text in which URLs have no passwords. */
    public static String urls(String text) {
        return text.contains("://") ? PASSWORD_IN_URL.matcher(text).replaceAll("$1:" + MASK + "@") : text;
    }
}
