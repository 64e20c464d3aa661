package dev.faketwilio.internal.trace;

import java.util.Locale;

/** Numbers for people, the same in every language. */
public final class Numbers {

    private Numbers() {}

    /** With the digits in groups. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A length of time with its unit. */
    public static String time(long nanos) {
        return nanos < 999_500_000
                ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
