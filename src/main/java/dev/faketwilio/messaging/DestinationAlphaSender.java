package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * An alphanumeric sender ID in the sender pool of a Messaging Service, for the recipients of one country. It exists in
 * that pool only. Immutable.
 *
 * <p>Source: contract/messaging.md, section 6.
 *
 * @param sid {@code AI} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Messaging Service
 * @param alphaSender 1 to 11 letters, digits, spaces and characters of {@code -+_&}, not digits only
 * @param isoCountryCode the country in ISO 3166-1 alpha-2; empty for all countries
 * @param dateCreated when it was put into the pool
 * @param dateUpdated the same as {@code dateCreated}
 */
public record DestinationAlphaSender(
        String sid,
        String serviceSid,
        String alphaSender,
        String isoCountryCode,
        Instant dateCreated,
        Instant dateUpdated)
        implements Sender {

    private static final String ALL = "/v1/Services/{ServiceSid}/DestinationAlphaSenders";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/DestinationAlphaSenders}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateDestinationAlphaSender", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/DestinationAlphaSenders}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListDestinationAlphaSender", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/DestinationAlphaSenders/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchDestinationAlphaSender", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/DestinationAlphaSenders/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteDestinationAlphaSender", ONE);

    @Override
    public String sender() {
        return alphaSender;
    }
}
