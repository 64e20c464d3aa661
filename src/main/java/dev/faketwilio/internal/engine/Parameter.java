package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.errors.ApiError;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.properties.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of an operation: its name, what its values mean, and how a bad value is refused. Immutable; declared
 * once as a constant and read through {@link Call}.
 *
 * @param <T> the type of its values
 */
public final class Parameter<T> {

    private final String name;
    private final Function<String, @Nullable T> meaning;
    private final Supplier<TwilioException> refusal;
    private final Supplier<TwilioException> absence;

    private Parameter(
            String name,
            Function<String, @Nullable T> meaning,
            Supplier<TwilioException> refusal,
            Supplier<TwilioException> absence) {
        this.name = name;
        this.meaning = meaning;
        this.refusal = refusal;
        this.absence = absence;
    }

    private static <T> Parameter<T> of(String name, Function<String, @Nullable T> meaning) {
        return new Parameter<>(
                name,
                meaning,
                () -> TwilioErrors.INVALID_PARAMETER.exception(name),
                () -> TwilioErrors.MISSING_PARAMETER.exception(name));
    }

    /** A text of 1 to {@code max} characters (Unicode code points). */
    public static Parameter<String> text(String name, int max) {
        return of(name, value -> {
            int length = value.codePointCount(0, value.length());
            return length >= 1 && length <= max ? value : null;
        });
    }

    /** Any text, also an empty one. */
    public static Parameter<String> any(String name) {
        return of(name, value -> value);
    }

    /** One of the given words, exactly as written. */
    public static Parameter<String> choice(String name, String... words) {
        List<String> allowed = List.of(words);
        return of(name, value -> allowed.contains(value) ? value : null);
    }

    /** One of the constants of an enum, exactly as Twilio writes it. */
    static <E extends Enum<E>> Parameter<E> constant(String name, Class<E> constants, Words words) {
        Map<String, E> byWord = new HashMap<>();
        for (E constant : constants.getEnumConstants()) {
            byWord.put(words.of(constant), constant);
        }
        return of(name, byWord::get);
    }

    /** {@code true} or {@code false} in any case. */
    public static Parameter<Boolean> flag(String name) {
        return of(name, value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        });
    }

    /** A whole number in the digits 0 to 9, from {@code min} to {@code max}. */
    public static Parameter<Integer> integer(String name, int min, int max) {
        return of(name, value -> {
            try {
                int number = Integer.parseInt(value);
                return number >= min && number <= max && isPlain(value) ? number : null;
            } catch (NumberFormatException notANumber) {
                return null;
            }
        });
    }

    /** Returns whether there is neither a plus nor a digit of another script in it, which {@code parseInt} would take. */
    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** An absolute http or https URL with a host. */
    public static Parameter<String> url(String name) {
        return of(name, value -> WebUrl.isValid(value) ? value : null);
    }

    /** A SID with that prefix. */
    public static Parameter<String> sid(String name, String prefix) {
        return of(name, value -> Sids.isSid(value, prefix) ? value : null);
    }

    /** A date and time in ISO 8601, with a zone or without one (then UTC), or a date alone (then its midnight). */
    public static Parameter<Instant> date(String name) {
        return of(name, value -> {
            try {
                if (value.indexOf('T') < 0) {
                    return LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
                }
                TemporalAccessor date =
                        DateTimeFormatter.ISO_DATE_TIME.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
                return date instanceof OffsetDateTime zoned
                        ? zoned.toInstant()
                        : LocalDateTime.from(date).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException notADate) {
                return null;
            }
        });
    }

    /** This parameter with a further rule for its values. */
    public Parameter<T> where(Predicate<T> rule) {
        return new Parameter<>(
                name,
                value -> {
                    T meant = meaning.apply(value);
                    return meant != null && rule.test(meant) ? meant : null;
                },
                refusal,
                absence);
    }

    /** This parameter with another type of value; null means that a value is bad. */
    public <U> Parameter<U> as(Function<T, @Nullable U> conversion) {
        return new Parameter<>(
                name,
                value -> {
                    T meant = meaning.apply(value);
                    return meant == null ? null : conversion.apply(meant);
                },
                refusal,
                absence);
    }

    /** This parameter, whose bad values are refused with an error of its own. */
    public Parameter<T> refusedWith(ApiError error, Object... values) {
        return new Parameter<>(name, meaning, () -> error.exception(values), absence);
    }

    /** This parameter, whose bad values are refused as the function of its name says. */
    Parameter<T> refusedWith(Function<String, TwilioException> refusals) {
        return new Parameter<>(name, meaning, () -> refusals.apply(name), absence);
    }

    /** This parameter, whose absence where it is required is refused with an error of its own. */
    public Parameter<T> missedWith(ApiError error) {
        return new Parameter<>(name, meaning, refusal, error::exception);
    }

    public String name() {
        return name;
    }

    TwilioException missing() {
        return absence.get();
    }

    TwilioException refused() {
        return refusal.get();
    }

    /**
     * Returns what a value means.
     *
     * @throws TwilioException if it means nothing
     */
    T read(String value) {
        T meant = meaning.apply(value);
        if (meant == null) {
            throw refused();
        }
        return meant;
    }
}
