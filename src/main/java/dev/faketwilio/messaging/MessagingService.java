package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Messaging Service: the settings shared by all messages that go through its sender pool. Immutable.
 *
 * <p>Source: contract/messaging.md, section 2.
 *
 * @param sid {@code MG} and 32 lower-case hexadecimal digits
 * @param friendlyName 1 to 64 characters
 * @param inboundRequestUrl called for an inbound message; null: inbound messages are not received
 * @param inboundMethod {@code GET} or {@code POST}
 * @param fallbackUrl called when {@code inboundRequestUrl} fails; null: nothing is called
 * @param fallbackMethod {@code GET} or {@code POST}
 * @param statusCallback called on a message's status changes; null: nothing is called
 * @param stickySender whether one recipient always sees the same sender
 * @param mmsConverter whether an MMS becomes an SMS where the recipient's carrier takes no MMS
 * @param smartEncoding whether Unicode characters with a GSM-7 look-alike are replaced
 * @param scanMessageContent {@code inherit}, {@code enable} or {@code disable}
 * @param fallbackToLongCode an obsolete flag, stored only
 * @param areaCodeGeomatch whether a sender of the recipient's area code is preferred
 * @param synchronousValidation reserved by Twilio, stored only
 * @param validityPeriod for how many seconds a message may wait to be sent, 1 to 36000
 * @param usecase {@code notifications}, {@code marketing}, {@code verification}, {@code discussion}, {@code poll} or
 *     {@code undeclared}
 * @param usAppToPersonRegistered whether a verified US A2P 10DLC campaign belongs to the Service
 * @param useInboundWebhookOnNumber whether the webhooks of the number win over those of the Service
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 */
public record MessagingService(
        String sid,
        String friendlyName,
        @Nullable String inboundRequestUrl,
        String inboundMethod,
        @Nullable String fallbackUrl,
        String fallbackMethod,
        @Nullable String statusCallback,
        boolean stickySender,
        boolean mmsConverter,
        boolean smartEncoding,
        String scanMessageContent,
        boolean fallbackToLongCode,
        boolean areaCodeGeomatch,
        boolean synchronousValidation,
        int validityPeriod,
        String usecase,
        boolean usAppToPersonRegistered,
        boolean useInboundWebhookOnNumber,
        Instant dateCreated,
        Instant dateUpdated) {

    private static final String ALL = "/v1/Services";
    private static final String ONE = "/v1/Services/{Sid}";

    /** {@code POST /v1/Services}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateService", ALL);

    /** {@code GET /v1/Services}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListService", ALL);

    /** {@code GET /v1/Services/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchService", ONE);

    /** {@code POST /v1/Services/{Sid}}. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateService", ONE);

    /** {@code DELETE /v1/Services/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteService", ONE);

    /** {@code GET /v1/Services/Usecases}: what Services can be declared for. */
    public static final Operation FETCH_USECASES = Operation.get(Product.MESSAGING, "FetchUsecase", ALL + "/Usecases");

    /**
     * This Service with or without a verified campaign.
     *
     * @param registered whether it has one
     * @return a copy
     */
    public MessagingService withUsAppToPersonRegistered(boolean registered) {
        return new MessagingService(
                sid,
                friendlyName,
                inboundRequestUrl,
                inboundMethod,
                fallbackUrl,
                fallbackMethod,
                statusCallback,
                stickySender,
                mmsConverter,
                smartEncoding,
                scanMessageContent,
                fallbackToLongCode,
                areaCodeGeomatch,
                synchronousValidation,
                validityPeriod,
                usecase,
                registered,
                useInboundWebhookOnNumber,
                dateCreated,
                dateUpdated);
    }
}
