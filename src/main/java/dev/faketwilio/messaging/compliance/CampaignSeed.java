package dev.faketwilio.messaging.compliance;

/**
 * Says in what a seeded campaign differs from a pending one for marketing (or of a sole proprietor). Not thread-safe; to
 * be used only while the call that it was made for runs.
 */
public interface CampaignSeed {

    /**
     * Says what the messages are for; {@code MARKETING} by default, and {@code SOLE_PROPRIETOR} of such a brand.
     *
     * @param usecase for example {@code 2FA}
     * @return this
     */
    CampaignSeed usecase(String usecase);

    /**
     * Describes it.
     *
     * @param description 40 to 4096 characters
     * @return this
     */
    CampaignSeed description(String description);

    /**
     * Says how consumers opt in.
     *
     * @param messageFlow 40 to 2048 characters
     * @return this
     */
    CampaignSeed messageFlow(String messageFlow);

    /**
     * Gives examples of messages.
     *
     * @param samples 2 to 5 texts of 20 to 1024 characters
     * @return this
     */
    CampaignSeed messageSamples(String... samples);

    /**
     * Says what the messages contain; neither by default.
     *
     * @param links whether there are links
     * @param phoneNumbers whether there are phone numbers
     * @return this
     */
    CampaignSeed embedded(boolean links, boolean phoneNumbers);

    /**
     * Says by which words consumers opt in, and what they are answered; nothing by default.
     *
     * @param message 20 to 320 characters
     * @param keywords letters and digits, up to 255 together
     * @return this
     */
    CampaignSeed optIn(String message, String... keywords);

    /**
     * Approves it, by which its Service is registered.
     *
     * @return this
     */
    CampaignSeed verified();

    /**
     * Lets its registration fail.
     *
     * @param errors why
     * @return this
     */
    CampaignSeed failed(ComplianceError... errors);
}
