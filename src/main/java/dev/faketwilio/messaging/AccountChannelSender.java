package dev.faketwilio.messaging;

import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;

/**
 * A sender of a channel other than SMS that the account owns, for example on WhatsApp. The two APIs that are faked here do not make such senders, so they are seeded. In the sender pool of a Messaging Service one appears as a {@code PoolChannelSender} with the same SID.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/channelsender-resource">Twilio's page for the resource</a>
 */
public final class AccountChannelSender extends TwilioResource {

    private static final Shape<AccountChannelSender> SHAPE = Shape.of("channel sender", AccountChannelSender::new);

    /** The resource type with all properties. */
    public static final ResourceType<AccountChannelSender> TYPE = SHAPE;

    /** {@code XE} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The channel address, for example {@code whatsapp:+14155550100}. */
    public static final Property<String> SENDER = SHAPE.property("sender");

    /** {@code WhatsApp}, {@code Messenger} or {@code RCS}. */
    public static final Property<String> SENDER_TYPE = SHAPE.property("sender_type");

    /** The country in ISO 3166-1 alpha-2. */
    public static final Property<String> COUNTRY_CODE = SHAPE.property("country_code");

    AccountChannelSender(Values values) {
        super(values);
    }

    /** {@return {@code XE} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the channel address, for example {@code whatsapp:+14155550100}} */
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
}
