package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.TwilioErrors;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three parameters that filter a list of the 2010 API by a date: {@code DateSent} for a day, {@code DateSent<} for it and
 * what is before, {@code DateSent>} for it and what is after (conventions.md 5, messaging.md 18.3).
 */
final class DateFilter {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration RETENTION = Duration.ofDays(400);

    private final Parameter<Instant> on;
    private final Parameter<Instant> until;
    private final Parameter<Instant> from;
    private final List<String> names;

    DateFilter(String name) {
        on = FilterDates.parameter(name);
        until = FilterDates.parameter(name + "<");
        from = FilterDates.parameter(name + ">");
        names = List.of(on.name(), until.name(), from.name());
    }

    List<String> names() {
        return names;
    }

    /** The dates that the query lets through. */
    Range read(Call call) {
        Instant day = call.clearable(on, null);
        Instant last = call.clearable(until, null);
        Instant first = call.clearable(from, null);
        Range range = day != null
                ? new Range(midnight(day), midnight(day).plus(DAY))
                : new Range(
                        first == null ? null : midnight(first),
                        last == null ? null : midnight(last).plus(DAY));
        refuseIfTooOld(range, call.now());
        return range;
    }

    /** airbyte#10418 of 2022, for Messages; assumed: for Media, too, and an open beginning means that of the window. */
    private static void refuseIfTooOld(Range range, Instant now) {
        Instant window = midnight(now.minus(RETENTION));
        boolean partially = range.from() != null && range.from().isBefore(window);
        boolean entirely = range.to() != null && !range.to().isAfter(window);
        if (partially || entirely) {
            throw TwilioErrors.OUTSIDE_RETENTION.exception();
        }
    }

    /** Twilio documents dates only; assumed: a time of day means its whole day. */
    private static Instant midnight(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }

    /**
     * A range of time.
     *
     * @param from its first moment; null: no beginning
     * @param to the first moment after it; null: no end
     */
    record Range(@Nullable Instant from, @Nullable Instant to) {

        /** Returns whether the date lies in it; one that is not there does if everything does. */
        boolean contains(@Nullable Instant date) {
            if (from == null && to == null) {
                return true;
            }
            return date != null && (from == null || !date.isBefore(from)) && (to == null || date.isBefore(to));
        }
    }
}
