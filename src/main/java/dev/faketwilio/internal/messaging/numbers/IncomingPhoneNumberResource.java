package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Rule.choice;
import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.seeded;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.AccountPhoneNumber.ADDRESS_SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.BUNDLE_SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.CAPABILITIES;
import static dev.faketwilio.messaging.AccountPhoneNumber.COUNTRY_CODE;
import static dev.faketwilio.messaging.AccountPhoneNumber.DATE_CREATED;
import static dev.faketwilio.messaging.AccountPhoneNumber.DATE_UPDATED;
import static dev.faketwilio.messaging.AccountPhoneNumber.EMERGENCY_ADDRESS_SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.EMERGENCY_STATUS;
import static dev.faketwilio.messaging.AccountPhoneNumber.FRIENDLY_NAME;
import static dev.faketwilio.messaging.AccountPhoneNumber.IDENTITY_SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.PHONE_NUMBER;
import static dev.faketwilio.messaging.AccountPhoneNumber.SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.SMS_APPLICATION_SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.SMS_FALLBACK_METHOD;
import static dev.faketwilio.messaging.AccountPhoneNumber.SMS_FALLBACK_URL;
import static dev.faketwilio.messaging.AccountPhoneNumber.SMS_METHOD;
import static dev.faketwilio.messaging.AccountPhoneNumber.SMS_URL;
import static dev.faketwilio.messaging.AccountPhoneNumber.STATUS_CALLBACK;
import static dev.faketwilio.messaging.AccountPhoneNumber.STATUS_CALLBACK_METHOD;
import static dev.faketwilio.messaging.AccountPhoneNumber.TRUNK_SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.TYPE_OF_NUMBER;
import static dev.faketwilio.messaging.AccountPhoneNumber.VOICE_APPLICATION_SID;
import static dev.faketwilio.messaging.AccountPhoneNumber.VOICE_CALLER_ID_LOOKUP;
import static dev.faketwilio.messaging.AccountPhoneNumber.VOICE_FALLBACK_METHOD;
import static dev.faketwilio.messaging.AccountPhoneNumber.VOICE_FALLBACK_URL;
import static dev.faketwilio.messaging.AccountPhoneNumber.VOICE_METHOD;
import static dev.faketwilio.messaging.AccountPhoneNumber.VOICE_RECEIVE_MODE;
import static dev.faketwilio.messaging.AccountPhoneNumber.VOICE_URL;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.NumberCapabilities;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json}: everything the fake knows about the account's
 * phone numbers (contract/messaging.md 14.1).
 */
public final class IncomingPhoneNumberResource implements Resource {

    /** The account's numbers; also found by the number itself. */
    public static final Table<AccountPhoneNumber> TABLE =
            Table.of("phone number", AccountPhoneNumber::sid).indexedBy(AccountPhoneNumber::phoneNumber);

    private static final Parameter<String> FRIENDLY_NAME_FILTER = Parameter.text("FriendlyName", Integer.MAX_VALUE);
    private static final Parameter<String> PHONE_NUMBER_FILTER = Parameter.text("PhoneNumber", Integer.MAX_VALUE);
    private static final Parameter<String> ORIGIN_FILTER = Parameter.text("Origin", Integer.MAX_VALUE);
    private static final Parameter<Boolean> BETA_FILTER = Parameter.flag("Beta");
    private static final List<String> FILTERS = List.of("FriendlyName", "Beta", "PhoneNumber", "Origin");
    private static final String KEY = "incoming_phone_numbers";
    private static final String ORIGIN = "twilio";

    @Override
    public Declaration<AccountPhoneNumber> declaration() {
        return operations(properties());
    }

    /** Section 14.1: what is not there is an empty text on the side of SMS, and null on that of voice. */
    private static Declaration<AccountPhoneNumber> properties() {
        return Declaration.of(AccountPhoneNumber.TYPE, TABLE, "ResourceSid")
                .sid("PN")
                .property(FRIENDLY_NAME, text(64).refusedWith(MessagingErrors.INVALID_FRIENDLY_NAME))
                .property(PHONE_NUMBER, stored())
                .propertyOrEmpty(SMS_URL, Webhooks.url(SMS_URL))
                .property(SMS_METHOD, Webhooks.method(SMS_METHOD))
                .propertyOrEmpty(SMS_FALLBACK_URL, Webhooks.url(SMS_FALLBACK_URL))
                .property(SMS_FALLBACK_METHOD, Webhooks.method(SMS_FALLBACK_METHOD))
                .propertyOrEmpty(SMS_APPLICATION_SID, sid("AP").clearable())
                .propertyOrEmpty(STATUS_CALLBACK, Webhooks.url(STATUS_CALLBACK))
                .property(STATUS_CALLBACK_METHOD, Webhooks.method(STATUS_CALLBACK_METHOD))
                .property(VOICE_URL, Webhooks.url(VOICE_URL))
                .property(VOICE_METHOD, Webhooks.method(VOICE_METHOD))
                .property(VOICE_FALLBACK_URL, Webhooks.url(VOICE_FALLBACK_URL))
                .property(VOICE_FALLBACK_METHOD, Webhooks.method(VOICE_FALLBACK_METHOD))
                .property(VOICE_APPLICATION_SID, sid("AP").clearable())
                .property(VOICE_CALLER_ID_LOOKUP, flag().byDefault(false))
                .property(VOICE_RECEIVE_MODE, choice("voice", "fax").byDefault("voice"))
                .dates()
                .property(CAPABILITIES, seeded(), IncomingPhoneNumberResource::write)
                .constant("address_requirements", "none")
                .constant("beta", false)
                .constant("api_version", "2010-04-01")
                .constant("origin", ORIGIN)
                .constant("status", "in-use")
                .property(TYPE_OF_NUMBER, stored())
                .property(TRUNK_SID, sid("TK").clearable())
                .property(ADDRESS_SID, sid("AD").clearable())
                .property(IDENTITY_SID, sid("RI").clearable())
                .property(BUNDLE_SID, sid("BU").clearable())
                .property(EMERGENCY_ADDRESS_SID, sid("AD").clearable())
                // assumed: Inactive without an emergency address
                .property(EMERGENCY_STATUS, choice("Active", "Inactive").byDefault("Inactive"))
                .also((number, json) -> json.text(
                        "emergency_address_status",
                        number.emergencyAddressSid() == null ? "unregistered" : "registered"))
                .uri(AccountPhoneNumber.FETCH)
                .hidden(COUNTRY_CODE, stored());
    }

    private static Declaration<AccountPhoneNumber> operations(Declaration<AccountPhoneNumber> properties) {
        return properties
                .create(AccountPhoneNumber.CREATE, buying(null))
                .create(AccountPhoneNumber.CREATE_LOCAL, buying(AccountPhoneNumber.Type.LOCAL))
                .create(AccountPhoneNumber.CREATE_MOBILE, buying(AccountPhoneNumber.Type.MOBILE))
                .create(AccountPhoneNumber.CREATE_TOLL_FREE, buying(AccountPhoneNumber.Type.TOLL_FREE))
                .list(AccountPhoneNumber.LIST, KEY, FILTERS, filtering(null))
                .list(AccountPhoneNumber.LIST_LOCAL, KEY, FILTERS, filtering(AccountPhoneNumber.Type.LOCAL))
                .list(AccountPhoneNumber.LIST_MOBILE, KEY, FILTERS, filtering(AccountPhoneNumber.Type.MOBILE))
                .list(AccountPhoneNumber.LIST_TOLL_FREE, KEY, FILTERS, filtering(AccountPhoneNumber.Type.TOLL_FREE))
                .fetch(AccountPhoneNumber.LIST_AVAILABLE_LOCAL, AvailableNumbers::local)
                .fetch(AccountPhoneNumber.LIST_AVAILABLE_MOBILE, AvailableNumbers::mobile)
                .fetch(AccountPhoneNumber.LIST_AVAILABLE_TOLL_FREE, AvailableNumbers::tollFree)
                .fetch(AccountPhoneNumber.FETCH)
                .update(AccountPhoneNumber.UPDATE)
                .delete(AccountPhoneNumber.DELETE);
    }

    /** A number that the account has without having bought it: nothing of it has been changed yet. */
    static AccountPhoneNumber invented(String sid, String number, Instant now) {
        Draft<AccountPhoneNumber> draft = properties().fresh().set(SID, sid);
        draft.set(DATE_CREATED, now).set(DATE_UPDATED, now);
        return Purchase.describe(draft, number, "US", AccountPhoneNumber.Type.LOCAL)
                .build();
    }

    private static BiConsumer<Draft<AccountPhoneNumber>, Call> buying(AccountPhoneNumber.@Nullable Type type) {
        return (draft, call) -> Purchase.make(draft, call, type);
    }

    private static Function<Call, Predicate<AccountPhoneNumber>> filtering(AccountPhoneNumber.@Nullable Type type) {
        return call -> {
            String friendlyName = call.optional(FRIENDLY_NAME_FILTER);
            String phoneNumber = call.optional(PHONE_NUMBER_FILTER);
            String origin = call.optional(ORIGIN_FILTER);
            boolean none = call.optional(BETA_FILTER, false) || (origin != null && !origin.equals(ORIGIN));
            return number -> !none
                    && (type == null || type == number.type())
                    && (friendlyName == null || friendlyName.equals(number.friendlyName()))
                    && (phoneNumber == null || NumberPattern.fits(phoneNumber, number.phoneNumber()));
        };
    }

    private static void write(NumberCapabilities capabilities, Representation json) {
        json.object(
                "capabilities",
                it -> it.flag("voice", capabilities.voice())
                        .flag("sms", capabilities.sms())
                        .flag("mms", capabilities.mms())
                        .flag("fax", capabilities.fax()));
    }
}
