package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.messaging.compliance.Campaign.CAMPAIGN_ID;
import static dev.faketwilio.messaging.compliance.Campaign.DATE_UPDATED;
import static dev.faketwilio.messaging.compliance.Campaign.ERRORS;
import static dev.faketwilio.messaging.compliance.Campaign.STATUS;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.Campaign.Status;
import dev.faketwilio.messaging.compliance.ComplianceError;
import java.time.Instant;
import java.util.List;

/** What becomes of a campaign, and of its Service with it. */
public final class CampaignSteps implements Review.Steps<Campaign> {

    @Override
    public boolean isWaiting(Campaign campaign) {
        return campaign.status() == Status.PENDING;
    }

    @Override
    public boolean isInReview(Campaign campaign) {
        return campaign.status() == Status.IN_PROGRESS;
    }

    @Override
    public Campaign inReview(Campaign campaign, Instant at) {
        return with(Status.IN_PROGRESS, List.of(), campaign, at);
    }

    @Override
    public Campaign approved(Campaign campaign, Transaction transaction, Instant at) {
        register(campaign, true, transaction);
        return Draft.of(with(Status.VERIFIED, List.of(), campaign, at))
                .setIfNull(CAMPAIGN_ID, BrandSteps.registryId("C", campaign.messagingServiceSid()))
                .build();
    }

    /** Puts a campaign into a state in which it may not send. */
    public static Campaign end(
            Status status, List<ComplianceError> errors, Campaign campaign, Transaction transaction) {
        register(campaign, false, transaction);
        return transaction
                .put(CampaignResource.TABLE, with(status, errors, campaign, transaction.now()))
                .value();
    }

    /** Section 9.3: the Service says whether it has a verified campaign. */
    static void register(Campaign campaign, boolean registered, Transaction transaction) {
        MessagingService service = transaction.find(ServiceResource.TABLE, campaign.messagingServiceSid());
        if (service != null) {
            // assumed: that is no update of the Service
            transaction.change(
                    ServiceResource.TABLE,
                    service,
                    it -> it.set(MessagingService.US_APP_TO_PERSON_REGISTERED, registered));
        }
    }

    private static Campaign with(Status status, List<ComplianceError> errors, Campaign campaign, Instant at) {
        return Draft.of(campaign)
                .set(STATUS, status)
                .set(ERRORS, List.copyOf(errors))
                .set(DATE_UPDATED, at)
                .build();
    }
}
