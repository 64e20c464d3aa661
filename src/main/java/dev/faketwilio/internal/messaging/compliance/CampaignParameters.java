package dev.faketwilio.internal.messaging.compliance;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.messaging.compliance.Campaign.AutoReply;
import dev.faketwilio.messaging.compliance.Campaign.Content;
import java.util.List;

/** What is said of a campaign when it is made or submitted again: contract/messaging.md 9.2. */
final class CampaignParameters {

    static final Parameter<String> BRAND_REGISTRATION_SID = Parameter.sid("BrandRegistrationSid", "BN")
            .refusedWith(ComplianceErrors.BRAND_NOT_REGISTERED)
            .missedWith(ComplianceErrors.MISSING_CAMPAIGN_PARAMETER);
    static final Parameter<String> USECASE = Parameter.text("UsAppToPersonUsecase", Integer.MAX_VALUE)
            .missedWith(ComplianceErrors.MISSING_CAMPAIGN_PARAMETER);

    private static final Parameter<String> DESCRIPTION = length("Description", 40, 4096);
    private static final Parameter<String> MESSAGE_FLOW = length("MessageFlow", 40, 2048);
    private static final Parameter<String> MESSAGE_SAMPLES = length("MessageSamples", 20, 1024);
    private static final Parameter<Boolean> HAS_EMBEDDED_LINKS = flag("HasEmbeddedLinks");
    private static final Parameter<Boolean> HAS_EMBEDDED_PHONE = flag("HasEmbeddedPhone");
    private static final Parameter<Boolean> SUBSCRIBER_OPT_IN = flag("SubscriberOptIn");
    private static final Parameter<Boolean> AGE_GATED = flag("AgeGated");
    private static final Parameter<Boolean> DIRECT_LENDING = flag("DirectLending");
    private static final Parameter<String> PRIVACY_POLICY_URL = Parameter.url("PrivacyPolicyUrl");
    private static final Parameter<String> TERMS_AND_CONDITIONS_URL = Parameter.url("TermsAndConditionsUrl");

    private static final int FEWEST_SAMPLES = 2;
    private static final int MOST_SAMPLES = 5;
    private static final int MOST_CHARACTERS_OF_KEYWORDS = 255;

    private static final AutoReply NO_REPLY = new AutoReply(null, List.of());
    private static final AutoReply OPT_OUT = new AutoReply(
            "You have successfully been unsubscribed. You will not receive any more messages from this number."
                    + " Reply START to resubscribe.",
            List.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"));
    private static final AutoReply HELP =
            new AutoReply("Reply STOP to unsubscribe. Msg&Data Rates May Apply.", List.of("HELP", "INFO"));

    private CampaignParameters() {}

    private static Parameter<String> length(String name, int min, int max) {
        return Parameter.text(name, max)
                .where(text -> text.codePointCount(0, text.length()) >= min)
                .refusedWith(ComplianceErrors.CAMPAIGN_LENGTH)
                .missedWith(ComplianceErrors.MISSING_CAMPAIGN_PARAMETER);
    }

    private static Parameter<Boolean> flag(String name) {
        return Parameter.flag(name).missedWith(ComplianceErrors.MISSING_CAMPAIGN_PARAMETER);
    }

    static AutoReply optIn(Call call) {
        return reply(call, "OptIn", NO_REPLY);
    }

    static AutoReply optOut(Call call) {
        return reply(call, "OptOut", OPT_OUT);
    }

    static AutoReply help(Call call) {
        return reply(call, "Help", HELP);
    }

    private static AutoReply reply(Call call, String name, AutoReply standard) {
        List<String> keywords = call.all(keywords(name + "Keywords"), standard.keywords());
        if (keywords.stream().mapToInt(String::length).sum() > MOST_CHARACTERS_OF_KEYWORDS) {
            throw ComplianceErrors.CAMPAIGN_LENGTH.exception();
        }
        String message = call.optional(length(name + "Message", 20, 320));
        return new AutoReply(message == null ? standard.message() : message, keywords);
    }

    private static Parameter<String> keywords(String name) {
        return Parameter.text(name, MOST_CHARACTERS_OF_KEYWORDS)
                .where(word -> word.chars().allMatch(CampaignParameters::isAlphanumeric))
                .refusedWith(TwilioErrors.INVALID_PARAMETER, name);
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Of a new campaign. Consumers opt in where something is said of how, as the examples show. */
    static Content content(Call call, AutoReply optIn) {
        boolean saysHow = optIn.message() != null || !optIn.keywords().isEmpty();
        return new Content(
                call.required(DESCRIPTION),
                call.required(MESSAGE_FLOW),
                samples(call),
                call.required(HAS_EMBEDDED_LINKS),
                call.required(HAS_EMBEDDED_PHONE),
                call.optional(SUBSCRIBER_OPT_IN, saysHow),
                call.optional(AGE_GATED, false),
                call.optional(DIRECT_LENDING, false),
                call.clearable(PRIVACY_POLICY_URL, null),
                call.clearable(TERMS_AND_CONDITIONS_URL, null));
    }

    /** Of a campaign that is submitted again. */
    static Content content(Call call, Content old) {
        return new Content(
                call.required(DESCRIPTION),
                call.required(MESSAGE_FLOW),
                samples(call),
                call.required(HAS_EMBEDDED_LINKS),
                call.required(HAS_EMBEDDED_PHONE),
                old.subscriberOptIn(),
                call.required(AGE_GATED),
                call.required(DIRECT_LENDING),
                call.clearable(PRIVACY_POLICY_URL, old.privacyPolicyUrl()),
                call.clearable(TERMS_AND_CONDITIONS_URL, old.termsAndConditionsUrl()));
    }

    private static List<String> samples(Call call) {
        List<String> samples = call.requiredAll(MESSAGE_SAMPLES);
        if (samples.size() < FEWEST_SAMPLES || samples.size() > MOST_SAMPLES) {
            throw ComplianceErrors.CAMPAIGN_LENGTH.exception();
        }
        return samples;
    }
}
