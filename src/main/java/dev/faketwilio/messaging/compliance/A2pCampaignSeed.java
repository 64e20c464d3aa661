package dev.faketwilio.messaging.compliance;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.seeding.Plan;
import java.util.List;

/**
 * Says in what a seeded campaign differs from a pending one for marketing (or of a sole proprietor).
 */
public final class A2pCampaignSeed extends ResourceSeed<A2pCampaign, A2pCampaignSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     * @param brand the brand that the campaign is of
     */
    public A2pCampaignSeed(Plan<A2pCampaign> plan, A2pBrand brand) {
        super(plan);
        set(A2pCampaign.BRAND_REGISTRATION_SID, brand.sid());
        usecase(brand.brandType() == A2pBrand.Type.SOLE_PROPRIETOR ? "SOLE_PROPRIETOR" : "MARKETING");
        description("Messages about sales and offers to customers who asked for them.");
        messageFlow("Customers ask for messages in the shop by a form in which a box says so.");
        messageSamples("Owl, Inc.: All feathers at half price.", "Owl, Inc.: New perches have arrived.");
        embedded(false, false);
    }

    /**
     * Says what the messages are for; {@code MARKETING} by default, and {@code SOLE_PROPRIETOR} of such a brand.
     *
     * @param usecase for example {@code 2FA}
     * @return this
     */
    public A2pCampaignSeed usecase(String usecase) {
        return set(A2pCampaign.USECASE, usecase);
    }

    /**
     * Describes it.
     *
     * @param description 40 to 4096 characters
     * @return this
     */
    public A2pCampaignSeed description(String description) {
        return set(A2pCampaign.DESCRIPTION, description);
    }

    /**
     * Says how consumers opt in.
     *
     * @param messageFlow 40 to 2048 characters
     * @return this
     */
    public A2pCampaignSeed messageFlow(String messageFlow) {
        return set(A2pCampaign.MESSAGE_FLOW, messageFlow);
    }

    /**
     * Gives examples of messages.
     *
     * @param samples 2 to 5 texts of 20 to 1024 characters
     * @return this
     */
    public A2pCampaignSeed messageSamples(String... samples) {
        Elements.of(samples, "samples");
        return set(A2pCampaign.MESSAGE_SAMPLES, List.of(samples));
    }

    /**
     * Says what the messages contain; neither by default.
     *
     * @param links whether there are links
     * @param phoneNumbers whether there are phone numbers
     * @return this
     */
    public A2pCampaignSeed embedded(boolean links, boolean phoneNumbers) {
        return set(A2pCampaign.HAS_EMBEDDED_LINKS, links).set(A2pCampaign.HAS_EMBEDDED_PHONE, phoneNumbers);
    }

    /**
     * Says by which words consumers opt in, and what they are answered; nothing by default.
     *
     * @param message 20 to 320 characters
     * @param keywords letters and digits, up to 255 together
     * @return this
     */
    public A2pCampaignSeed optIn(String message, String... keywords) {
        Elements.of(keywords, "keywords");
        return set(A2pCampaign.OPT_IN_MESSAGE, message).set(A2pCampaign.OPT_IN_KEYWORDS, List.of(keywords));
    }

    /**
     * Approves it, by which its Service is registered.
     *
     * @return this
     */
    public A2pCampaignSeed verified() {
        return then((given, simulate, campaign) -> simulate.reviews().verifyCampaign(campaign.messagingServiceSid()));
    }

    /**
     * Lets its registration fail.
     *
     * @param errors why
     * @return this
     */
    public A2pCampaignSeed failed(ComplianceError... errors) {
        Elements.of(errors, "errors");
        ComplianceError[] reasons = errors.clone();
        return then((given, simulate, campaign) ->
                simulate.reviews().failCampaign(campaign.messagingServiceSid(), reasons));
    }
}
