package dev.faketwilio.internal.messaging.tollfree;

import static dev.faketwilio.internal.engine.Parameter.choice;
import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.text;
import static dev.faketwilio.internal.messaging.tollfree.BusinessParameters.own;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.messaging.compliance.TollfreeUsage;
import dev.faketwilio.messaging.compliance.TollfreeUsage.OptIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of the use of a toll-free number that is to be verified: contract/messaging.md 11. */
final class UsageParameters {

    private static final Parameter<String> CATEGORIES = own(choice(
            "UseCaseCategories",
            "TWO_FACTOR_AUTHENTICATION",
            "ACCOUNT_NOTIFICATIONS",
            "CUSTOMER_CARE",
            "CHARITY_NONPROFIT",
            "DELIVERY_NOTIFICATIONS",
            "FRAUD_ALERT_MESSAGING",
            "EVENTS",
            "HIGHER_EDUCATION",
            "K12",
            "MARKETING",
            "POLLING_AND_VOTING_NON_POLITICAL",
            "POLITICAL_ELECTION_CAMPAIGNS",
            "PUBLIC_SERVICE_ANNOUNCEMENT",
            "SECURITY_ALERT"));
    private static final Parameter<String> SUMMARY = any("UseCaseSummary");
    private static final Parameter<String> MESSAGE_SAMPLE = any("ProductionMessageSample");
    private static final Parameter<String> MESSAGE_VOLUME = any("MessageVolume");
    private static final Parameter<String> HELP_MESSAGE_SAMPLE = any("HelpMessageSample");
    private static final Parameter<String> ADDITIONAL_INFORMATION = any("AdditionalInformation");
    private static final Parameter<String> PRIVACY_POLICY_URL = any("PrivacyPolicyUrl");
    private static final Parameter<String> TERMS_AND_CONDITIONS_URL = any("TermsAndConditionsUrl");
    private static final Parameter<Boolean> AGE_GATED_CONTENT = own(flag("AgeGatedContent"));
    private static final Parameter<String> VETTING_PROVIDER = own(choice("VettingProvider", "CAMPAIGN_VERIFY"));
    private static final Parameter<String> VETTING_ID = own(text("VettingId", 500));

    private static final Parameter<String> OPT_IN_TYPE = own(choice(
            "OptInType",
            "VERBAL",
            "WEB_FORM",
            "PAPER_FORM",
            "VIA_TEXT",
            "MOBILE_QR_CODE",
            "IMPORT",
            "IMPORT_PLEASE_REPLACE"));
    private static final Parameter<String> OPT_IN_IMAGE_URLS = any("OptInImageUrls");
    private static final Parameter<String> OPT_IN_CONFIRMATION_MESSAGE = any("OptInConfirmationMessage");
    private static final Parameter<String> OPT_IN_KEYWORDS = any("OptInKeywords");

    private UsageParameters() {}

    /** assumed: anything goes, URLs too; no rules but the words of choices are known. */
    private static Parameter<String> any(String name) {
        return own(text(name, Integer.MAX_VALUE));
    }

    /** Returns what was sent, in place of what was said before; of a new verification some of it must be. */
    static TollfreeUsage read(Call call, @Nullable TollfreeUsage old) {
        return new TollfreeUsage(
                old == null ? call.requiredAll(CATEGORIES) : call.all(CATEGORIES, old.categories()),
                old == null ? call.required(SUMMARY) : call.optional(SUMMARY, old.summary()),
                old == null ? call.required(MESSAGE_SAMPLE) : call.optional(MESSAGE_SAMPLE, old.messageSample()),
                old == null ? call.required(MESSAGE_VOLUME) : call.optional(MESSAGE_VOLUME, old.messageVolume()),
                optIn(call, old == null ? null : old.optIn()),
                call.clearable(HELP_MESSAGE_SAMPLE, old == null ? null : old.helpMessageSample()),
                call.clearable(ADDITIONAL_INFORMATION, old == null ? null : old.additionalInformation()),
                call.clearable(PRIVACY_POLICY_URL, old == null ? null : old.privacyPolicyUrl()),
                call.clearable(TERMS_AND_CONDITIONS_URL, old == null ? null : old.termsAndConditionsUrl()),
                call.clearable(AGE_GATED_CONTENT, old == null ? null : old.ageGatedContent()),
                call.clearable(VETTING_PROVIDER, old == null ? null : old.vettingProvider()),
                call.clearable(VETTING_ID, old == null ? null : old.vettingId()));
    }

    private static OptIn optIn(Call call, @Nullable OptIn old) {
        return new OptIn(
                old == null ? call.required(OPT_IN_TYPE) : call.optional(OPT_IN_TYPE, old.type()),
                old == null ? call.requiredAll(OPT_IN_IMAGE_URLS) : call.all(OPT_IN_IMAGE_URLS, old.imageUrls()),
                call.clearable(OPT_IN_CONFIRMATION_MESSAGE, old == null ? null : old.confirmationMessage()),
                call.all(OPT_IN_KEYWORDS, old == null ? List.of() : old.keywords()));
    }

    /** The first part, which stands before the number. */
    static void write(TollfreeUsage usage, Representation json) {
        json.texts("use_case_categories", usage.categories())
                .text("use_case_summary", usage.summary())
                .text("production_message_sample", usage.messageSample())
                .texts("opt_in_image_urls", usage.optIn().imageUrls())
                .text("opt_in_type", usage.optIn().type())
                .text("message_volume", usage.messageVolume())
                .text("additional_information", usage.additionalInformation());
    }

    /** The second part, which was added to Twilio's API later. */
    static void writeMore(TollfreeUsage usage, Representation json) {
        json.flag("age_gated_content", usage.ageGatedContent())
                .text("help_message_sample", usage.helpMessageSample())
                .text("opt_in_confirmation_message", usage.optIn().confirmationMessage())
                .texts("opt_in_keywords", usage.optIn().keywords())
                .text("privacy_policy_url", usage.privacyPolicyUrl())
                .text("terms_and_conditions_url", usage.termsAndConditionsUrl());
    }
}
