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
import dev.faketwilio.messaging.compliance.A2pCampaign;
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
                .property(SID, Rule.<String>stored().byDefault(A2pCampaign.SHARED_SID))
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
        Draft<A2pCampaign> campaign = CampaignResource.properties()
                .fresh()
                .set(A2pCampaign.MESSAGING_SERVICE_SID, serviceSid)
                .set(A2pCampaign.CAMPAIGN_ID, connection.get(CAMPAIGN_ID))
                .set(A2pCampaign.EXTERNALLY_REGISTERED, true)
                .set(A2pCampaign.SUBSCRIBER_OPT_IN, false)
                .clear(A2pCampaign.OPT_OUT_MESSAGE)
                .set(A2pCampaign.OPT_OUT_KEYWORDS, List.of())
                .clear(A2pCampaign.HELP_MESSAGE)
                .set(A2pCampaign.HELP_KEYWORDS, List.of())
                .set(A2pCampaign.DATE_CREATED, call.now())
                .set(A2pCampaign.DATE_UPDATED, call.now());
        CampaignResource.REVIEW.submit(campaign, call);
        call.transaction().put(CampaignResource.TABLE, campaign.build());
    }
}
