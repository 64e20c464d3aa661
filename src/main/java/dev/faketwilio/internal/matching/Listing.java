package dev.faketwilio.internal.matching;

import java.util.List;
import java.util.function.Function;

/** Lists in failure texts: of many entries only the latest. */
public final class Listing {

    /** The largest number of entries that a text lists. */
    public static final int LISTED_AT_MOST = 20;

    private Listing() {}

    /** Returns the latest entries, as many as a text lists. */
    public static <T> List<T> latest(List<T> entries) {
        return entries.subList(Math.max(0, entries.size() - LISTED_AT_MOST), entries.size());
    }

    /** Returns what follows a heading: that not all are listed, if it is so, and a colon. */
    public static String ofHowMany(List<?> entries) {
        return entries.size() <= LISTED_AT_MOST
                ? ":"
                : " (the latest " + LISTED_AT_MOST + " of " + entries.size() + "):";
    }

    /** Returns the entries, each on a line of its own that begins with the line break. */
    public static <T> String lines(List<T> entries, Function<? super T, String> line) {
        StringBuilder text = new StringBuilder();
        for (T entry : entries) {
            text.append("\n  ").append(line.apply(entry));
        }
        return text.toString();
    }
}
