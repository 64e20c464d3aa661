package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone number that the account owns, as the 2010 API shows it. In the sender pool of a Messaging Service it appears
 * as a {@code PhoneNumber} with the same SID. Immutable.
 *
 * <p>Source: contract/messaging.md, section 14.1.
 *
 * @param sid {@code PN} and 32 lower-case hexadecimal digits
 * @param phoneNumber the number in E.164, for example {@code +14155550100}
 * @param friendlyName up to 64 characters; at first the number in its national form
 * @param countryCode the country in ISO 3166-1 alpha-2; the API shows it in sender pools only
 * @param type what kind of number it is
 * @param capabilities what it can be used for
 * @param sms what is called for an incoming message
 * @param voice what is called for an incoming phone call, stored only
 * @param voiceCallerIdLookup stored only
 * @param voiceReceiveMode {@code voice} or {@code fax}, stored only
 * @param statusCallback called when the status of a phone call changes, stored only; null: nothing is
 * @param statusCallbackMethod {@code GET} or {@code POST}
 * @param trunkSid stored only; null: none
 * @param addressSid stored only; null: none
 * @param identitySid stored only; null: none
 * @param bundleSid stored only; null: none
 * @param emergencyAddressSid stored only; null: none
 * @param emergencyStatus {@code Active} or {@code Inactive}, stored only
 * @param dateCreated when the account got the number
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 */
public record IncomingPhoneNumber(
        String sid,
        String phoneNumber,
        String friendlyName,
        String countryCode,
        Type type,
        NumberCapabilities capabilities,
        NumberWebhooks sms,
        NumberWebhooks voice,
        boolean voiceCallerIdLookup,
        String voiceReceiveMode,
        @Nullable String statusCallback,
        String statusCallbackMethod,
        @Nullable String trunkSid,
        @Nullable String addressSid,
        @Nullable String identitySid,
        @Nullable String bundleSid,
        @Nullable String emergencyAddressSid,
        String emergencyStatus,
        Instant dateCreated,
        Instant dateUpdated) {

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

    /**
     * This number with other capabilities.
     *
     * @param other what it can be used for
     * @return a copy
     */
    public IncomingPhoneNumber with(NumberCapabilities other) {
        return new IncomingPhoneNumber(
                sid,
                phoneNumber,
                friendlyName,
                countryCode,
                type,
                other,
                sms,
                voice,
                voiceCallerIdLookup,
                voiceReceiveMode,
                statusCallback,
                statusCallbackMethod,
                trunkSid,
                addressSid,
                identitySid,
                bundleSid,
                emergencyAddressSid,
                emergencyStatus,
                dateCreated,
                dateUpdated);
    }
}
