package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * An alphanumeric sender ID in the sender pool of a Messaging Service, for all countries. It exists in that pool only.
 * Immutable.
 *
 * <p>Source: contract/messaging.md, section 5.
 *
 * @param sid {@code AI} and 32 lower-case hexadecimal digits
 * @param serviceSid the SID of the Messaging Service
 * @param alphaSender 1 to 11 letters, digits, spaces and characters of {@code -+_&}, not digits only
 * @param dateCreated when it was put into the pool
 * @param dateUpdated the same as {@code dateCreated}
 */
public record AlphaSender(String sid, String serviceSid, String alphaSender, Instant dateCreated, Instant dateUpdated)
        implements Sender {

    private static final String ALL = "/v1/Services/{ServiceSid}/AlphaSenders";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/AlphaSenders}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateAlphaSender", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/AlphaSenders}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListAlphaSender", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/AlphaSenders/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchAlphaSender", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/AlphaSenders/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteAlphaSender", ONE);

    @Override
    public String sender() {
        return alphaSender;
    }
}
