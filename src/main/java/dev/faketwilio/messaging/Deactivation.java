package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.LocalDate;

/**
 * The list of phone numbers in the United States that were deactivated on one day.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/deactivations-resource">Twilio: the resource</a>
 */
public final class Deactivation extends TwilioResource {

    private static final Shape<Deactivation> SHAPE = Shape.of("list of deactivated numbers", Deactivation::new);

    /** The resource type with all properties. */
    public static final ResourceType<Deactivation> TYPE = SHAPE;

    /** The day. */
    public static final Property<LocalDate> DATE = SHAPE.property("date");

    /** The absolute URL of the list. */
    public static final Property<String> REDIRECT_TO = SHAPE.property("redirect_to");

    /** {@code GET /v1/Deactivations}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchDeactivation", "/v1/Deactivations");

    Deactivation(Values values) {
        super(values);
    }

    /** {@return the day} */
    public LocalDate date() {
        return get(DATE);
    }

    /** {@return the absolute URL of the list} */
    public String redirectTo() {
        return get(REDIRECT_TO);
    }
}
