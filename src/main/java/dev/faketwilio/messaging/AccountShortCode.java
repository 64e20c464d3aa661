package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A short code that the account owns, as the 2010 API shows it ({@code SMS/ShortCodes}). Short codes are provisioned by
 * Twilio, so they are seeded rather than created. In the sender pool of a Messaging Service one appears as a
 * {@code ShortCode} with the same SID. Immutable.
 *
 * <p>Source: contract/messaging.md, section 14.2.
 *
 * @param sid {@code SC} and 32 lower-case hexadecimal digits
 * @param shortCode 3 to 6 digits
 * @param friendlyName up to 64 characters; at first the short code
 * @param countryCode the country in ISO 3166-1 alpha-2; the API shows it in sender pools only
 * @param apiVersion {@code 2010-04-01} or {@code 2008-08-01}, stored only
 * @param sms what is called for an incoming message
 * @param dateCreated when the account got the short code
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 */
public record AccountShortCode(
        String sid,
        String shortCode,
        String friendlyName,
        String countryCode,
        String apiVersion,
        NumberWebhooks sms,
        Instant dateCreated,
        Instant dateUpdated) {

    private static final String ALL = "/2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes.json";
    private static final String ONE = "/2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes/{Sid}.json";

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes.json}. */
    public static final Operation LIST = Operation.get(Product.API, "ListShortCode", ALL);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes/{Sid}.json}. */
    public static final Operation FETCH = Operation.get(Product.API, "FetchShortCode", ONE);

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes/{Sid}.json}. */
    public static final Operation UPDATE = Operation.post(Product.API, "UpdateShortCode", ONE);
}
