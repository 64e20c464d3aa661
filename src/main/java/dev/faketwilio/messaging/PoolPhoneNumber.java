package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;
import java.util.List;

/**
 * A phone number in the sender pool of a Messaging Service. It belongs to the account, as an {@link AccountPhoneNumber} with the same SID, and stays there when it leaves the pool.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/phonenumber-resource">Twilio's page for the resource</a>
 */
public final class PoolPhoneNumber extends TwilioResource implements Sender {

    private static final Shape<PoolPhoneNumber> SHAPE = Shape.of("phone number in a sender pool", PoolPhoneNumber::new);

    /** The resource type with all properties. */
    public static final ResourceType<PoolPhoneNumber> TYPE = SHAPE;

    /** {@code PN} and 32 hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The SID of the Messaging Service. */
    public static final Property<String> SERVICE_SID = SHAPE.property("service_sid");

    /** The number in E.164, for example {@code +14155550100}. */
    public static final Property<String> PHONE_NUMBER = SHAPE.property("phone_number");

    /** The country in ISO 3166-1 alpha-2. */
    public static final Property<String> COUNTRY_CODE = SHAPE.property("country_code");

    /** The capabilities of the number: of {@code Fax}, {@code MMS}, {@code SMS} and {@code Voice}, in that order. */
    public static final Property<List<String>> CAPABILITIES = SHAPE.property("capabilities");

    /** The date on which it was put into the pool. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

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

    @Override
    public String sender() {
        return phoneNumber();
    }

    PoolPhoneNumber(Values values) {
        super(values);
    }

    /** {@return {@code PN} and 32 hexadecimal digits} */
    @Override
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the Messaging Service} */
    @Override
    public String serviceSid() {
        return get(SERVICE_SID);
    }

    /** {@return the number in E.164, for example {@code +14155550100}} */
    public String phoneNumber() {
        return get(PHONE_NUMBER);
    }

    /** {@return the country in ISO 3166-1 alpha-2} */
    public String countryCode() {
        return get(COUNTRY_CODE);
    }

    /** {@return what it can be used for, of {@code Fax}, {@code MMS}, {@code SMS} and {@code Voice}, in that order} */
    public List<String> capabilities() {
        return get(CAPABILITIES);
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
