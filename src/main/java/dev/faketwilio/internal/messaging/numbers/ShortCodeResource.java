package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountShortCode;
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

    private static final Parameter<String> FRIENDLY_NAME =
            Parameter.text("FriendlyName", 64).refusedWith(MessagingErrors::invalidFriendlyName);
    private static final Parameter<String> API_VERSION = Parameter.choice("ApiVersion", "2010-04-01", "2008-08-01");
    private static final WebhookParameters SMS = new WebhookParameters("Sms");
    private static final Parameter<String> FRIENDLY_NAME_FILTER = Parameter.text("FriendlyName", Integer.MAX_VALUE);
    private static final Parameter<String> SHORT_CODE_FILTER = Parameter.text("ShortCode", Integer.MAX_VALUE);

    @Override
    public Declaration<AccountShortCode> declaration() {
        return Declaration.of(TABLE, "ShortCodeSid")
                .list(
                        AccountShortCode.LIST,
                        "short_codes",
                        List.of("FriendlyName", "ShortCode"),
                        ShortCodeResource::filter)
                .fetch(AccountShortCode.FETCH)
                .updateBy(AccountShortCode.UPDATE, ShortCodeResource::settings)
                .json(ShortCodeResource::write);
    }

    private static Predicate<AccountShortCode> filter(Call call) {
        String friendlyName = call.optional(FRIENDLY_NAME_FILTER);
        String shortCode = call.optional(SHORT_CODE_FILTER);
        return code -> (friendlyName == null || friendlyName.equals(code.friendlyName()))
                && (shortCode == null || NumberPattern.fits(shortCode, code.shortCode()));
    }

    /** The short code with what was sent in place of what it had; the date comes last, after all was asked for. */
    private static AccountShortCode settings(AccountShortCode old, Call call) {
        return new AccountShortCode(
                old.sid(),
                old.shortCode(),
                call.optional(FRIENDLY_NAME, old.friendlyName()),
                old.countryCode(),
                call.optional(API_VERSION, old.apiVersion()),
                SMS.read(call, old.sms()),
                old.dateCreated(),
                call.updated(old.dateUpdated()));
    }

    private static void write(AccountShortCode code, Representation json) {
        json.sids(code.sid())
                .dates(code.dateCreated(), code.dateUpdated())
                .text("friendly_name", code.friendlyName())
                .text("short_code", code.shortCode())
                .text("api_version", code.apiVersion());
        WebhookParameters.write(json, "sms", code.sms(), null);
        json.uri("/SMS/ShortCodes/" + code.sid() + ".json");
    }
}
