package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import dev.faketwilio.internal.properties.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The vetting of a brand by a third party.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/brand-vetting-resource">Twilio's page for the resource</a>
 */
public final class A2pBrandVetting extends TwilioResource {

    private static final Shape<A2pBrandVetting> SHAPE = Shape.of("brand vetting", A2pBrandVetting::new);

    /** The resource type with all properties. */
    public static final ResourceType<A2pBrandVetting> TYPE = SHAPE;

    /** {@code VT} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("brand_vetting_sid");

    /** The SID of the brand. */
    public static final Property<String> BRAND_SID = SHAPE.property("brand_sid");

    /** {@code campaign-verify} or {@code aegis}. */
    public static final Property<String> PROVIDER = SHAPE.property("vetting_provider");

    /** The token from the provider; null if the provider needs none. */
    public static final Property<@Nullable String> VETTING_ID = SHAPE.property("vetting_id");

    /** {@code POLITICAL} for Campaign Verify, {@code STANDARD} for Aegis. */
    public static final Property<String> VETTING_CLASS = SHAPE.property("vetting_class");

    /** The status of the vetting. */
    public static final Property<Status> STATUS = SHAPE.property("vetting_status", Words.UPPER);

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** The status of a vetting. */
    public enum Status {
        /** The provider has not decided yet. */
        IN_PROGRESS,
        /** The brand was vetted. */
        SUCCESS,
        /** The brand was not vetted. */
        FAILED
    }

    private static final String ALL = "/v1/a2p/BrandRegistrations/{BrandSid}/Vettings";

    /** {@code POST /v1/a2p/BrandRegistrations/{BrandSid}/Vettings}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateBrandVetting", ALL);

    /** {@code GET /v1/a2p/BrandRegistrations/{BrandSid}/Vettings}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListBrandVetting", ALL);

    /** {@code GET /v1/a2p/BrandRegistrations/{BrandSid}/Vettings/{BrandVettingSid}}. */
    public static final Operation FETCH =
            Operation.get(Product.MESSAGING, "FetchBrandVetting", ALL + "/{BrandVettingSid}");

    A2pBrandVetting(Values values) {
        super(values);
    }

    /** {@return {@code VT} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the SID of the brand} */
    public String brandSid() {
        return get(BRAND_SID);
    }

    /** {@return {@code campaign-verify} or {@code aegis}} */
    public String provider() {
        return get(PROVIDER);
    }

    /** {@return the token from the provider; null if the provider needs none} */
    public @Nullable String vettingId() {
        return get(VETTING_ID);
    }

    /** {@return {@code POLITICAL} for Campaign Verify, {@code STANDARD} for Aegis} */
    public String vettingClass() {
        return get(VETTING_CLASS);
    }

    /** {@return the status of the vetting} */
    public Status status() {
        return get(STATUS);
    }

    /** {@return when it was created} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last updated; at first the same as {@code dateCreated}} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }
}
