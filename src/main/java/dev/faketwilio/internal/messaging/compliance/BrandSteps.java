package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.messaging.compliance.BrandRegistration.BRAND_SCORE;
import static dev.faketwilio.messaging.compliance.BrandRegistration.DATE_UPDATED;
import static dev.faketwilio.messaging.compliance.BrandRegistration.ERRORS;
import static dev.faketwilio.messaging.compliance.BrandRegistration.IDENTITY_STATUS;
import static dev.faketwilio.messaging.compliance.BrandRegistration.STATUS;
import static dev.faketwilio.messaging.compliance.BrandRegistration.TCR_ID;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.BrandRegistration.IdentityStatus;
import dev.faketwilio.messaging.compliance.BrandRegistration.Status;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.ComplianceError;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What becomes of a brand. */
public final class BrandSteps implements Review.Steps<BrandRegistration> {

    /** assumed: the score of the examples. */
    private static final int SCORE = 42;

    @Override
    public boolean isWaiting(BrandRegistration brand) {
        return brand.status() == Status.PENDING;
    }

    @Override
    public boolean isInReview(BrandRegistration brand) {
        return brand.status() == Status.IN_REVIEW;
    }

    @Override
    public BrandRegistration inReview(BrandRegistration brand, Instant at) {
        return with(Status.IN_REVIEW, List.of(), brand, at);
    }

    /** A sole proprietor has neither an ID nor a score then, as the example of section 10 shows. */
    @Override
    public BrandRegistration approved(BrandRegistration brand, Transaction transaction, Instant at) {
        Draft<BrandRegistration> approved = Draft.of(with(Status.APPROVED, List.of(), brand, at));
        approved.setIfNull(IDENTITY_STATUS, IdentityStatus.VERIFIED);
        if (brand.brandType() == BrandRegistration.Type.STANDARD) {
            approved.set(TCR_ID, registryId("B", brand.sid()));
            if (!brand.skipAutomaticSecVet()) {
                approved.set(BRAND_SCORE, SCORE);
            }
        }
        return approved.build();
    }

    /** Suspends a brand, and its campaigns with it (error 21731's page says so). */
    public static BrandRegistration suspend(BrandRegistration brand, Transaction transaction) {
        for (Campaign campaign : transaction.state().all(CampaignResource.TABLE)) {
            if (brand.sid().equals(campaign.brandRegistrationSid())) {
                CampaignSteps.end(Campaign.Status.SUSPENDED, List.of(), campaign, transaction);
            }
        }
        return end(Status.SUSPENDED, List.of(), brand, transaction);
    }

    /** Ends the review of a brand otherwise than by approval. */
    public static BrandRegistration end(
            Status status, List<ComplianceError> errors, BrandRegistration brand, Transaction transaction) {
        return transaction
                .put(BrandRegistrationResource.TABLE, with(status, errors, brand, transaction.now()))
                .value();
    }

    /** The brand in another state; what an approval gave it stays. */
    private static BrandRegistration with(
            Status status, List<ComplianceError> errors, BrandRegistration brand, Instant at) {
        return Draft.of(brand)
                .set(STATUS, status)
                .set(ERRORS, List.copyOf(errors))
                .set(DATE_UPDATED, at)
                .build();
    }

    /** The brand after a vetting by somebody else. */
    static BrandRegistration vetted(BrandRegistration brand, Instant at) {
        return Draft.of(brand)
                .set(IDENTITY_STATUS, IdentityStatus.VETTED_VERIFIED)
                .set(DATE_UPDATED, at)
                .build();
    }

    /** An ID as The Campaign Registry gives them out: a letter and six digits or letters. */
    static String registryId(String letter, String sid) {
        return letter + sid.substring(2, 8).toUpperCase(Locale.ROOT);
    }
}
