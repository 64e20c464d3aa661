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
 * An alphanumeric sender ID in the sender pool of a Messaging Service, for all countries. It exists in that pool only.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/alphasender-resource">Twilio's page for the resource</a>
 */
public final class PoolAlphaSender extends TwilioResource implements Sender {

    private static final Shape<PoolAlphaSender> SHAPE = Shape.of("alpha sender", PoolAlphaSender::new);

    /** The resource type with all properties. */
    public static final ResourceType<PoolAlphaSender> TYPE = SHAPE;

    /** {@code AI} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Messaging Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** 1 to 11 letters, digits, spaces and characters of {@code -+_&}, not digits only. */
    public static final Property<String> ALPHA_SENDER = SHAPE.property("alpha_sender");

    /** The date on which it was put into the pool. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

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
        return alphaSender();
    }

    PoolAlphaSender(Values values) {
        super(values);
    }

    /** {@return {@code AI} and 32 lower-case hexadecimal digits} */
    @Override
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Messaging Service} */
    @Override
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return 1 to 11 letters, digits, spaces and characters of {@code -+_&}, not digits only} */
    public String alphaSender() {
        return get(ALPHA_SENDER);
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
