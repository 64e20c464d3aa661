package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.Campaign.Content;
import dev.faketwilio.messaging.compliance.Campaign.Status;
import dev.faketwilio.messaging.compliance.ComplianceError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return with(campaign.content(), Status.IN_PROGRESS, campaign.campaignId(), List.of(), campaign, at);
    }

    @Override
    public Campaign approved(Campaign campaign, Transaction transaction, Instant at) {
        register(campaign, true, transaction);
        String id = campaign.campaignId() == null
                ? BrandSteps.registryId("C", campaign.messagingServiceSid())
                : campaign.campaignId();
        return with(campaign.content(), Status.VERIFIED, id, List.of(), campaign, at);
    }

    /** Puts a campaign into a state in which it may not send. */
    public static Campaign end(
            Status status, List<ComplianceError> errors, Campaign campaign, Transaction transaction) {
        register(campaign, false, transaction);
        Campaign ended = with(campaign.content(), status, campaign.campaignId(), errors, campaign, transaction.now());
        return transaction.put(CampaignResource.TABLE, ended).value();
    }

    static Campaign submittedAgain(Content content, Campaign campaign, Instant at) {
        return with(content, Status.PENDING, campaign.campaignId(), List.of(), campaign, at);
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

    private static Campaign with(
            Content content,
            Status status,
            @Nullable String campaignId,
            List<ComplianceError> errors,
            Campaign campaign,
            Instant at) {
        return new Campaign(
                campaign.messagingServiceSid(),
                campaign.brandRegistrationSid(),
                campaign.usecase(),
                content,
                campaign.optIn(),
                campaign.optOut(),
                campaign.help(),
                status,
                campaignId,
                campaign.externallyRegistered(),
                campaign.mock(),
                errors,
                campaign.dateCreated(),
                at);
    }
}
