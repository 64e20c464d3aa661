package dev.faketwilio.messaging.compliance;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.seeding.Plan;

/**
 * Says in what a seeded brand differs from one of a company whose registration is pending.
 */
public final class A2pBrandSeed extends ResourceSeed<A2pBrand, A2pBrandSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public A2pBrandSeed(Plan<A2pBrand> plan) {
        super(plan);
    }

    /**
     * Makes it the brand of a sole proprietor.
     *
     * @return this
     */
    public A2pBrandSeed soleProprietor() {
        return set(A2pBrand.BRAND_TYPE, A2pBrand.Type.SOLE_PROPRIETOR);
    }

    /**
     * Makes it a brand for tests only.
     *
     * @return this
     */
    public A2pBrandSeed mock() {
        return set(A2pBrand.MOCK, true);
    }

    /**
     * Leaves the secondary vetting out.
     *
     * @return this
     */
    public A2pBrandSeed skipAutomaticSecVet() {
        return set(A2pBrand.SKIP_AUTOMATIC_SEC_VET, true);
    }

    /**
     * Says which profiles it is of; made up by default.
     *
     * @param customerProfileBundleSid {@code BU} and 32 hexadecimal digits
     * @param a2pProfileBundleSid {@code BU} and 32 hexadecimal digits
     * @return this
     */
    public A2pBrandSeed profiles(String customerProfileBundleSid, String a2pProfileBundleSid) {
        return set(A2pBrand.CUSTOMER_PROFILE_BUNDLE_SID, customerProfileBundleSid)
                .set(A2pBrand.A2P_PROFILE_BUNDLE_SID, a2pProfileBundleSid);
    }

    /**
     * Approves it.
     *
     * @return this
     */
    public A2pBrandSeed approved() {
        return then((given, simulate, brand) -> simulate.reviews().approveBrand(brand.sid()));
    }

    /**
     * Lets its registration fail.
     *
     * @param errors why
     * @return this
     */
    public A2pBrandSeed failed(ComplianceError... errors) {
        Elements.of(errors, "errors");
        ComplianceError[] reasons = errors.clone();
        return then((given, simulate, brand) -> simulate.reviews().failBrand(brand.sid(), reasons));
    }
}
