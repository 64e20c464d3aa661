package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Rule.choice;
import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.seeded;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.IncomingPhoneNumber.ADDRESS_SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.BUNDLE_SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.CAPABILITIES;
import static dev.faketwilio.messaging.IncomingPhoneNumber.COUNTRY_CODE;
import static dev.faketwilio.messaging.IncomingPhoneNumber.DATE_CREATED;
import static dev.faketwilio.messaging.IncomingPhoneNumber.DATE_UPDATED;
import static dev.faketwilio.messaging.IncomingPhoneNumber.EMERGENCY_ADDRESS_SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.EMERGENCY_STATUS;
import static dev.faketwilio.messaging.IncomingPhoneNumber.FRIENDLY_NAME;
import static dev.faketwilio.messaging.IncomingPhoneNumber.IDENTITY_SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.PHONE_NUMBER;
import static dev.faketwilio.messaging.IncomingPhoneNumber.SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.SMS_APPLICATION_SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.SMS_FALLBACK_METHOD;
import static dev.faketwilio.messaging.IncomingPhoneNumber.SMS_FALLBACK_URL;
import static dev.faketwilio.messaging.IncomingPhoneNumber.SMS_METHOD;
import static dev.faketwilio.messaging.IncomingPhoneNumber.SMS_URL;
import static dev.faketwilio.messaging.IncomingPhoneNumber.STATUS_CALLBACK;
import static dev.faketwilio.messaging.IncomingPhoneNumber.STATUS_CALLBACK_METHOD;
import static dev.faketwilio.messaging.IncomingPhoneNumber.TRUNK_SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.TYPE_OF_NUMBER;
import static dev.faketwilio.messaging.IncomingPhoneNumber.VOICE_APPLICATION_SID;
import static dev.faketwilio.messaging.IncomingPhoneNumber.VOICE_CALLER_ID_LOOKUP;
import static dev.faketwilio.messaging.IncomingPhoneNumber.VOICE_FALLBACK_METHOD;
import static dev.faketwilio.messaging.IncomingPhoneNumber.VOICE_FALLBACK_URL;
import static dev.faketwilio.messaging.IncomingPhoneNumber.VOICE_METHOD;
import static dev.faketwilio.messaging.IncomingPhoneNumber.VOICE_RECEIVE_MODE;
import static dev.faketwilio.messaging.IncomingPhoneNumber.VOICE_URL;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.IncomingPhoneNumber;
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
    public static final Table<IncomingPhoneNumber> TABLE =
            Table.of("phone number", IncomingPhoneNumber::sid).indexedBy(IncomingPhoneNumber::phoneNumber);

    private static final Parameter<String> FRIENDLY_NAME_FILTER = Parameter.text("FriendlyName", Integer.MAX_VALUE);
    private static final Parameter<String> PHONE_NUMBER_FILTER = Parameter.text("PhoneNumber", Integer.MAX_VALUE);
    private static final Parameter<String> ORIGIN_FILTER = Parameter.text("Origin", Integer.MAX_VALUE);
    private static final Parameter<Boolean> BETA_FILTER = Parameter.flag("Beta");
    private static final List<String> FILTERS = List.of("FriendlyName", "Beta", "PhoneNumber", "Origin");
    private static final String KEY = "incoming_phone_numbers";
    private static final String ORIGIN = "twilio";

    @Override
    public Declaration<IncomingPhoneNumber> declaration() {
        return operations(properties());
    }

    /** Section 14.1: what is not there is an empty text on the side of SMS, and null on that of voice. */
    private static Declaration<IncomingPhoneNumber> properties() {
        return Declaration.of(IncomingPhoneNumber.TYPE, TABLE, "ResourceSid")
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
                .uri(IncomingPhoneNumber.FETCH)
                .hidden(COUNTRY_CODE, stored());
    }

    private static Declaration<IncomingPhoneNumber> operations(Declaration<IncomingPhoneNumber> properties) {
        return properties
                .create(IncomingPhoneNumber.CREATE, buying(null))
                .create(IncomingPhoneNumber.CREATE_LOCAL, buying(IncomingPhoneNumber.Type.LOCAL))
                .create(IncomingPhoneNumber.CREATE_MOBILE, buying(IncomingPhoneNumber.Type.MOBILE))
                .create(IncomingPhoneNumber.CREATE_TOLL_FREE, buying(IncomingPhoneNumber.Type.TOLL_FREE))
                .list(IncomingPhoneNumber.LIST, KEY, FILTERS, filtering(null))
                .list(IncomingPhoneNumber.LIST_LOCAL, KEY, FILTERS, filtering(IncomingPhoneNumber.Type.LOCAL))
                .list(IncomingPhoneNumber.LIST_MOBILE, KEY, FILTERS, filtering(IncomingPhoneNumber.Type.MOBILE))
                .list(IncomingPhoneNumber.LIST_TOLL_FREE, KEY, FILTERS, filtering(IncomingPhoneNumber.Type.TOLL_FREE))
                .fetch(IncomingPhoneNumber.LIST_AVAILABLE_LOCAL, AvailableNumbers::local)
                .fetch(IncomingPhoneNumber.LIST_AVAILABLE_MOBILE, AvailableNumbers::mobile)
                .fetch(IncomingPhoneNumber.LIST_AVAILABLE_TOLL_FREE, AvailableNumbers::tollFree)
                .fetch(IncomingPhoneNumber.FETCH)
                .update(IncomingPhoneNumber.UPDATE)
                .delete(IncomingPhoneNumber.DELETE);
    }

    /** A number that the account has without having bought it: nothing of it has been changed yet. */
    static IncomingPhoneNumber invented(String sid, String number, Instant now) {
        Draft<IncomingPhoneNumber> draft = properties().fresh().set(SID, sid);
        draft.set(DATE_CREATED, now).set(DATE_UPDATED, now);
        return Purchase.describe(draft, number, "US", IncomingPhoneNumber.Type.LOCAL)
                .build();
    }

    private static BiConsumer<Draft<IncomingPhoneNumber>, Call> buying(IncomingPhoneNumber.@Nullable Type type) {
        return (draft, call) -> Purchase.make(draft, call, type);
    }

    private static Function<Call, Predicate<IncomingPhoneNumber>> filtering(IncomingPhoneNumber.@Nullable Type type) {
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
