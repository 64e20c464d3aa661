package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;

/** The JSON of a toll-free verification that was made with no more than Twilio requires: contract/messaging.md 11. */
final class TollfreeJson {

    private static final String DEFAULTS = """
            {"sid": "SID", "account_sid": "ACCOUNT", "regulated_item_sid": null, "customer_profile_sid": null, \
            "trust_product_sid": null, "status": "PENDING_REVIEW", "date_created": "CREATED", \
            "date_updated": "UPDATED", "business_name": "Owl, Inc.", "business_street_address": null, \
            "business_street_address2": null, "business_city": null, "business_state_province_region": null, \
            "business_postal_code": null, "business_country": null, "business_website": "http://www.company.com", \
            "business_contact_first_name": null, "business_contact_last_name": null, \
            "business_contact_email": null, "business_contact_phone": null, \
            "notification_email": "support@company.com", \
            "use_case_categories": ["TWO_FACTOR_AUTHENTICATION", "MARKETING"], \
            "use_case_summary": "Promotional offers and coupons", "production_message_sample": "lorem ipsum", \
            "opt_in_image_urls": ["https://testbusiness.com/images/image1.jpg", \
            "https://testbusiness.com/images/image2.jpg"], "opt_in_type": "VERBAL", "message_volume": "10", \
            "additional_information": null, "tollfree_phone_number_sid": "NUMBER_SID", "rejection_reason": null, \
            "error_code": null, "edit_expiration": null, "edit_allowed": null, "rejection_reasons": null, \
            "resource_links": {}, "url": "BASE/v1/Tollfree/Verifications/SID", "external_reference_id": null, \
            "business_registration_number": null, "business_registration_authority": null, \
            "business_registration_country": null, "business_type": "SOLE_PROPRIETOR", \
            "business_registration_phone_number": null, "doing_business_as": null, "age_gated_content": null, \
            "help_message_sample": null, "opt_in_confirmation_message": null, "opt_in_keywords": [], \
            "privacy_policy_url": null, "terms_and_conditions_url": null, "tollfree_phone_number": "NUMBER", \
            "vetting_id": null, "vetting_id_expiration": null, "vetting_provider": null}""";

    private TollfreeJson() {}

    /**
     * The JSON of a verification.
     *
     * @param changes in what it differs: property, JSON, property, JSON
     */
    static String json(TwilioSandbox twilio, TollFreeNumberVerification verification, String... changes) {
        String json = DEFAULTS.replace("BASE", twilio.url(Product.MESSAGING).toString())
                .replace("ACCOUNT", twilio.accountSid())
                .replace("NUMBER_SID", verification.tollfreePhoneNumberSid())
                .replace("NUMBER", verification.tollfreePhoneNumber())
                .replace("CREATED", verification.dateCreated().toString())
                .replace("UPDATED", verification.dateUpdated().toString())
                .replace("SID", verification.sid());
        for (int i = 0; i < changes.length; i += 2) {
            json = json.replaceFirst(
                    "\"" + changes[i] + "\": (\"[^\"]*\"|[a-z]+|\\[[^]]*\\]|\\{\\})",
                    "\"" + changes[i] + "\": " + changes[i + 1]);
        }
        return json;
    }
}
