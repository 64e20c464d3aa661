package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.messaging.compliance.A2pBrand.BRAND_SCORE;
import static dev.faketwilio.messaging.compliance.A2pBrand.BRAND_TYPE;
import static dev.faketwilio.messaging.compliance.A2pBrand.ERRORS;
import static dev.faketwilio.messaging.compliance.A2pBrand.IDENTITY_STATUS;
import static dev.faketwilio.messaging.compliance.A2pBrand.SID;
import static dev.faketwilio.messaging.compliance.A2pBrand.SKIP_AUTOMATIC_SEC_VET;
import static dev.faketwilio.messaging.compliance.A2pBrand.STATUS;
import static dev.faketwilio.messaging.compliance.A2pBrand.TCR_ID;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrand.IdentityStatus;
import dev.faketwilio.messaging.compliance.A2pBrand.Status;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import java.util.List;
import java.util.Locale;

/** What becomes of a brand. */
public final class BrandSteps {

    /** assumed: the score of the examples. */
    private static final int SCORE = 42;

    private BrandSteps() {}

    /** What an approval gave a brand stays. A sole proprietor gets neither an ID nor a score (section 10, example). */
    static void enter(Draft<A2pBrand> brand, Transaction transaction) {
        brand.set(ERRORS, List.of());
        if (brand.get(STATUS) != Status.APPROVED) {
            return;
        }
        brand.setIfNull(IDENTITY_STATUS, IdentityStatus.VERIFIED);
        if (brand.get(BRAND_TYPE) == A2pBrand.Type.STANDARD) {
            brand.set(TCR_ID, registryId("B", brand.get(SID)));
            if (!brand.get(SKIP_AUTOMATIC_SEC_VET)) {
                brand.set(BRAND_SCORE, SCORE);
            }
        }
    }

    /** Suspends a brand, and its campaigns with it (error 21731's page says so). */
    public static A2pBrand suspend(A2pBrand brand, Transaction transaction) {
        for (A2pCampaign campaign : transaction.state().all(CampaignResource.TABLE)) {
            if (brand.sid().equals(campaign.brandRegistrationSid())) {
                CampaignResource.REVIEW.move(campaign, A2pCampaign.Status.SUSPENDED, transaction);
            }
        }
        return BrandRegistrationResource.REVIEW.move(brand, Status.SUSPENDED, transaction);
    }

    /** An ID as The Campaign Registry gives them out: a letter and six digits or letters. */
    static String registryId(String letter, String sid) {
        return letter + sid.substring(2, 8).toUpperCase(Locale.ROOT);
    }
}
