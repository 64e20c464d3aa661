package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.TwilioErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The many ways in which the 2010 API reads dates: conventions.md 5. */
final class FilterDates {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE,
            // twilio-oai#21 of 2021: a year, a month, and zones without a colon
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu[-MM]")
                    .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                    .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                    .toFormatter(Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]", Locale.ROOT),
            DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm:ss[ z]", Locale.ENGLISH),
            DateTimeFormatter.RFC_1123_DATE_TIME);

    private FilterDates() {}

    /** A date, with a time or without one; UTC where nothing else is said. */
    static Parameter<Instant> parameter(String name) {
        return Parameter.text(name, Integer.MAX_VALUE)
                .as(FilterDates::read)
                .refusedWith(TwilioErrors.INVALID_DATE_VALUE);
    }

    static @Nullable Instant read(String value) {
        // RFC 2822 has a zone -0000, for UTC of which nothing more is known
        String text = value.endsWith(" -0000") ? value.replace(" -0000", " +0000") : value;
        for (DateTimeFormatter form : FORMS) {
            try {
                return instant(form.parseBest(
                        text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from));
            } catch (DateTimeException another) {
                // the next form
            }
        }
        return null;
    }

    private static Instant instant(TemporalAccessor date) {
        if (date instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (date instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return date instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : LocalDate.from(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
