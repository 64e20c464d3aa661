package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A US A2P 10DLC campaign: what the messages of a Messaging Service are for. A Service has one at most, and all campaigns
 * of all Services have the same SID. Immutable.
 *
 * @param messagingServiceSid the SID of the Service, by which the campaign is found
 * @param brandRegistrationSid the brand's SID; null for an externally registered campaign
 * @param usecase for example {@code MARKETING}; null for an externally registered campaign
 * @param content what the messages are like
 * @param optIn what happens when somebody asks for messages
 * @param optOut what happens when somebody asks for no more
 * @param help what happens when somebody asks for help
 * @param status how far the registration is
 * @param campaignId The Campaign Registry's ID; null until verified, except for an externally registered campaign
 * @param externallyRegistered whether it was registered elsewhere and brought to Twilio
 * @param mock whether it is of a brand for tests only
 * @param errors why it failed; unmodifiable, empty unless it did
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 * @see <a href="https://www.twilio.com/docs/messaging/api/usapptoperson-resource">Twilio's page</a>
 */
public record Campaign(
        String messagingServiceSid,
        @Nullable String brandRegistrationSid,
        @Nullable String usecase,
        Content content,
        AutoReply optIn,
        AutoReply optOut,
        AutoReply help,
        Status status,
        @Nullable String campaignId,
        boolean externallyRegistered,
        boolean mock,
        List<ComplianceError> errors,
        Instant dateCreated,
        Instant dateUpdated) {

    /** The SID of every campaign, in all accounts. */
    public static final String SHARED_SID = "QE2c6890da8086d771620e9b13fadeba0b";

    /** How far a registration is. */
    public enum Status {
        /** It has been submitted. */
        PENDING,
        /** The carriers look at it. */
        IN_PROGRESS,
        /** The Service's numbers can send. */
        VERIFIED,
        /** It was refused; an update submits it again. */
        FAILED,
        /** It may send no more, and nothing can be done about it by the API. */
        SUSPENDED
    }

    /**
     * What the messages are like. Immutable.
     *
     * @param description what they are for, 40 to 4096 characters; null for an externally registered campaign
     * @param messageFlow how consumers opt in, 40 to 2048 characters; null for an externally registered campaign
     * @param messageSamples 2 to 5 examples of 20 to 1024 characters; unmodifiable, empty for an externally registered
     *     campaign
     * @param hasEmbeddedLinks whether they contain links
     * @param hasEmbeddedPhone whether they contain phone numbers
     * @param subscriberOptIn whether consumers opt in
     * @param ageGated whether their contents are for adults only
     * @param directLending whether they are about loans
     * @param privacyPolicyUrl the URL of the privacy policy; null for none
     * @param termsAndConditionsUrl the URL of the terms and conditions; null for none
     */
    public record Content(
            @Nullable String description,
            @Nullable String messageFlow,
            List<String> messageSamples,
            boolean hasEmbeddedLinks,
            boolean hasEmbeddedPhone,
            boolean subscriberOptIn,
            boolean ageGated,
            boolean directLending,
            @Nullable String privacyPolicyUrl,
            @Nullable String termsAndConditionsUrl) {

        /**
         * Keeps a copy of the list.
         *
         * @param description see above
         * @param messageFlow see above
         * @param messageSamples see above
         * @param hasEmbeddedLinks see above
         * @param hasEmbeddedPhone see above
         * @param subscriberOptIn see above
         * @param ageGated see above
         * @param directLending see above
         * @param privacyPolicyUrl see above
         * @param termsAndConditionsUrl see above
         */
        public Content {
            messageSamples = List.copyOf(messageSamples);
        }
    }

    /**
     * What is answered to which words. Immutable.
     *
     * @param message the answer, 20 to 320 characters; null for none
     * @param keywords the words; unmodifiable, may be empty
     */
    public record AutoReply(@Nullable String message, List<String> keywords) {

        /**
         * Keeps a copy of the list.
         *
         * @param message see above
         * @param keywords see above
         */
        public AutoReply {
            keywords = List.copyOf(keywords);
        }
    }

    private static final String ALL = "/v1/Services/{MessagingServiceSid}/Compliance/Usa2p";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Services/{MessagingServiceSid}/Compliance/Usa2p}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateUsAppToPerson", ALL);

    /** {@code GET /v1/Services/{MessagingServiceSid}/Compliance/Usa2p}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListUsAppToPerson", ALL);

    /** {@code GET /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchUsAppToPerson", ONE);

    /** {@code POST /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}}: submits a failed campaign again. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateUsAppToPerson", ONE);

    /** {@code DELETE /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteUsAppToPerson", ONE);

    /** {@code GET /v1/Services/{MessagingServiceSid}/Compliance/Usa2p/Usecases}. */
    public static final Operation FETCH_USECASES =
            Operation.get(Product.MESSAGING, "FetchUsAppToPersonUsecase", ALL + "/Usecases");

    /**
     * Keeps a copy of the list.
     *
     * @param messagingServiceSid see above
     * @param brandRegistrationSid see above
     * @param usecase see above
     * @param content see above
     * @param optIn see above
     * @param optOut see above
     * @param help see above
     * @param status see above
     * @param campaignId see above
     * @param externallyRegistered see above
     * @param mock see above
     * @param errors see above
     * @param dateCreated see above
     * @param dateUpdated see above
     */
    public Campaign {
        errors = List.copyOf(errors);
    }

    /** {@return the SID, which all campaigns have in common: {@link #SHARED_SID}} */
    public String sid() {
        return SHARED_SID;
    }
}
