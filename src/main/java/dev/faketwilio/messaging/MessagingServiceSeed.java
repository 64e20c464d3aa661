package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.seeding.Plan;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pCampaignSeed;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Says in what a seeded Messaging Service differs from Twilio's defaults.
 */
public final class MessagingServiceSeed extends ResourceSeed<MessagingService, MessagingServiceSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public MessagingServiceSeed(Plan<MessagingService> plan) {
        super(plan);
    }

    /**
     * Says what is called for an inbound message; nothing by default, so that none is received.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public MessagingServiceSeed inboundRequestUrl(String url) {
        return set(MessagingService.INBOUND_REQUEST_URL, url);
    }

    /**
     * Says by which method the inbound URL is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    public MessagingServiceSeed inboundMethod(String method) {
        return set(MessagingService.INBOUND_METHOD, method);
    }

    /**
     * Says what is called when the inbound URL fails; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public MessagingServiceSeed fallbackUrl(String url) {
        return set(MessagingService.FALLBACK_URL, url);
    }

    /**
     * Says by which method the fallback URL is called; {@code POST} by default.
     *
     * @param method {@code GET} or {@code POST}
     * @return this
     */
    public MessagingServiceSeed fallbackMethod(String method) {
        return set(MessagingService.FALLBACK_METHOD, method);
    }

    /**
     * Says what is called on status changes; nothing by default.
     *
     * @param url an absolute http or https URL
     * @return this
     */
    public MessagingServiceSeed statusCallback(String url) {
        return set(MessagingService.STATUS_CALLBACK, url);
    }

    /**
     * Says whether one recipient always sees the same sender; true by default.
     *
     * @param stickySender whether it is so
     * @return this
     */
    public MessagingServiceSeed stickySender(boolean stickySender) {
        return set(MessagingService.STICKY_SENDER, stickySender);
    }

    /**
     * Says whether an MMS becomes an SMS where the carrier takes no MMS; true by default.
     *
     * @param mmsConverter whether it is so
     * @return this
     */
    public MessagingServiceSeed mmsConverter(boolean mmsConverter) {
        return set(MessagingService.MMS_CONVERTER, mmsConverter);
    }

    /**
     * Says whether Unicode characters with a GSM-7 look-alike are replaced; true by default.
     *
     * @param smartEncoding whether it is so
     * @return this
     */
    public MessagingServiceSeed smartEncoding(boolean smartEncoding) {
        return set(MessagingService.SMART_ENCODING, smartEncoding);
    }

    /**
     * Says whether message contents are scanned; {@code inherit} by default.
     *
     * @param scanMessageContent {@code inherit}, {@code enable} or {@code disable}
     * @return this
     */
    public MessagingServiceSeed scanMessageContent(String scanMessageContent) {
        return set(MessagingService.SCAN_MESSAGE_CONTENT, scanMessageContent);
    }

    /**
     * Says whether a sender of the recipient's area code is preferred; true by default.
     *
     * @param areaCodeGeomatch whether it is so
     * @return this
     */
    public MessagingServiceSeed areaCodeGeomatch(boolean areaCodeGeomatch) {
        return set(MessagingService.AREA_CODE_GEOMATCH, areaCodeGeomatch);
    }

    /**
     * Says for how long a message may wait to be sent; ten hours by default.
     *
     * @param validityPeriod whole seconds, one second to ten hours; fractions of a second are cut off
     * @return this
     */
    public MessagingServiceSeed validityPeriod(Duration validityPeriod) {
        Objects.requireNonNull(validityPeriod, "validityPeriod");
        return set(MessagingService.VALIDITY_PERIOD, seconds(validityPeriod));
    }

    /**
     * Says what the Service is used for; {@code undeclared} by default.
     *
     * @param usecase {@code notifications}, {@code marketing}, {@code verification}, {@code discussion}, {@code poll}
     *     or {@code undeclared}
     * @return this
     */
    public MessagingServiceSeed usecase(String usecase) {
        return set(MessagingService.USECASE, usecase);
    }

    /**
     * Says whether the webhooks of the number win over those of the Service; false by default.
     *
     * @param useInboundWebhookOnNumber whether it is so
     * @return this
     */
    public MessagingServiceSeed useInboundWebhookOnNumber(boolean useInboundWebhookOnNumber) {
        return set(MessagingService.USE_INBOUND_WEBHOOK_ON_NUMBER, useInboundWebhookOnNumber);
    }

    /**
     * Puts a phone number of the account into the sender pool.
     *
     * @param number a number that is in no pool
     * @return this
     */
    public MessagingServiceSeed sender(AccountPhoneNumber number) {
        Objects.requireNonNull(number, "number");
        return sender(PoolPhoneNumber.CREATE, "PhoneNumberSid", number.sid());
    }

    /**
     * Puts a short code of the account into the sender pool.
     *
     * @param code a short code that is in no pool
     * @return this
     */
    public MessagingServiceSeed sender(AccountShortCode code) {
        Objects.requireNonNull(code, "code");
        return sender(PoolShortCode.CREATE, "ShortCodeSid", code.sid());
    }

    /**
     * Puts a channel sender of the account into the sender pool.
     *
     * @param sender a sender that is in no pool
     * @return this
     */
    public MessagingServiceSeed sender(AccountChannelSender sender) {
        Objects.requireNonNull(sender, "sender");
        return then((given, simulate, service) -> given.perform(
                PoolChannelSender.CREATE, Map.of("MessagingServiceSid", service.sid(), "Sid", sender.sid())));
    }

    /**
     * Puts an alphanumeric sender ID for all countries into the sender pool.
     *
     * @param alphaSender 1 to 11 letters, digits, spaces and characters of {@code -+_&}, not digits only
     * @return this
     */
    public MessagingServiceSeed alphaSender(String alphaSender) {
        Objects.requireNonNull(alphaSender, "alphaSender");
        return sender(PoolAlphaSender.CREATE, "AlphaSender", alphaSender);
    }

    /**
     * Puts an alphanumeric sender ID for one country into the sender pool.
     *
     * @param alphaSender as of {@link #alphaSender}
     * @param isoCountryCode the country in ISO 3166-1 alpha-2, in capitals; empty for all countries
     * @return this
     */
    public MessagingServiceSeed destinationAlphaSender(String alphaSender, String isoCountryCode) {
        Objects.requireNonNull(alphaSender, "alphaSender");
        Objects.requireNonNull(isoCountryCode, "isoCountryCode");
        return then((given, simulate, service) -> given.perform(
                PoolDestinationAlphaSender.CREATE,
                Map.of("ServiceSid", service.sid(), "AlphaSender", alphaSender, "IsoCountryCode", isoCountryCode)));
    }

    /**
     * Registers a pending campaign for the Service.
     *
     * @param brand an approved brand
     * @return this
     */
    public MessagingServiceSeed campaign(A2pBrand brand) {
        return campaign(brand, campaign -> {});
    }

    /**
     * Registers a campaign for the Service.
     *
     * @param brand an approved brand
     * @param details says what the campaign is like; called once, on this thread, when the Service is made
     * @return this
     */
    public MessagingServiceSeed campaign(A2pBrand brand, Consumer<A2pCampaignSeed> details) {
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(details, "details");
        return then((given, simulate, service) -> given.campaign(service, brand, details));
    }

    /** What does not fit into the property is none of the durations that Twilio takes. */
    private static int seconds(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds == (int) seconds ? (int) seconds : -1;
    }

    private MessagingServiceSeed sender(Operation operation, String parameter, String value) {
        return then((given, simulate, service) ->
                given.perform(operation, Map.of("ServiceSid", service.sid(), parameter, value)));
    }
}
