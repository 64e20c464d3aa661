package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Rule.choice;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.AccountShortCode.API_VERSION;
import static dev.faketwilio.messaging.AccountShortCode.COUNTRY_CODE;
import static dev.faketwilio.messaging.AccountShortCode.DATE_CREATED;
import static dev.faketwilio.messaging.AccountShortCode.DATE_UPDATED;
import static dev.faketwilio.messaging.AccountShortCode.FRIENDLY_NAME;
import static dev.faketwilio.messaging.AccountShortCode.SHORT_CODE;
import static dev.faketwilio.messaging.AccountShortCode.SID;
import static dev.faketwilio.messaging.AccountShortCode.SMS_FALLBACK_METHOD;
import static dev.faketwilio.messaging.AccountShortCode.SMS_FALLBACK_URL;
import static dev.faketwilio.messaging.AccountShortCode.SMS_METHOD;
import static dev.faketwilio.messaging.AccountShortCode.SMS_URL;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountShortCode;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes.json}: everything the fake knows about the account's short codes
 * (contract/messaging.md 14.2).
 */
public final class ShortCodeResource implements Resource {

    /** The account's short codes; also found by the code itself. */
    public static final Table<AccountShortCode> TABLE =
            Table.of("short code", AccountShortCode::sid).indexedBy(AccountShortCode::shortCode);

    private static final Parameter<String> FRIENDLY_NAME_FILTER = Parameter.text("FriendlyName", Integer.MAX_VALUE);
    private static final Parameter<String> SHORT_CODE_FILTER = Parameter.text("ShortCode", Integer.MAX_VALUE);

    @Override
    public Declaration<AccountShortCode> declaration() {
        return properties()
                .list(
                        AccountShortCode.LIST,
                        "short_codes",
                        List.of("FriendlyName", "ShortCode"),
                        ShortCodeResource::filter)
                .fetch(AccountShortCode.FETCH)
                .update(AccountShortCode.UPDATE);
    }

    private static Declaration<AccountShortCode> properties() {
        return Declaration.of(AccountShortCode.TYPE, TABLE, "ShortCodeSid")
                .sid("SC")
                .dates()
                .property(FRIENDLY_NAME, text(64).refusedWith(MessagingErrors.INVALID_FRIENDLY_NAME))
                .property(SHORT_CODE, stored())
                .property(API_VERSION, choice("2010-04-01", "2008-08-01").byDefault("2010-04-01"))
                .property(SMS_URL, Webhooks.url(SMS_URL))
                .property(SMS_METHOD, Webhooks.method(SMS_METHOD))
                .property(SMS_FALLBACK_URL, Webhooks.url(SMS_FALLBACK_URL))
                .property(SMS_FALLBACK_METHOD, Webhooks.method(SMS_FALLBACK_METHOD))
                .uri(AccountShortCode.FETCH)
                .hidden(COUNTRY_CODE, stored());
    }

    /** A short code of which nothing has been changed yet. */
    static AccountShortCode fresh(String sid, String shortCode, String countryCode, Instant now) {
        return properties()
                .fresh()
                .set(SID, sid)
                .set(SHORT_CODE, shortCode)
                .set(FRIENDLY_NAME, shortCode)
                .set(COUNTRY_CODE, countryCode)
                .set(DATE_CREATED, now)
                .set(DATE_UPDATED, now)
                .build();
    }

    private static Predicate<AccountShortCode> filter(Call call) {
        String friendlyName = call.optional(FRIENDLY_NAME_FILTER);
        String shortCode = call.optional(SHORT_CODE_FILTER);
        return code -> (friendlyName == null || friendlyName.equals(code.friendlyName()))
                && (shortCode == null || NumberPattern.fits(shortCode, code.shortCode()));
    }
}
