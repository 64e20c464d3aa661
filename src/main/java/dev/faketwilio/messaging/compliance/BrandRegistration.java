package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a business with The Campaign Registry, which campaigns need. Immutable.
 *
 * @param sid {@code BN} and 32 lower-case hexadecimal digits
 * @param customerProfileBundleSid the customer profile's {@code BU} SID
 * @param a2pProfileBundleSid the A2P profile's {@code BU} SID
 * @param type what kind of business it is
 * @param status how far the registration is
 * @param tcrId The Campaign Registry's ID; null until approved, and for sole proprietors
 * @param identityStatus how well the business is known; null until approved
 * @param brandScore the score of the vetting, 0 to 100; null until approved, and where there was no vetting
 * @param errors why it failed; unmodifiable, empty unless it did
 * @param skipAutomaticSecVet whether there is no secondary vetting
 * @param mock whether it is for tests only
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 * @see <a href="https://www.twilio.com/docs/messaging/compliance/a2p-10dlc">Twilio's page</a>
 */
public record BrandRegistration(
        String sid,
        String customerProfileBundleSid,
        String a2pProfileBundleSid,
        Type type,
        Status status,
        @Nullable String tcrId,
        @Nullable IdentityStatus identityStatus,
        @Nullable Integer brandScore,
        List<ComplianceError> errors,
        boolean skipAutomaticSecVet,
        boolean mock,
        Instant dateCreated,
        Instant dateUpdated) {

    /** The kinds of businesses. */
    public enum Type {
        /** Any business with a tax ID. */
        STANDARD,
        /** A person without one, for one campaign. */
        SOLE_PROPRIETOR
    }

    /** How far a registration is. */
    public enum Status {
        /** It has been submitted. */
        PENDING,
        /** Somebody looks at it. */
        IN_REVIEW,
        /** Campaigns can be registered. */
        APPROVED,
        /** It was refused; an update submits it again. */
        FAILED,
        /** Its campaigns are suspended, and nothing can be done about it by the API. */
        SUSPENDED
    }

    /** How well a business is known. */
    public enum IdentityStatus {
        /** By its own words only. */
        SELF_DECLARED,
        /** Its words could not be verified. */
        UNVERIFIED,
        /** Its words were verified. */
        VERIFIED,
        /** Somebody else has vetted it. */
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

    /** {@code POST /v1/a2p/BrandRegistrations/{BrandRegistrationSid}/SmsOtp}: sends a sole proprietor's code again. */
    public static final Operation CREATE_OTP =
            Operation.post(Product.MESSAGING, "CreateBrandRegistrationOtp", ALL + "/{BrandRegistrationSid}/SmsOtp");

    /**
     * Keeps a copy of the list.
     *
     * @param sid see above
     * @param customerProfileBundleSid see above
     * @param a2pProfileBundleSid see above
     * @param type see above
     * @param status see above
     * @param tcrId see above
     * @param identityStatus see above
     * @param brandScore see above
     * @param errors see above
     * @param skipAutomaticSecVet see above
     * @param mock see above
     * @param dateCreated see above
     * @param dateUpdated see above
     */
    public BrandRegistration {
        errors = List.copyOf(errors);
    }
}
