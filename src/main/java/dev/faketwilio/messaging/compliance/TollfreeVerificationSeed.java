package dev.faketwilio.messaging.compliance;

/**
 * Says in what a seeded toll-free verification differs from a pending one of "Owl, Inc." for account notifications. Not
 * thread-safe; to be used only while the call that it was made for runs.
 */
public interface TollfreeVerificationSeed {

    /**
     * Says who sends messages.
     *
     * @param name the business's name
     * @param website the business's website
     * @return this
     */
    TollfreeVerificationSeed business(String name, String website);

    /**
     * Says what the messages are for; {@code ACCOUNT_NOTIFICATIONS} by default.
     *
     * @param categories for example {@code MARKETING}
     * @return this
     */
    TollfreeVerificationSeed useCaseCategories(String... categories);

    /**
     * Gives it the customer's own ID.
     *
     * @param externalReferenceId any text
     * @return this
     */
    TollfreeVerificationSeed externalReferenceId(String externalReferenceId);

    /**
     * Says of which customer profile it is; of none by default.
     *
     * @param customerProfileSid {@code BU} and 32 hexadecimal digits
     * @return this
     */
    TollfreeVerificationSeed customerProfileSid(String customerProfileSid);

    /**
     * Approves it.
     *
     * @return this
     */
    TollfreeVerificationSeed approved();

    /**
     * Rejects it; it can be submitted again within seven days.
     *
     * @param reason why
     * @param others more reasons
     * @return this
     */
    TollfreeVerificationSeed rejected(ComplianceError reason, ComplianceError... others);
}
