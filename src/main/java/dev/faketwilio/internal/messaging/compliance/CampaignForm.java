package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.Campaign.Content;
import dev.faketwilio.messaging.compliance.Campaign.Status;
import java.math.BigDecimal;

/** How a campaign is written: contract/messaging.md 9.3. */
final class CampaignForm {

    private CampaignForm() {}

    static void write(Campaign campaign, Representation json) {
        Content content = campaign.content();
        json.sids(campaign.sid())
                .text("brand_registration_sid", campaign.brandRegistrationSid())
                .text("messaging_service_sid", campaign.messagingServiceSid())
                .text("description", content.description())
                .texts("message_samples", content.messageSamples())
                .text("us_app_to_person_usecase", campaign.usecase())
                .flag("has_embedded_links", content.hasEmbeddedLinks())
                .flag("has_embedded_phone", content.hasEmbeddedPhone())
                .flag("subscriber_opt_in", content.subscriberOptIn())
                .flag("age_gated", content.ageGated())
                .flag("direct_lending", content.directLending())
                .text("campaign_status", campaign.status().name())
                .text("campaign_id", campaign.campaignId())
                .flag("is_externally_registered", campaign.externallyRegistered());
        rateLimits(campaign, json);
        json.text("message_flow", content.messageFlow())
                .text("opt_in_message", campaign.optIn().message())
                .text("opt_out_message", campaign.optOut().message())
                .text("help_message", campaign.help().message())
                .texts("opt_in_keywords", campaign.optIn().keywords())
                .texts("opt_out_keywords", campaign.optOut().keywords())
                .texts("help_keywords", campaign.help().keywords())
                .inVersion(
                        "v1.2",
                        more -> more.text("privacy_policy_url", content.privacyPolicyUrl())
                                .text("terms_and_conditions_url", content.termsAndConditionsUrl()))
                .dates(campaign.dateCreated(), campaign.dateUpdated())
                .url("/v1/Services/" + campaign.messagingServiceSid() + "/Compliance/Usa2p/" + campaign.sid())
                .flag("mock", campaign.mock())
                .array(
                        "errors",
                        campaign.errors(),
                        (error, element) -> element.number("error_code", error.code())
                                .texts("fields", error.fields())
                                .text("url", "https://www.twilio.com/docs/api/errors/" + error.code())
                                .text("description", error.description()));
    }

    /** Section 9.3: none before the campaign is verified; then assumed: those of the examples. */
    private static void rateLimits(Campaign campaign, Representation json) {
        if (campaign.status() != Status.VERIFIED) {
            json.text("rate_limits", null);
            return;
        }
        boolean low = CampaignUsecase.SOLE_PROPRIETOR.equals(campaign.usecase());
        json.object(
                "rate_limits",
                limits -> limits.object(
                                "att",
                                att -> att.decimal("mps", new BigDecimal(low ? "0.25" : "600"))
                                        .text("msg_class", "A"))
                        .object("tmobile", tmobile -> tmobile.text("brand_tier", low ? "LOW" : "TOP")));
    }
}
