package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import dev.faketwilio.internal.properties.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone number that the account owns, as the 2010 API shows it. In the sender pool of a Messaging Service it appears as a {@code PoolPhoneNumber} with the same SID.
 *
 * @see <a href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">Twilio's page for the resource</a>
 */
public final class AccountPhoneNumber extends TwilioResource {

    private static final Shape<AccountPhoneNumber> SHAPE = Shape.of("phone number", AccountPhoneNumber::new);

    /** The resource type with all properties. */
    public static final ResourceType<AccountPhoneNumber> TYPE = SHAPE;

    /** The SID: {@code PN} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The name, up to 64 characters; at first the number in its national form. */
    public static final Property<String> FRIENDLY_NAME = SHAPE.property("friendly_name");

    /** The number in E.164, for example {@code +14155550100}. */
    public static final Property<String> PHONE_NUMBER = SHAPE.property("phone_number");

    /** The URL that Twilio calls for an incoming message; null for none. */
    public static final Property<@Nullable String> SMS_URL = SHAPE.property("sms_url");

    /** The HTTP method for {@code smsUrl}. */
    public static final Property<String> SMS_METHOD = SHAPE.property("sms_method");

    /** The URL that Twilio calls when {@code smsUrl} fails; null for none. */
    public static final Property<@Nullable String> SMS_FALLBACK_URL = SHAPE.property("sms_fallback_url");

    /** The HTTP method for {@code smsFallbackUrl}. */
    public static final Property<String> SMS_FALLBACK_METHOD = SHAPE.property("sms_fallback_method");

    /** The SID of the Application whose webhooks replace these, stored only; null for none. */
    public static final Property<@Nullable String> SMS_APPLICATION_SID = SHAPE.property("sms_application_sid");

    /** The URL that Twilio calls when the status of a phone call changes, stored only; null for none. */
    public static final Property<@Nullable String> STATUS_CALLBACK = SHAPE.property("status_callback");

    /** The HTTP method for {@code statusCallback}. */
    public static final Property<String> STATUS_CALLBACK_METHOD = SHAPE.property("status_callback_method");

    /** The URL that Twilio calls for an incoming phone call, stored only; null for none. */
    public static final Property<@Nullable String> VOICE_URL = SHAPE.property("voice_url");

    /** The HTTP method for {@code voiceUrl}. */
    public static final Property<String> VOICE_METHOD = SHAPE.property("voice_method");

    /** The URL that Twilio calls when {@code voiceUrl} fails, stored only; null for none. */
    public static final Property<@Nullable String> VOICE_FALLBACK_URL = SHAPE.property("voice_fallback_url");

    /** The HTTP method for {@code voiceFallbackUrl}. */
    public static final Property<String> VOICE_FALLBACK_METHOD = SHAPE.property("voice_fallback_method");

    /** The SID of the Application whose webhooks replace these, stored only; null for none. */
    public static final Property<@Nullable String> VOICE_APPLICATION_SID = SHAPE.property("voice_application_sid");

    /** True if Twilio looks up the names of callers; stored only. */
    public static final Property<Boolean> VOICE_CALLER_ID_LOOKUP = SHAPE.property("voice_caller_id_lookup");

    /** {@code voice} or {@code fax}, stored only. */
    public static final Property<String> VOICE_RECEIVE_MODE = SHAPE.property("voice_receive_mode");

    /** The date on which the account got the number. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** The capabilities of the number. */
    public static final Property<NumberCapabilities> CAPABILITIES = SHAPE.property("capabilities");

    /** The kind of number. */
    public static final Property<Type> TYPE_OF_NUMBER = SHAPE.property("type", Words.JOINED);

    /** The SID of a SIP trunk, stored only; null for none. */
    public static final Property<@Nullable String> TRUNK_SID = SHAPE.property("trunk_sid");

    /** The SID of an address, stored only; null for none. */
    public static final Property<@Nullable String> ADDRESS_SID = SHAPE.property("address_sid");

    /** The SID of an identity, stored only; null for none. */
    public static final Property<@Nullable String> IDENTITY_SID = SHAPE.property("identity_sid");

    /** The SID of a regulatory bundle, stored only; null for none. */
    public static final Property<@Nullable String> BUNDLE_SID = SHAPE.property("bundle_sid");

    /** The SID of the emergency address, stored only; null for none. */
    public static final Property<@Nullable String> EMERGENCY_ADDRESS_SID = SHAPE.property("emergency_address_sid");

    /** {@code Active} or {@code Inactive}, stored only. */
    public static final Property<String> EMERGENCY_STATUS = SHAPE.property("emergency_status");

    /** The country in ISO 3166-1 alpha-2; the API shows it in sender pools only. */
    public static final Property<String> COUNTRY_CODE = SHAPE.property("country_code");

    /** The kinds of numbers. */
    public enum Type {
        /** Tied to a place; {@code local} in JSON. */
        LOCAL,
        /** Of a mobile network; {@code mobile} in JSON. */
        MOBILE,
        /** Free for callers; {@code tollfree} in JSON. */
        TOLL_FREE
    }

    private static final String ALL = "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json";
    private static final String LOCAL = "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/Local.json";
    private static final String MOBILE = "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/Mobile.json";
    private static final String TOLL_FREE = "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/TollFree.json";
    private static final String FOR_SALE = "/2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}";
    private static final String ONE = "/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json";

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json}: buys a number. */
    public static final Operation CREATE = Operation.post(Product.API, "CreateIncomingPhoneNumber", ALL);

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/Local.json}: buys a local number. */
    public static final Operation CREATE_LOCAL = Operation.post(Product.API, "CreateIncomingPhoneNumberLocal", LOCAL);

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/Mobile.json}: buys a mobile number. */
    public static final Operation CREATE_MOBILE =
            Operation.post(Product.API, "CreateIncomingPhoneNumberMobile", MOBILE);

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/TollFree.json}: buys a toll-free number. */
    public static final Operation CREATE_TOLL_FREE =
            Operation.post(Product.API, "CreateIncomingPhoneNumberTollFree", TOLL_FREE);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json}. */
    public static final Operation LIST = Operation.get(Product.API, "ListIncomingPhoneNumber", ALL);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/Local.json}. */
    public static final Operation LIST_LOCAL = Operation.get(Product.API, "ListIncomingPhoneNumberLocal", LOCAL);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/Mobile.json}. */
    public static final Operation LIST_MOBILE = Operation.get(Product.API, "ListIncomingPhoneNumberMobile", MOBILE);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/TollFree.json}. */
    public static final Operation LIST_TOLL_FREE =
            Operation.get(Product.API, "ListIncomingPhoneNumberTollFree", TOLL_FREE);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}/Local.json}: what is for sale. */
    public static final Operation LIST_AVAILABLE_LOCAL =
            Operation.get(Product.API, "ListAvailablePhoneNumberLocal", FOR_SALE + "/Local.json");

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}/Mobile.json}: what is for sale. */
    public static final Operation LIST_AVAILABLE_MOBILE =
            Operation.get(Product.API, "ListAvailablePhoneNumberMobile", FOR_SALE + "/Mobile.json");

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/AvailablePhoneNumbers/{CountryCode}/TollFree.json}: what is for sale. */
    public static final Operation LIST_AVAILABLE_TOLL_FREE =
            Operation.get(Product.API, "ListAvailablePhoneNumberTollFree", FOR_SALE + "/TollFree.json");

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json}. */
    public static final Operation FETCH = Operation.get(Product.API, "FetchIncomingPhoneNumber", ONE);

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json}. */
    public static final Operation UPDATE = Operation.post(Product.API, "UpdateIncomingPhoneNumber", ONE);

    /** {@code DELETE /2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers/{Sid}.json}: releases the number. */
    public static final Operation DELETE = Operation.delete(Product.API, "DeleteIncomingPhoneNumber", ONE);

    AccountPhoneNumber(Values values) {
        super(values);
    }

    /** {@return the SID: {@code PN} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the name, up to 64 characters; at first the number in its national form} */
    public String friendlyName() {
        return get(FRIENDLY_NAME);
    }

    /** {@return the number in E.164, for example {@code +14155550100}} */
    public String phoneNumber() {
        return get(PHONE_NUMBER);
    }

    /** {@return the URL that Twilio calls for an incoming message; null for none} */
    public @Nullable String smsUrl() {
        return get(SMS_URL);
    }

    /** {@return the HTTP method for {@code smsUrl}} */
    public String smsMethod() {
        return get(SMS_METHOD);
    }

    /** {@return the URL that Twilio calls when {@code smsUrl} fails; null for none} */
    public @Nullable String smsFallbackUrl() {
        return get(SMS_FALLBACK_URL);
    }

    /** {@return the HTTP method for {@code smsFallbackUrl}} */
    public String smsFallbackMethod() {
        return get(SMS_FALLBACK_METHOD);
    }

    /** {@return the SID of the Application whose webhooks replace these, stored only; null for none} */
    public @Nullable String smsApplicationSid() {
        return get(SMS_APPLICATION_SID);
    }

    /** {@return the URL that Twilio calls when the status of a phone call changes, stored only; null for none} */
    public @Nullable String statusCallback() {
        return get(STATUS_CALLBACK);
    }

    /** {@return the HTTP method for {@code statusCallback}} */
    public String statusCallbackMethod() {
        return get(STATUS_CALLBACK_METHOD);
    }

    /** {@return the URL that Twilio calls for an incoming phone call, stored only; null for none} */
    public @Nullable String voiceUrl() {
        return get(VOICE_URL);
    }

    /** {@return the HTTP method for {@code voiceUrl}} */
    public String voiceMethod() {
        return get(VOICE_METHOD);
    }

    /** {@return the URL that Twilio calls when {@code voiceUrl} fails, stored only; null for none} */
    public @Nullable String voiceFallbackUrl() {
        return get(VOICE_FALLBACK_URL);
    }

    /** {@return the HTTP method for {@code voiceFallbackUrl}} */
    public String voiceFallbackMethod() {
        return get(VOICE_FALLBACK_METHOD);
    }

    /** {@return the SID of the Application whose webhooks replace these, stored only; null for none} */
    public @Nullable String voiceApplicationSid() {
        return get(VOICE_APPLICATION_SID);
    }

    /** {@return whether Twilio looks up the names of callers, stored only} */
    public boolean voiceCallerIdLookup() {
        return get(VOICE_CALLER_ID_LOOKUP);
    }

    /** {@return {@code voice} or {@code fax}, stored only} */
    public String voiceReceiveMode() {
        return get(VOICE_RECEIVE_MODE);
    }

    /** {@return when the account got the number} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }

    /** {@return the capabilities of the number} */
    public NumberCapabilities capabilities() {
        return get(CAPABILITIES);
    }

    /** {@return the kind of number} */
    public Type type() {
        return get(TYPE_OF_NUMBER);
    }

    /** {@return the SID of a SIP trunk, stored only; null for none} */
    public @Nullable String trunkSid() {
        return get(TRUNK_SID);
    }

    /** {@return the SID of an address, stored only; null for none} */
    public @Nullable String addressSid() {
        return get(ADDRESS_SID);
    }

    /** {@return the SID of an identity, stored only; null for none} */
    public @Nullable String identitySid() {
        return get(IDENTITY_SID);
    }

    /** {@return the SID of a regulatory bundle, stored only; null for none} */
    public @Nullable String bundleSid() {
        return get(BUNDLE_SID);
    }

    /** {@return the SID of the emergency address, stored only; null for none} */
    public @Nullable String emergencyAddressSid() {
        return get(EMERGENCY_ADDRESS_SID);
    }

    /** {@return {@code Active} or {@code Inactive}, stored only} */
    public String emergencyStatus() {
        return get(EMERGENCY_STATUS);
    }

    /** {@return the country in ISO 3166-1 alpha-2; the API shows it in sender pools only} */
    public String countryCode() {
        return get(COUNTRY_CODE);
    }
}
