package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.messaging.compliance.A2pCampaign.CAMPAIGN_ID;
import static dev.faketwilio.messaging.compliance.A2pCampaign.ERRORS;
import static dev.faketwilio.messaging.compliance.A2pCampaign.MESSAGING_SERVICE_SID;
import static dev.faketwilio.messaging.compliance.A2pCampaign.STATUS;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.A2pCampaign.Status;
import java.util.List;

/** What becomes of a campaign, and of its Service with it. */
final class CampaignSteps {

    private CampaignSteps() {}

    static void enter(Draft<A2pCampaign> campaign, Transaction transaction) {
        String serviceSid = campaign.get(MESSAGING_SERVICE_SID);
        boolean verified = campaign.get(STATUS) == Status.VERIFIED;
        campaign.set(ERRORS, List.of());
        if (verified) {
            campaign.setIfNull(CAMPAIGN_ID, BrandSteps.registryId("C", serviceSid));
        }
        register(serviceSid, verified, transaction);
    }

    /** Section 9.3: the Service says whether it has a verified campaign. */
    static void register(String serviceSid, boolean registered, Transaction transaction) {
        MessagingService service = transaction.find(ServiceResource.TABLE, serviceSid);
        if (service != null && service.usAppToPersonRegistered() != registered) {
            // assumed: that is no update of the Service
            transaction.change(
                    ServiceResource.TABLE,
                    service,
                    it -> it.set(MessagingService.US_APP_TO_PERSON_REGISTERED, registered));
        }
    }
}
