package dev.faketwilio.internal.messaging.numbers;

import static dev.faketwilio.internal.engine.Parameter.choice;
import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.sid;
import static dev.faketwilio.internal.engine.Parameter.text;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import java.util.List;
import java.util.Locale;
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

    private static final Parameter<String> FRIENDLY_NAME =
            text("FriendlyName", 64).refusedWith(MessagingErrors::invalidFriendlyName);
    private static final WebhookParameters SMS = new WebhookParameters("Sms");
    private static final WebhookParameters VOICE = new WebhookParameters("Voice");
    private static final Parameter<Boolean> VOICE_CALLER_ID_LOOKUP = flag("VoiceCallerIdLookup");
    private static final Parameter<String> VOICE_RECEIVE_MODE = choice("VoiceReceiveMode", "voice", "fax");
    private static final Parameter<String> STATUS_CALLBACK = WebhookParameters.url("StatusCallback");
    private static final Parameter<String> STATUS_CALLBACK_METHOD = WebhookParameters.method("StatusCallbackMethod");
    private static final Parameter<String> TRUNK_SID = sid("TrunkSid", "TK");
    private static final Parameter<String> ADDRESS_SID = sid("AddressSid", "AD");
    private static final Parameter<String> IDENTITY_SID = sid("IdentitySid", "RI");
    private static final Parameter<String> BUNDLE_SID = sid("BundleSid", "BU");
    private static final Parameter<String> EMERGENCY_ADDRESS_SID = sid("EmergencyAddressSid", "AD");
    private static final Parameter<String> EMERGENCY_STATUS = choice("EmergencyStatus", "Active", "Inactive");

    private static final Parameter<String> FRIENDLY_NAME_FILTER = text("FriendlyName", Integer.MAX_VALUE);
    private static final Parameter<String> PHONE_NUMBER_FILTER = text("PhoneNumber", Integer.MAX_VALUE);
    private static final Parameter<String> ORIGIN_FILTER = text("Origin", Integer.MAX_VALUE);
    private static final Parameter<Boolean> BETA_FILTER = flag("Beta");
    private static final List<String> FILTERS = List.of("FriendlyName", "Beta", "PhoneNumber", "Origin");
    private static final String KEY = "incoming_phone_numbers";
    private static final String ORIGIN = "twilio";

    @Override
    public Declaration<IncomingPhoneNumber> declaration() {
        return Declaration.of(TABLE, "ResourceSid")
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
                .updateBy(IncomingPhoneNumber.UPDATE, IncomingPhoneNumberResource::settings)
                .delete(IncomingPhoneNumber.DELETE)
                .json(IncomingPhoneNumberResource::write);
    }

    private static Function<Call, IncomingPhoneNumber> buying(IncomingPhoneNumber.@Nullable Type type) {
        return call -> settings(Purchase.make(call, type), call);
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

    /** The number with what was sent in place of what it had; the date comes last, after all was asked for. */
    private static IncomingPhoneNumber settings(IncomingPhoneNumber old, Call call) {
        return new IncomingPhoneNumber(
                old.sid(),
                old.phoneNumber(),
                call.optional(FRIENDLY_NAME, old.friendlyName()),
                old.countryCode(),
                old.type(),
                old.capabilities(),
                SMS.read(call, old.sms()),
                VOICE.read(call, old.voice()),
                call.optional(VOICE_CALLER_ID_LOOKUP, old.voiceCallerIdLookup()),
                call.optional(VOICE_RECEIVE_MODE, old.voiceReceiveMode()),
                call.clearable(STATUS_CALLBACK, old.statusCallback()),
                call.optional(STATUS_CALLBACK_METHOD, old.statusCallbackMethod()),
                call.clearable(TRUNK_SID, old.trunkSid()),
                call.clearable(ADDRESS_SID, old.addressSid()),
                call.clearable(IDENTITY_SID, old.identitySid()),
                call.clearable(BUNDLE_SID, old.bundleSid()),
                call.clearable(EMERGENCY_ADDRESS_SID, old.emergencyAddressSid()),
                call.optional(EMERGENCY_STATUS, old.emergencyStatus()),
                old.dateCreated(),
                call.updated(old.dateUpdated()));
    }

    /** Section 14.1: what is not there is an empty text on the side of SMS, and null on that of voice. */
    private static void write(IncomingPhoneNumber number, Representation json) {
        json.sids(number.sid()).text("friendly_name", number.friendlyName()).text("phone_number", number.phoneNumber());
        WebhookParameters.write(json, "sms", number.sms(), "");
        json.text("sms_application_sid", orEmpty(number.sms().applicationSid()))
                .text("status_callback", orEmpty(number.statusCallback()))
                .text("status_callback_method", number.statusCallbackMethod());
        WebhookParameters.write(json, "voice", number.voice(), null);
        json.text("voice_application_sid", number.voice().applicationSid())
                .flag("voice_caller_id_lookup", number.voiceCallerIdLookup())
                .text("voice_receive_mode", number.voiceReceiveMode())
                .dates(number.dateCreated(), number.dateUpdated())
                .object(
                        "capabilities",
                        it -> it.flag("voice", number.capabilities().voice())
                                .flag("sms", number.capabilities().sms())
                                .flag("mms", number.capabilities().mms())
                                .flag("fax", number.capabilities().fax()))
                .text("address_requirements", "none")
                .flag("beta", false)
                .text("api_version", "2010-04-01")
                .text("origin", ORIGIN)
                .text("status", "in-use")
                .text("type", name(number.type()))
                .text("trunk_sid", number.trunkSid())
                .text("address_sid", number.addressSid())
                .text("identity_sid", number.identitySid())
                .text("bundle_sid", number.bundleSid())
                .text("emergency_address_sid", number.emergencyAddressSid())
                .text("emergency_status", number.emergencyStatus())
                .text("emergency_address_status", number.emergencyAddressSid() == null ? "unregistered" : "registered")
                .uri("/IncomingPhoneNumbers/" + number.sid() + ".json");
    }

    private static String name(IncomingPhoneNumber.Type type) {
        return type.name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
