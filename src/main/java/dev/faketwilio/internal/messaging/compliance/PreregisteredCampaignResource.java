package dev.faketwilio.internal.messaging.compliance;

import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.compliance.PreregisteredCampaign.CAMPAIGN_ID;
import static dev.faketwilio.messaging.compliance.PreregisteredCampaign.CNP_MIGRATION;
import static dev.faketwilio.messaging.compliance.PreregisteredCampaign.DATE_CREATED;
import static dev.faketwilio.messaging.compliance.PreregisteredCampaign.MESSAGING_SERVICE_SID;
import static dev.faketwilio.messaging.compliance.PreregisteredCampaign.SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.PreregisteredCampaign;
import java.util.List;

/**
 * {@code /v1/Services/PreregisteredUsa2p}: campaigns that were registered elsewhere (contract/messaging.md 9.4). assumed:
 * the campaign then appears as the Service's own, of which Twilio knows the ID only, and is reviewed like any other.
 */
public final class PreregisteredCampaignResource implements Resource {

    private static final Table<PreregisteredCampaign> TABLE =
            Table.of("preregistered campaign", PreregisteredCampaign::messagingServiceSid);

    @Override
    public Declaration<PreregisteredCampaign> declaration() {
        return Declaration.of(PreregisteredCampaign.TYPE, TABLE, "PreregisteredSid")
                .goingWith(CampaignResource.TABLE)
                .property(SID, Rule.<String>stored().byDefault(Campaign.SHARED_SID))
                .property(MESSAGING_SERVICE_SID, sid("MG").required())
                .property(CAMPAIGN_ID, text().required())
                .accountSid()
                .property(DATE_CREATED, stored())
                .hidden(CNP_MIGRATION, flag().byDefault(false))
                .create(PreregisteredCampaign.CREATE, PreregisteredCampaignResource::create);
    }

    private static void create(Draft<PreregisteredCampaign> connection, Call call) {
        String serviceSid = connection.get(MESSAGING_SERVICE_SID);
        if (call.transaction().find(ServiceResource.TABLE, serviceSid) == null) {
            throw ComplianceErrors.NO_SUCH_SERVICE.exception();
        }
        CampaignResource.refuseSecond(serviceSid, call.transaction());
        Draft<Campaign> campaign = CampaignResource.properties()
                .fresh()
                .set(Campaign.MESSAGING_SERVICE_SID, serviceSid)
                .set(Campaign.CAMPAIGN_ID, connection.get(CAMPAIGN_ID))
                .set(Campaign.EXTERNALLY_REGISTERED, true)
                .set(Campaign.SUBSCRIBER_OPT_IN, false)
                .clear(Campaign.OPT_OUT_MESSAGE)
                .set(Campaign.OPT_OUT_KEYWORDS, List.of())
                .clear(Campaign.HELP_MESSAGE)
                .set(Campaign.HELP_KEYWORDS, List.of())
                .set(Campaign.DATE_CREATED, call.now())
                .set(Campaign.DATE_UPDATED, call.now());
        CampaignResource.REVIEW.submit(campaign, call);
        call.transaction().put(CampaignResource.TABLE, campaign.build());
    }
}
