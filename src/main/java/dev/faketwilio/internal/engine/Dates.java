package dev.faketwilio.internal.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Dates as Twilio writes them, in whole seconds and UTC (contract/conventions.md 5). Written by hand, since a formatter
 * and its locales would take a good part of the time to a JVM's first answer.
 */
public final class Dates {

    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private static final Latest ISO = new Latest(Dates::toIso);
    private static final Latest HTTP = new Latest(date -> named(date, " GMT"));
    private static final Latest RFC_2822 = new Latest(date -> named(date, " +0000"));

    private Dates() {}

    /** The form of the v1 hosts: {@code 2026-01-01T00:00:00Z}. */
    public static String iso(Instant date) {
        return ISO.of(date);
    }

    private static String toIso(Instant date) {
        LocalDateTime utc = utc(date);
        StringBuilder text = new StringBuilder(20);
        pad(text, utc.getYear(), 4).append('-');
        pad(text, utc.getMonthValue(), 2).append('-');
        pad(text, utc.getDayOfMonth(), 2).append('T');
        return time(text, utc).append('Z').toString();
    }

    /** The form of HTTP headers: {@code Thu, 01 Jan 2026 00:00:00 GMT}. */
    public static String http(Instant date) {
        return HTTP.of(date);
    }

    /** The form of the 2010 API: {@code Thu, 01 Jan 2026 00:00:00 +0000}. */
    public static String rfc2822(Instant date) {
        return RFC_2822.of(date);
    }

    private static String named(Instant date, String zone) {
        LocalDateTime utc = utc(date);
        StringBuilder text = new StringBuilder(31);
        text.append(DAYS[utc.getDayOfWeek().getValue() - 1]).append(", ");
        pad(text, utc.getDayOfMonth(), 2).append(' ');
        text.append(MONTHS[utc.getMonthValue() - 1]).append(' ');
        pad(text, utc.getYear(), 4).append(' ');
        return time(text, utc).append(zone).toString();
    }

    private static LocalDateTime utc(Instant date) {
        return LocalDateTime.ofEpochSecond(date.getEpochSecond(), 0, ZoneOffset.UTC);
    }

    private static StringBuilder time(StringBuilder text, LocalDateTime utc) {
        pad(text, utc.getHour(), 2).append(':');
        pad(text, utc.getMinute(), 2).append(':');
        return pad(text, utc.getSecond(), 2);
    }

    private static StringBuilder pad(StringBuilder text, int number, int digits) {
        for (int unit = digits == 4 ? 1000 : 10; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
        return text;
    }

    /** A form of dates that has the last one ready: most clocks of tests stand still. */
    private static final class Latest {

        private final Function<Instant, String> form;
        private volatile Stamp last = new Stamp(Instant.MIN, "");

        Latest(Function<Instant, String> form) {
            this.form = form;
        }

        String of(Instant date) {
            Stamp stamp = last;
            if (!stamp.date.equals(date)) {
                stamp = new Stamp(date, form.apply(date));
                last = stamp;
            }
            return stamp.text;
        }
    }

    private record Stamp(Instant date, String text) {}
}
