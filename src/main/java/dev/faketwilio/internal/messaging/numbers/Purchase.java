package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Parameter.text;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.NumberCapabilities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the account gets a number: one that the request names, or the next free one of an area (messaging.md 14.1). */
final class Purchase {

    private static final Parameter<String> PHONE_NUMBER = text("PhoneNumber", Integer.MAX_VALUE);
    private static final Parameter<String> AREA_CODE = text("AreaCode", Integer.MAX_VALUE);

    /** Section 23: numbers that are never for sale, and an area without numbers. */
    private static final String UNAVAILABLE = "+15005550000";

    private static final String INVALID = "+15005550001";
    private static final String EMPTY_AREA = "533";

    private Purchase() {}

    /**
     * Buys a number.
     *
     * @param draft what the request says of it
     * @param requested the type whose path the request came by; null for any
     */
    static void make(Draft<AccountPhoneNumber> draft, Call call, AccountPhoneNumber.@Nullable Type requested) {
        String sent = call.optional(PHONE_NUMBER);
        if (sent == null && requested != null) {
            throw TwilioErrors.MISSING_PARAMETER.exception(PHONE_NUMBER.name());
        }
        String number = sent == null ? ofArea(call) : sent;
        String country = NumberingPlan.country(number);
        if (country == null || number.equals(INVALID)) {
            throw MessagingErrors.INVALID_PHONE_NUMBER.exception(number);
        }
        List<String> named = NumberStock.named(call.transaction());
        if (number.equals(UNAVAILABLE)
                || (named != null && !named.contains(number))
                || call.transaction().find(IncomingPhoneNumberResource.TABLE, number) != null) {
            throw MessagingErrors.PHONE_NUMBER_NOT_AVAILABLE.exception(number);
        }
        AccountPhoneNumber.Type known = Place.typeOf(number);
        if (requested != null && !mayBe(requested, known)) {
            throw MessagingErrors.WRONG_KIND_OF_NUMBER.exception(number);
        }
        // assumed: a number of which nothing else is known is what it is asked for as, or local
        AccountPhoneNumber.Type other = requested == null ? AccountPhoneNumber.Type.LOCAL : requested;
        describe(draft, number, country, known == null ? other : known);
    }

    private static boolean mayBe(AccountPhoneNumber.Type requested, AccountPhoneNumber.@Nullable Type known) {
        return known == null ? requested != AccountPhoneNumber.Type.TOLL_FREE : requested == known;
    }

    /** Completes a number by what follows from it. */
    static Draft<AccountPhoneNumber> describe(
            Draft<AccountPhoneNumber> draft, String number, String country, AccountPhoneNumber.Type type) {
        return draft.set(AccountPhoneNumber.PHONE_NUMBER, number)
                .setIfNull(AccountPhoneNumber.FRIENDLY_NAME, NumberingPlan.nationalForm(number))
                .set(AccountPhoneNumber.COUNTRY_CODE, country)
                .set(AccountPhoneNumber.TYPE_OF_NUMBER, type)
                .setIfNull(
                        AccountPhoneNumber.CAPABILITIES,
                        new NumberCapabilities(true, true, number.startsWith("+1"), false));
    }

    /** The next free number of an area in North America. */
    private static String ofArea(Call call) {
        String areaCode = call.optional(AREA_CODE);
        if (areaCode == null) {
            throw MessagingErrors.MISSING_NUMBER.exception();
        }
        if (areaCode.equals(EMPTY_AREA)) {
            throw MessagingErrors.EMPTY_AREA_CODE.exception(areaCode);
        }
        if (!NumberingPlan.isAreaCode(areaCode)) {
            throw MessagingErrors.INVALID_AREA_CODE.exception(areaCode);
        }
        String number = AvailableNumbers.next(areaCode, call);
        if (number.isEmpty()) {
            throw MessagingErrors.EMPTY_AREA_CODE.exception(areaCode);
        }
        return number;
    }
}
