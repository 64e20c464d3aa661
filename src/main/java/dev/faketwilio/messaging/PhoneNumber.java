package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import java.util.List;

/**
 * A phone number in the sender pool of a Messaging Service. It belongs to the account, as an {@link IncomingPhoneNumber}
 * with the same SID, and stays there when it leaves the pool. Immutable.
 *
 * <p>Source: contract/messaging.md, section 3.
 *
 * @param sid {@code PN} and 32 hexadecimal digits
 * @param serviceSid the SID of the Messaging Service
 * @param phoneNumber the number in E.164, for example {@code +14155550100}
 * @param countryCode the country in ISO 3166-1 alpha-2
 * @param capabilities what it can be used for, of {@code Fax}, {@code MMS}, {@code SMS} and {@code Voice}, in that order
 * @param dateCreated when it was put into the pool
 * @param dateUpdated the same as {@code dateCreated}
 */
public record PhoneNumber(
        String sid,
        String serviceSid,
        String phoneNumber,
        String countryCode,
        List<String> capabilities,
        Instant dateCreated,
        Instant dateUpdated)
        implements Sender {

    private static final String ALL = "/v1/Services/{ServiceSid}/PhoneNumbers";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Services/{ServiceSid}/PhoneNumbers}: puts a number of the account into the pool. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreatePhoneNumber", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/PhoneNumbers}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListPhoneNumber", ALL);

    /** {@code GET /v1/Services/{ServiceSid}/PhoneNumbers/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchPhoneNumber", ONE);

    /** {@code DELETE /v1/Services/{ServiceSid}/PhoneNumbers/{Sid}}: takes the number out of the pool. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeletePhoneNumber", ONE);

    /**
     * Keeps a copy of the capabilities.
     *
     * @param sid see above
     * @param serviceSid see above
     * @param phoneNumber see above
     * @param countryCode see above
     * @param capabilities see above
     * @param dateCreated see above
     * @param dateUpdated see above
     */
    public PhoneNumber {
        capabilities = List.copyOf(capabilities);
    }

    @Override
    public String sender() {
        return phoneNumber;
    }
}
