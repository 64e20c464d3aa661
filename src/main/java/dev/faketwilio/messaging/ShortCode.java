package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A short code in the sender pool of a Messaging Service. It belongs to the account, as an {@link AccountShortCode} with
 * the same SID, and stays there when it leaves the pool. Immutable.
 *
 * <p>Source: contract/messaging.md, section 4.
 *
 * @param sid {@code SC} and 32 hexadecimal digits
 * @param serviceSid the SID of the Messaging Service
 * @param shortCode 3 to 6 digits
 * @param countryCode the country in ISO 3166-1 alpha-2
 * @param dateCreated when it was put into the pool
 * @param dateUpdated the same as {@code dateCreated}
 */
public record ShortCode(
        String sid, String serviceSid, String shortCode, String countryCode, Instant dateCreated, Instant dateUpdated)
        implements Sender {

    private static final String ALL = "/v1/Services/{ServiceSid}/ShortCodes";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/ShortCodes}: puts a short code of the account into the pool. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateShortCode", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/ShortCodes}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListShortCode", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/ShortCodes/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchShortCode", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/ShortCodes/{Sid}}: takes the short code out of the pool. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteShortCode", ONE);

    @Override
    public String sender() {
        return shortCode;
    }
}
