package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Rule.choice;
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

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.properties.Draft;
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

    /** What Twilio does for its customers, and no request. */
    public static final Operation PROVISION = Operation.post(Product.API, "ProvisionShortCode", "");

    private static final Parameter<String> FRIENDLY_NAME_FILTER = Parameter.text("FriendlyName", Integer.MAX_VALUE);
    private static final Parameter<String> SHORT_CODE_FILTER = Parameter.text("ShortCode", Integer.MAX_VALUE);

    @Override
    public Declaration<AccountShortCode> declaration() {
        return properties()
                .create(PROVISION, ShortCodeResource::provision)
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
                .property(SHORT_CODE, Rule.of(Parameter::any).fixed())
                .property(API_VERSION, choice("2010-04-01", "2008-08-01").byDefault("2010-04-01"))
                .property(SMS_URL, Webhooks.url(SMS_URL))
                .property(SMS_METHOD, Webhooks.method(SMS_METHOD))
                .property(SMS_FALLBACK_URL, Webhooks.url(SMS_FALLBACK_URL))
                .property(SMS_FALLBACK_METHOD, Webhooks.method(SMS_FALLBACK_METHOD))
                .uri(AccountShortCode.FETCH)
                .hidden(COUNTRY_CODE, text().byDefault("US").fixed());
    }

    private static void provision(Draft<AccountShortCode> draft, Call call) {
        String code = draft.get(SHORT_CODE);
        if (!NumberingPlan.isShortCode(code)) {
            throw new IllegalArgumentException(
                    "Expected a short code of 3 to 6 digits, for example \"12345\", but found \"" + code + "\"");
        }
        if (call.transaction().find(TABLE, code) != null) {
            throw new IllegalArgumentException("The account has the short code " + code
                    + " already; seed it once, for example in a @BeforeAll method");
        }
        draft.setIfNull(FRIENDLY_NAME, code);
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
