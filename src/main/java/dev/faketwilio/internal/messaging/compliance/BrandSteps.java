package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Transaction;
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
        boolean standard = brand.type() == BrandRegistration.Type.STANDARD;
        return new BrandRegistration(
                brand.sid(),
                brand.customerProfileBundleSid(),
                brand.a2pProfileBundleSid(),
                brand.type(),
                Status.APPROVED,
                standard ? registryId("B", brand.sid()) : null,
                brand.identityStatus() == null ? IdentityStatus.VERIFIED : brand.identityStatus(),
                standard && !brand.skipAutomaticSecVet() ? SCORE : null,
                List.of(),
                brand.skipAutomaticSecVet(),
                brand.mock(),
                brand.dateCreated(),
                at);
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
    static BrandRegistration with(Status status, List<ComplianceError> errors, BrandRegistration brand, Instant at) {
        return new BrandRegistration(
                brand.sid(),
                brand.customerProfileBundleSid(),
                brand.a2pProfileBundleSid(),
                brand.type(),
                status,
                brand.tcrId(),
                brand.identityStatus(),
                brand.brandScore(),
                errors,
                brand.skipAutomaticSecVet(),
                brand.mock(),
                brand.dateCreated(),
                at);
    }

    /** The brand after a vetting by somebody else. */
    static BrandRegistration vetted(BrandRegistration brand, Instant at) {
        return new BrandRegistration(
                brand.sid(),
                brand.customerProfileBundleSid(),
                brand.a2pProfileBundleSid(),
                brand.type(),
                brand.status(),
                brand.tcrId(),
                IdentityStatus.VETTED_VERIFIED,
                brand.brandScore(),
                brand.errors(),
                brand.skipAutomaticSecVet(),
                brand.mock(),
                brand.dateCreated(),
                at);
    }

    /** An ID as The Campaign Registry gives them out: a letter and six digits or letters. */
    static String registryId(String letter, String sid) {
        return letter + sid.substring(2, 8).toUpperCase(Locale.ROOT);
    }
}
