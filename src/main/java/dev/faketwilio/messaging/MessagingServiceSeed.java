package dev.faketwilio.messaging;

import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.CampaignSeed;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Says in what a seeded Messaging Service differs from Twilio's defaults. Not thread-safe; to be used only while the call
 * that it was made for runs.
 */
public interface MessagingServiceSeed {

    /**
     * Says what is called for an inbound message; nothing by default, so that none is received.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    MessagingServiceSeed inboundRequestUrl(String url);

    /**
     * Says by which method the inbound URL is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    MessagingServiceSeed inboundMethod(String method);

    /**
     * Says what is called when the inbound URL fails; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    MessagingServiceSeed fallbackUrl(String url);

    /**
     * Says by which method the fallback URL is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    MessagingServiceSeed fallbackMethod(String method);

    /**
     * Says what is called on status changes; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    MessagingServiceSeed statusCallback(String url);

    /**
     * Says whether one recipient always sees the same sender; true by default.
     *
     * @param stickySender whether it is so
     * @return this
     */
    MessagingServiceSeed stickySender(boolean stickySender);

    /**
     * Says whether an MMS becomes an SMS where the carrier takes no MMS; true by default.
     *
     * @param mmsConverter whether it is so
     * @return this
     */
    MessagingServiceSeed mmsConverter(boolean mmsConverter);

    /**
     * Says whether Unicode characters with a GSM-7 look-alike are replaced; true by default.
     *
     * @param smartEncoding whether it is so
     * @return this
     */
    MessagingServiceSeed smartEncoding(boolean smartEncoding);

    /**
     * Says whether message contents are scanned; {@code inherit} by default.
     *
     * @param scanMessageContent {@code inherit}, {@code enable} or {@code disable}
     * @return this
     */
    MessagingServiceSeed scanMessageContent(String scanMessageContent);

    /**
     * Says whether a sender of the recipient's area code is preferred; true by default.
     *
     * @param areaCodeGeomatch whether it is so
     * @return this
     */
    MessagingServiceSeed areaCodeGeomatch(boolean areaCodeGeomatch);

    /**
     * Says for how long a message may wait to be sent; ten hours by default.
     *
     * @param validityPeriod whole seconds, one second to ten hours; fractions of a second are cut off
     * @return this
     */
    MessagingServiceSeed validityPeriod(Duration validityPeriod);

    /**
     * Says what the Service is used for; {@code undeclared} by default.
     *
     * @param usecase {@code notifications}, {@code marketing}, {@code verification}, {@code discussion}, {@code poll}
     *     or {@code undeclared}
     * @return this
     */
    MessagingServiceSeed usecase(String usecase);

    /**
     * Says whether the webhooks of the number win over those of the Service; false by default.
     *
     * @param useInboundWebhookOnNumber whether it is so
     * @return this
     */
    MessagingServiceSeed useInboundWebhookOnNumber(boolean useInboundWebhookOnNumber);

    /**
     * Puts a phone number of the account into the sender pool.
     *
     * @param number a number that is in no pool
     * @return this
     */
    MessagingServiceSeed sender(IncomingPhoneNumber number);

    /**
     * Puts a short code of the account into the sender pool.
     *
     * @param code a short code that is in no pool
     * @return this
     */
    MessagingServiceSeed sender(AccountShortCode code);

    /**
     * Puts a channel sender of the account into the sender pool.
     *
     * @param sender a sender that is in no pool
     * @return this
     */
    MessagingServiceSeed sender(AccountChannelSender sender);

    /**
     * Puts an alphanumeric sender ID for all countries into the sender pool.
     *
     * @param alphaSender 1 to 11 letters, digits, spaces and characters of {@code -+_&}, not digits only
     * @return this
     */
    MessagingServiceSeed alphaSender(String alphaSender);

    /**
     * Puts an alphanumeric sender ID for one country into the sender pool.
     *
     * @param alphaSender as of {@link #alphaSender}
     * @param isoCountryCode the country in ISO 3166-1 alpha-2, in capitals; empty for all countries
     * @return this
     */
    MessagingServiceSeed destinationAlphaSender(String alphaSender, String isoCountryCode);

    /**
     * Registers a pending campaign for the Service.
     *
     * @param brand an approved brand
     * @return this
     */
    default MessagingServiceSeed campaign(BrandRegistration brand) {
        return campaign(brand, campaign -> {});
    }

    /**
     * Registers a campaign for the Service.
     *
     * @param brand an approved brand
     * @param details says what the campaign is like; called once, on this thread, before this method returns
     * @return this
     */
    MessagingServiceSeed campaign(BrandRegistration brand, Consumer<CampaignSeed> details);
}
