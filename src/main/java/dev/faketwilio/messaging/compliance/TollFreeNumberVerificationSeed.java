package dev.faketwilio.messaging.compliance;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.seeding.Plan;
import dev.faketwilio.messaging.AccountPhoneNumber;
import java.util.List;
import java.util.Objects;

/**
 * Says in what a seeded toll-free verification differs from a pending one of "Owl, Inc." for account notifications.
 */
public final class TollFreeNumberVerificationSeed
        extends ResourceSeed<TollFreeNumberVerification, TollFreeNumberVerificationSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     * @param number the toll-free number
     */
    public TollFreeNumberVerificationSeed(Plan<TollFreeNumberVerification> plan, AccountPhoneNumber number) {
        super(plan);
        set(TollFreeNumberVerification.TOLLFREE_PHONE_NUMBER_SID, number.sid());
        business("Owl, Inc.", "https://owl.example.com");
        set(TollFreeNumberVerification.NOTIFICATION_EMAIL, "support@owl.example.com");
        set(TollFreeNumberVerification.BUSINESS_TYPE, "PRIVATE_PROFIT");
        set(TollFreeNumberVerification.BUSINESS_REGISTRATION_NUMBER, "12-3456789");
        set(TollFreeNumberVerification.BUSINESS_REGISTRATION_AUTHORITY, "EIN");
        set(TollFreeNumberVerification.BUSINESS_REGISTRATION_COUNTRY, "US");
        useCaseCategories("ACCOUNT_NOTIFICATIONS");
        set(TollFreeNumberVerification.USE_CASE_SUMMARY, "Notices about orders to the customers who made them.");
        set(TollFreeNumberVerification.PRODUCTION_MESSAGE_SAMPLE, "Owl, Inc.: Your order is on its way.");
        set(TollFreeNumberVerification.OPT_IN_IMAGE_URLS, List.of("https://owl.example.com/opt-in.png"));
        set(TollFreeNumberVerification.OPT_IN_TYPE, "WEB_FORM");
        set(TollFreeNumberVerification.MESSAGE_VOLUME, "1,000");
    }

    /**
     * Says who sends messages.
     *
     * @param name the business's name
     * @param website the business's website
     * @return this
     */
    public TollFreeNumberVerificationSeed business(String name, String website) {
        return set(TollFreeNumberVerification.BUSINESS_NAME, name)
                .set(TollFreeNumberVerification.BUSINESS_WEBSITE, website);
    }

    /**
     * Says what the messages are for; {@code ACCOUNT_NOTIFICATIONS} by default.
     *
     * @param categories for example {@code MARKETING}
     * @return this
     */
    public TollFreeNumberVerificationSeed useCaseCategories(String... categories) {
        Elements.of(categories, "categories");
        return set(TollFreeNumberVerification.USE_CASE_CATEGORIES, List.of(categories));
    }

    /**
     * Gives it the customer's own ID.
     *
     * @param externalReferenceId any text
     * @return this
     */
    public TollFreeNumberVerificationSeed externalReferenceId(String externalReferenceId) {
        return set(TollFreeNumberVerification.EXTERNAL_REFERENCE_ID, externalReferenceId);
    }

    /**
     * Says of which customer profile it is; of none by default.
     *
     * @param customerProfileSid {@code BU} and 32 hexadecimal digits
     * @return this
     */
    public TollFreeNumberVerificationSeed customerProfileSid(String customerProfileSid) {
        return set(TollFreeNumberVerification.CUSTOMER_PROFILE_SID, customerProfileSid);
    }

    /**
     * Approves it.
     *
     * @return this
     */
    public TollFreeNumberVerificationSeed approved() {
        return then((given, simulate, verification) -> simulate.reviews().approveTollfree(verification.sid()));
    }

    /**
     * Rejects it; it can be submitted again within seven days.
     *
     * @param reason why
     * @param others more reasons
     * @return this
     */
    public TollFreeNumberVerificationSeed rejected(ComplianceError reason, ComplianceError... others) {
        Objects.requireNonNull(reason, "reason");
        Elements.of(others, "others");
        ComplianceError[] more = others.clone();
        return then(
                (given, simulate, verification) -> simulate.reviews().rejectTollfree(verification.sid(), reason, more));
    }
}
