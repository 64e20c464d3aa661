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
 * A short code in the sender pool of a Messaging Service. It belongs to the account, as an {@link AccountShortCode} with the same SID, and stays there when it leaves the pool.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/shortcode-resource">Twilio's page for the resource</a>
 */
public final class PoolShortCode extends TwilioResource implements Sender {

    private static final Shape<PoolShortCode> SHAPE = Shape.of("short code in a sender pool", PoolShortCode::new);

    /** The resource type with all properties. */
    public static final ResourceType<PoolShortCode> TYPE = SHAPE;

    /** {@code SC} and 32 hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Messaging Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** 3 to 6 digits. */
    public static final Property<String> SHORT_CODE = SHAPE.property("short_code");

    /** The country in ISO 3166-1 alpha-2. */
    public static final Property<String> COUNTRY_CODE = SHAPE.property("country_code");

    /** The date on which it was put into the pool. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

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
        return shortCode();
    }

    PoolShortCode(Values values) {
        super(values);
    }

    /** {@return {@code SC} and 32 hexadecimal digits} */
    @Override
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Messaging Service} */
    @Override
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return 3 to 6 digits} */
    public String shortCode() {
        return get(SHORT_CODE);
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
