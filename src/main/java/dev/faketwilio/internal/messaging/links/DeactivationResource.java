package dev.faketwilio.internal.messaging.links;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.LinkShorteningErrors;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.Deactivation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/Deactivations}: everything the fake knows about the lists of deactivated numbers, which are elsewhere
 * (contract/messaging.md 13).
 */
public final class DeactivationResource implements Resource {

    /** The lists of which the test has said where they are. */
    public static final Table<Deactivation> TABLE =
            Table.of("list of deactivated numbers", list -> list.date().toString());

    /** The text of 30113 in Twilio's error dictionary names the day. */
    private static final LocalDate FIRST = LocalDate.of(2020, 8, 27);

    private static final Parameter<LocalDate> DATE = Parameter.text("Date", 10)
            .as(DeactivationResource::date)
            .refusedWith(LinkShorteningErrors.INVALID_DEACTIVATION_DATE)
            // assumed: Twilio's page says that the date must be there
            .missedWith(LinkShorteningErrors.INVALID_DEACTIVATION_DATE);

    @Override
    public Declaration<Deactivation> declaration() {
        return Declaration.of(Deactivation.TYPE, TABLE)
                .redirect(
                        Deactivation.FETCH,
                        DeactivationResource::location,
                        (url, json) -> json.text("redirect_to", url))
                .property(Deactivation.DATE, Rule.stored(), (date, json) -> json.text("date", date.toString()))
                .property(Deactivation.REDIRECT_TO, Rule.stored());
    }

    /** The list of a day at a URL. */
    public static Deactivation of(LocalDate date, String url) {
        return Shape.of(Deactivation.TYPE)
                .draft()
                .set(Deactivation.DATE, date)
                .set(Deactivation.REDIRECT_TO, url)
                .build();
    }

    private static String location(Call call) {
        LocalDate date = call.required(DATE);
        if (date.isBefore(FIRST)) {
            throw LinkShorteningErrors.DEACTIVATION_DATE_TOO_OLD.exception();
        }
        // assumed: the list of a day is there when the day, in UTC, is over
        if (!date.isBefore(LocalDate.ofInstant(call.now(), ZoneOffset.UTC))) {
            throw LinkShorteningErrors.DEACTIVATION_DATE_TOO_EARLY.exception();
        }
        Deactivation known = call.transaction().find(TABLE, date.toString());
        // a host that exists nowhere, so that no test leaves the process unless it says so
        return known == null ? "https://deactivations.invalid/" + date + ".txt" : known.redirectTo();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
