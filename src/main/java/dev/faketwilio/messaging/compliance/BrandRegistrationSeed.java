package dev.faketwilio.messaging.compliance;

/**
 * Says in what a seeded brand differs from one of a company whose registration is pending. Not thread-safe; to be used
 * only while the call that it was made for runs.
 */
public interface BrandRegistrationSeed {

    /**
     * Makes it the brand of a sole proprietor.
     *
     * @return this
     */
    BrandRegistrationSeed soleProprietor();

    /**
     * Makes it a brand for tests only.
     *
     * @return this
     */
    BrandRegistrationSeed mock();

    /**
     * Leaves the secondary vetting out.
     *
     * @return this
     */
    BrandRegistrationSeed skipAutomaticSecVet();

    /**
     * Says which profiles it is of; made up by default.
     *
     * @param customerProfileBundleSid {@code BU} and 32 hexadecimal digits
     * @param a2pProfileBundleSid {@code BU} and 32 hexadecimal digits
     * @return this
     */
    BrandRegistrationSeed profiles(String customerProfileBundleSid, String a2pProfileBundleSid);

    /**
     * Approves it.
     *
     * @return this
     */
    BrandRegistrationSeed approved();

    /**
     * Lets its registration fail.
     *
     * @param errors why
     * @return this
     */
    BrandRegistrationSeed failed(ComplianceError... errors);
}
