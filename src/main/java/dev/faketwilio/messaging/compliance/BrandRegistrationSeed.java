package dev.faketwilio.messaging.compliance;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.seeding.Plan;

/**
 * Says in what a seeded brand differs from one of a company whose registration is pending.
 */
public final class BrandRegistrationSeed extends ResourceSeed<BrandRegistration, BrandRegistrationSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public BrandRegistrationSeed(Plan<BrandRegistration> plan) {
        super(plan);
    }

    /**
     * Makes it the brand of a sole proprietor.
     *
     * @return this
     */
    public BrandRegistrationSeed soleProprietor() {
        return set(BrandRegistration.BRAND_TYPE, BrandRegistration.Type.SOLE_PROPRIETOR);
    }

    /**
     * Makes it a brand for tests only.
     *
     * @return this
     */
    public BrandRegistrationSeed mock() {
        return set(BrandRegistration.MOCK, true);
    }

    /**
     * Leaves the secondary vetting out.
     *
     * @return this
     */
    public BrandRegistrationSeed skipAutomaticSecVet() {
        return set(BrandRegistration.SKIP_AUTOMATIC_SEC_VET, true);
    }

    /**
     * Says which profiles it is of; made up by default.
     *
     * @param customerProfileBundleSid {@code BU} and 32 hexadecimal digits
     * @param a2pProfileBundleSid {@code BU} and 32 hexadecimal digits
     * @return this
     */
    public BrandRegistrationSeed profiles(String customerProfileBundleSid, String a2pProfileBundleSid) {
        return set(BrandRegistration.CUSTOMER_PROFILE_BUNDLE_SID, customerProfileBundleSid)
                .set(BrandRegistration.A2P_PROFILE_BUNDLE_SID, a2pProfileBundleSid);
    }

    /**
     * Approves it.
     *
     * @return this
     */
    public BrandRegistrationSeed approved() {
        return then((given, simulate, brand) -> simulate.reviews().approveBrand(brand.sid()));
    }

    /**
     * Lets its registration fail.
     *
     * @param errors why
     * @return this
     */
    public BrandRegistrationSeed failed(ComplianceError... errors) {
        Elements.of(errors, "errors");
        ComplianceError[] reasons = errors.clone();
        return then((given, simulate, brand) -> simulate.reviews().failBrand(brand.sid(), reasons));
    }
}
