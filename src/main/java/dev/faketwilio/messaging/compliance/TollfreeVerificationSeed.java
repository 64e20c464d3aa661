package dev.faketwilio.messaging.compliance;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.seeding.Plan;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import java.util.List;
import java.util.Objects;

/**
 * Says in what a seeded toll-free verification differs from a pending one of "Owl, Inc." for account notifications.
 */
public final class TollfreeVerificationSeed extends ResourceSeed<TollfreeVerification, TollfreeVerificationSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     * @param number the toll-free number
     */
    public TollfreeVerificationSeed(Plan<TollfreeVerification> plan, IncomingPhoneNumber number) {
        super(plan);
        set(TollfreeVerification.TOLLFREE_PHONE_NUMBER_SID, number.sid());
        business("Owl, Inc.", "https://owl.example.com");
        set(TollfreeVerification.NOTIFICATION_EMAIL, "support@owl.example.com");
        set(TollfreeVerification.BUSINESS_TYPE, "PRIVATE_PROFIT");
        set(TollfreeVerification.BUSINESS_REGISTRATION_NUMBER, "12-3456789");
        set(TollfreeVerification.BUSINESS_REGISTRATION_AUTHORITY, "EIN");
        set(TollfreeVerification.BUSINESS_REGISTRATION_COUNTRY, "US");
        useCaseCategories("ACCOUNT_NOTIFICATIONS");
        set(TollfreeVerification.USE_CASE_SUMMARY, "Notices about orders to the customers who made them.");
        set(TollfreeVerification.PRODUCTION_MESSAGE_SAMPLE, "Owl, Inc.: Your order is on its way.");
        set(TollfreeVerification.OPT_IN_IMAGE_URLS, List.of("https://owl.example.com/opt-in.png"));
        set(TollfreeVerification.OPT_IN_TYPE, "WEB_FORM");
        set(TollfreeVerification.MESSAGE_VOLUME, "1,000");
    }

    /**
     * Says who sends messages.
     *
     * @param name the business's name
     * @param website the business's website
     * @return this
     */
    public TollfreeVerificationSeed business(String name, String website) {
        return set(TollfreeVerification.BUSINESS_NAME, name).set(TollfreeVerification.BUSINESS_WEBSITE, website);
    }

    /**
     * Says what the messages are for; {@code ACCOUNT_NOTIFICATIONS} by default.
     *
     * @param categories for example {@code MARKETING}
     * @return this
     */
    public TollfreeVerificationSeed useCaseCategories(String... categories) {
        Elements.of(categories, "categories");
        return set(TollfreeVerification.USE_CASE_CATEGORIES, List.of(categories));
    }

    /**
     * Gives it the customer's own ID.
     *
     * @param externalReferenceId any text
     * @return this
     */
    public TollfreeVerificationSeed externalReferenceId(String externalReferenceId) {
        return set(TollfreeVerification.EXTERNAL_REFERENCE_ID, externalReferenceId);
    }

    /**
     * Says of which customer profile it is; of none by default.
     *
     * @param customerProfileSid {@code BU} and 32 hexadecimal digits
     * @return this
     */
    public TollfreeVerificationSeed customerProfileSid(String customerProfileSid) {
        return set(TollfreeVerification.CUSTOMER_PROFILE_SID, customerProfileSid);
    }

    /**
     * Approves it.
     *
     * @return this
     */
    public TollfreeVerificationSeed approved() {
        return then((given, simulate, verification) -> simulate.reviews().approveTollfree(verification.sid()));
    }

    /**
     * Rejects it; it can be submitted again within seven days.
     *
     * @param reason why
     * @param others more reasons
     * @return this
     */
    public TollfreeVerificationSeed rejected(ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(reason, "reason");
        Elements.of(others, "others");
        ComplianceError[] more = others.clone();
        return then(
                (given, simulate, verification) -> simulate.reviews().rejectTollfree(verification.sid(), reason, more));
    }
}
