package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.Campaign.AutoReply;
import dev.faketwilio.messaging.compliance.Campaign.Content;
import dev.faketwilio.messaging.compliance.PreregisteredCampaign;
import java.util.List;

/**
 * {@code /v1/Services/PreregisteredUsa2p}: campaigns that were registered elsewhere (contract/messaging.md 9.4). assumed:
 * the campaign then appears as the Service's own, of which Twilio knows the ID only, and is reviewed like any other.
 */
public final class PreregisteredCampaignResource implements Resource {

    private static final Table<PreregisteredCampaign> TABLE =
            Table.of("preregistered campaign", PreregisteredCampaign::messagingServiceSid);

    private static final Parameter<String> CAMPAIGN_ID = Parameter.text("CampaignId", Integer.MAX_VALUE);
    private static final Parameter<String> MESSAGING_SERVICE_SID = Parameter.sid("MessagingServiceSid", "MG");
    private static final Parameter<Boolean> CNP_MIGRATION = Parameter.flag("CnpMigration");

    private static final Content UNKNOWN =
            new Content(null, null, List.of(), false, false, false, false, false, null, null);
    private static final AutoReply NO_REPLY = new AutoReply(null, List.of());

    @Override
    public Declaration<PreregisteredCampaign> declaration() {
        return Declaration.of(TABLE, "PreregisteredSid")
                .goingWith(CampaignResource.TABLE)
                .create(PreregisteredCampaign.CREATE, this::create)
                .json(this::write);
    }

    private PreregisteredCampaign create(Call call) {
        String campaignId = call.required(CAMPAIGN_ID);
        String serviceSid = call.required(MESSAGING_SERVICE_SID);
        boolean cnpMigration = call.optional(CNP_MIGRATION, false);
        if (call.transaction().find(ServiceResource.TABLE, serviceSid) == null) {
            throw ComplianceErrors.NO_SUCH_SERVICE.exception();
        }
        CampaignResource.refuseSecond(serviceSid, call.transaction());
        Campaign campaign = new Campaign(
                serviceSid,
                null,
                null,
                UNKNOWN,
                NO_REPLY,
                NO_REPLY,
                NO_REPLY,
                Campaign.Status.PENDING,
                campaignId,
                true,
                false,
                List.of(),
                call.now(),
                call.now());
        call.transaction().put(CampaignResource.TABLE, campaign);
        CampaignResource.submit(campaign, call.transaction());
        return new PreregisteredCampaign(serviceSid, campaignId, cnpMigration, call.now());
    }

    private void write(PreregisteredCampaign connection, Representation json) {
        json.text("sid", Campaign.SID)
                .text("messaging_service_sid", connection.messagingServiceSid())
                .text("campaign_id", connection.campaignId())
                .accountSid()
                .date("date_created", connection.dateCreated());
    }
}
