package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;

/** The JSON of a campaign that was made with no more than Twilio requires: contract/messaging.md 9.2 and 9.3. */
final class CampaignJson {

    private static final String DEFAULTS = """
            {"sid": "QE2c6890da8086d771620e9b13fadeba0b", "account_sid": "ACCOUNT", \
            "brand_registration_sid": "BRAND", "messaging_service_sid": "SERVICE", "description": "DESCRIPTION", \
            "message_samples": ["SAMPLE_1", "SAMPLE_2"], "us_app_to_person_usecase": "MARKETING", \
            "has_embedded_links": true, "has_embedded_phone": false, "subscriber_opt_in": false, \
            "age_gated": false, "direct_lending": false, "campaign_status": "PENDING", "campaign_id": null, \
            "is_externally_registered": false, "rate_limits": null, "message_flow": "MESSAGE_FLOW", \
            "opt_in_message": null, "opt_out_message": "You have successfully been unsubscribed. You will not \
            receive any more messages from this number. Reply START to resubscribe.", \
            "help_message": "Reply STOP to unsubscribe. Msg&Data Rates May Apply.", "opt_in_keywords": [], \
            "opt_out_keywords": ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"], \
            "help_keywords": ["HELP", "INFO"], "date_created": "CREATED", "date_updated": "UPDATED", \
            "url": "BASE/v1/Services/SERVICE/Compliance/Usa2p/QE2c6890da8086d771620e9b13fadeba0b", "mock": false, \
            "errors": []}""";

    private CampaignJson() {}

    /**
     * The JSON of a campaign.
     *
     * @param changes in what it differs: property, JSON, property, JSON
     */
    static String json(TwilioSandbox twilio, A2pCampaign campaign, String... changes) {
        String json = DEFAULTS.replace("BASE", twilio.url(Product.MESSAGING).toString())
                .replace("ACCOUNT", twilio.accountSid())
                .replace("BRAND", String.valueOf(campaign.brandRegistrationSid()))
                .replace("SERVICE", campaign.messagingServiceSid())
                .replace("DESCRIPTION", Compliance.DESCRIPTION)
                .replace("MESSAGE_FLOW", Compliance.MESSAGE_FLOW)
                .replace("SAMPLE_1", Compliance.SAMPLE_1)
                .replace("SAMPLE_2", Compliance.SAMPLE_2)
                .replace("CREATED", campaign.dateCreated().toString())
                .replace("UPDATED", campaign.dateUpdated().toString());
        for (int i = 0; i < changes.length; i += 2) {
            json = json.replaceFirst(
                    "\"" + changes[i] + "\": (\"[^\"]*\"|[a-z]+|\\[[^]]*\\])",
                    "\"" + changes[i] + "\": " + changes[i + 1]);
        }
        return json;
    }
}
