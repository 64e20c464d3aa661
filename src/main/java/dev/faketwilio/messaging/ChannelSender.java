package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * A sender of a channel other than SMS in the sender pool of a Messaging Service. It belongs to the account, as an
 * {@link AccountChannelSender} with the same SID, and stays there when it leaves the pool. Immutable.
 *
 * <p>Source: contract/messaging.md, section 7.
 *
 * @param sid {@code XE} and 32 hexadecimal digits
 * @param serviceSid the SID of the Messaging Service; {@code messaging_service_sid} in JSON
 * @param sender the channel address, for example {@code whatsapp:+14155550100}
 * @param senderType {@code WhatsApp}, {@code Messenger} or {@code RCS}
 * @param countryCode the country in ISO 3166-1 alpha-2
 * @param dateCreated when it was put into the pool
 * @param dateUpdated the same as {@code dateCreated}
 */
public record ChannelSender(
        String sid,
        String serviceSid,
        String sender,
        String senderType,
        String countryCode,
        Instant dateCreated,
        Instant dateUpdated)
        implements Sender {

    private static final String ALL = "/v1/Services/{MessagingServiceSid}/ChannelSenders";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Services/{MessagingServiceSid}/ChannelSenders}: puts a sender of the account into the pool. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateChannelSender", ALL);

    /** {@code GET /v1/Services/{MessagingServiceSid}/ChannelSenders}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListChannelSender", ALL);

    /** {@code GET /v1/Services/{MessagingServiceSid}/ChannelSenders/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchChannelSender", ONE);

    /** {@code DELETE /v1/Services/{MessagingServiceSid}/ChannelSenders/{Sid}}: takes the sender out of the pool. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteChannelSender", ONE);
}
