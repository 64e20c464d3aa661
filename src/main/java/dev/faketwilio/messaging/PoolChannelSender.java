package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;

/**
 * A sender of a channel other than SMS in the sender pool of a Messaging Service. It belongs to the account, as an {@link AccountChannelSender} with the same SID, and stays there when it leaves the pool.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/channelsender-resource">Twilio's page for the resource</a>
 */
public final class PoolChannelSender extends TwilioResource implements Sender {

    private static final Shape<PoolChannelSender> SHAPE =
            Shape.of("channel sender in a sender pool", PoolChannelSender::new);

    /** The resource type with all properties. */
    public static final ResourceType<PoolChannelSender> TYPE = SHAPE;

    /** {@code XE} and 32 hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Messaging Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("messaging_service_sid");

    /** The channel address, for example {@code whatsapp:+14155550100}. */
    public static final Property<String> SENDER = SHAPE.property("sender");

    /** {@code WhatsApp}, {@code Messenger} or {@code RCS}. */
    public static final Property<String> SENDER_TYPE = SHAPE.property("sender_type");

    /** The country in ISO 3166-1 alpha-2. */
    public static final Property<String> COUNTRY_CODE = SHAPE.property("country_code");

    /** The date on which it was put into the pool. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

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

    PoolChannelSender(Values values) {
        super(values);
    }

    /** {@return {@code XE} and 32 hexadecimal digits} */
    @Override
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Messaging Service} */
    @Override
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return the channel address, for example {@code whatsapp:+14155550100}} */
    @Override
    public String sender() {
        return get(SENDER);
    }

    /** {@return {@code WhatsApp}, {@code Messenger} or {@code RCS}} */
    public String senderType() {
        return get(SENDER_TYPE);
    }

    /** {@return the country in ISO 3166-1 alpha-2} */
    public String countryCode() {
        return get(COUNTRY_CODE);
    }

    /** {@return when it was put into the pool} */
    @Override
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return the same as {@code dateCreated}} */
    @Override
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }
}
