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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a business with The Campaign Registry, which campaigns need.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/brand-registration-resource">Twilio's page for the resource</a>
 */
public final class A2pBrand extends TwilioResource {

    private static final Shape<A2pBrand> SHAPE = Shape.of("brand registration", A2pBrand::new);

    /** The resource type with all properties. */
    public static final ResourceType<A2pBrand> TYPE = SHAPE;

    /** {@code BN} and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** The {@code BU} SID of the customer profile. */
    public static final Property<String> CUSTOMER_PROFILE_BUNDLE_SID = SHAPE.property("customer_profile_bundle_sid");

    /** The {@code BU} SID of the A2P profile. */
    public static final Property<String> A2P_PROFILE_BUNDLE_SID = SHAPE.property("a2p_profile_bundle_sid");

    /** The type of the business. */
    public static final Property<Type> BRAND_TYPE = SHAPE.property("brand_type", Words.UPPER);

    /** The status of the registration. */
    public static final Property<Status> STATUS = SHAPE.property("status", Words.UPPER);

    /** The ID from The Campaign Registry; null until the approval, and for sole proprietors. */
    public static final Property<@Nullable String> TCR_ID = SHAPE.property("tcr_id");

    /** The result of the identity check; null until the approval. */
    public static final Property<@Nullable IdentityStatus> IDENTITY_STATUS =
            SHAPE.property("identity_status", Words.UPPER);

    /** The score of the secondary vetting, 0 to 100; null until the approval, and without a vetting. */
    public static final Property<@Nullable Integer> BRAND_SCORE = SHAPE.property("brand_score");

    /** The reasons of a failure; unmodifiable, empty in any other status. */
    public static final Property<List<ComplianceError>> ERRORS = SHAPE.property("errors");

    /** True if there is no secondary vetting. */
    public static final Property<Boolean> SKIP_AUTOMATIC_SEC_VET = SHAPE.property("skip_automatic_sec_vet");

    /** True for a brand that is for tests only. */
    public static final Property<Boolean> MOCK = SHAPE.property("mock");

    /** The date of creation. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** The date of the last update; at first the same as {@code dateCreated}. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** The types of businesses. */
    public enum Type {
        /** Any business with a tax ID. */
        STANDARD,
        /** A person without a tax ID; one campaign can be registered. */
        SOLE_PROPRIETOR
    }

    /** The status of a registration. */
    public enum Status {
        /** It has been submitted. */
        PENDING,
        /** It is being reviewed. */
        IN_REVIEW,
        /** Campaigns can be registered. */
        APPROVED,
        /** It was refused; an update submits it again. */
        FAILED,
        /** Its campaigns are suspended, too; the API cannot change that. */
        SUSPENDED
    }

    /** The result of the identity check. */
    public enum IdentityStatus {
        /** The business has not been checked. */
        SELF_DECLARED,
        /** The details of the business could not be verified. */
        UNVERIFIED,
        /** The details of the business were verified. */
        VERIFIED,
        /** A third party has vetted the business; see {@link A2pBrandVetting}. */
        VETTED_VERIFIED
    }

    private static final String ALL = "/v1/a2p/BrandRegistrations";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/a2p/BrandRegistrations}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateBrandRegistrations", ALL);

    /** {@code GET /v1/a2p/BrandRegistrations}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListBrandRegistrations", ALL);

    /** {@code GET /v1/a2p/BrandRegistrations/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchBrandRegistrations", ONE);

    /** {@code POST /v1/a2p/BrandRegistrations/{Sid}}: submits a failed registration again. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateBrandRegistrations", ONE);

    /** {@code POST /v1/a2p/BrandRegistrations/{BrandRegistrationSid}/SmsOtp}: sends the code to a sole proprietor again. */
    public static final Operation CREATE_OTP =
            Operation.post(Product.MESSAGING, "CreateBrandRegistrationOtp", ALL + "/{BrandRegistrationSid}/SmsOtp");

    A2pBrand(Values values) {
        super(values);
    }

    /** {@return {@code BN} and 32 lower-case hexadecimal digits} */
    public String sid() {
        return get(SID);
    }

    /** {@return the {@code BU} SID of the customer profile} */
    public String customerProfileBundleSid() {
        return get(CUSTOMER_PROFILE_BUNDLE_SID);
    }

    /** {@return the {@code BU} SID of the A2P profile} */
    public String a2pProfileBundleSid() {
        return get(A2P_PROFILE_BUNDLE_SID);
    }

    /** {@return the type of the business} */
    public Type brandType() {
        return get(BRAND_TYPE);
    }

    /** {@return the status of the registration} */
    public Status status() {
        return get(STATUS);
    }

    /** {@return the ID from The Campaign Registry; null until the approval, and for sole proprietors} */
    public @Nullable String tcrId() {
        return get(TCR_ID);
    }

    /** {@return the result of the identity check; null until the approval} */
    public @Nullable IdentityStatus identityStatus() {
        return get(IDENTITY_STATUS);
    }

    /** {@return the score of the secondary vetting, 0 to 100; null until the approval, and without a vetting} */
    public @Nullable Integer brandScore() {
        return get(BRAND_SCORE);
    }

    /** {@return the reasons of a failure; unmodifiable, empty in any other status} */
    public List<ComplianceError> errors() {
        return get(ERRORS);
    }

    /** {@return whether the secondary vetting is skipped} */
    public boolean skipAutomaticSecVet() {
        return get(SKIP_AUTOMATIC_SEC_VET);
    }

    /** {@return whether the brand is for tests only} */
    public boolean mock() {
        return get(MOCK);
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
