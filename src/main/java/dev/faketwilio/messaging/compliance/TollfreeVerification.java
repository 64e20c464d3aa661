package dev.faketwilio.messaging.compliance;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verification of a toll-free number, without which messages from it are not delivered. Immutable.
 *
 * @param sid {@code HH} and 32 lower-case hexadecimal digits
 * @param tollfreePhoneNumberSid the number's SID
 * @param tollfreePhoneNumber the number in E.164
 * @param status how far it is
 * @param business who sends messages
 * @param usage what is sent
 * @param customerProfileSid the customer profile's {@code BU} SID; null if none was given
 * @param externalReferenceId the customer's own ID; null if none was given
 * @param approval what came of an approval; null until then
 * @param rejection why it was rejected; null unless it was
 * @param dateCreated when it was created
 * @param dateUpdated when it was last updated; at first the same as {@code dateCreated}
 * @see <a href="https://www.twilio.com/docs/messaging/api/tollfree-verification-resource">Twilio's page</a>
 */
public record TollfreeVerification(
        String sid,
        String tollfreePhoneNumberSid,
        String tollfreePhoneNumber,
        Status status,
        TollfreeBusiness business,
        TollfreeUsage usage,
        @Nullable String customerProfileSid,
        @Nullable String externalReferenceId,
        @Nullable Approval approval,
        @Nullable Rejection rejection,
        Instant dateCreated,
        Instant dateUpdated) {

    /** How far a verification is. */
    public enum Status {
        /** It has been submitted. */
        PENDING_REVIEW,
        /** Somebody looks at it. */
        IN_REVIEW,
        /** Messages are delivered. */
        TWILIO_APPROVED,
        /** It was refused; an update may submit it again. */
        TWILIO_REJECTED
    }

    /**
     * What came of an approval. Immutable.
     *
     * @param trustProductSid the SID of the bundle of documents, {@code BU}
     * @param regulatedItemSid the SID of the regulated item, {@code RA}
     */
    public record Approval(String trustProductSid, String regulatedItemSid) {}

    /**
     * Why a verification was rejected. Immutable.
     *
     * @param reasons the reasons; unmodifiable, not empty
     * @param editAllowed whether it can be submitted again
     * @param editExpiration until when it can; null if never
     */
    public record Rejection(
            List<ComplianceError> reasons,
            boolean editAllowed,
            @Nullable Instant editExpiration) {

        /**
         * Keeps a copy of the list.
         *
         * @param reasons see above
         * @param editAllowed see above
         * @param editExpiration see above
         */
        public Rejection {
            reasons = List.copyOf(reasons);
        }
    }

    private static final String ALL = "/v1/Tollfree/Verifications";
    private static final String ONE = ALL + "/{Sid}";

    /** {@code POST /v1/Tollfree/Verifications}. */
    public static final Operation CREATE = Operation.post(Product.MESSAGING, "CreateTollfreeVerification", ALL);

    /** {@code GET /v1/Tollfree/Verifications}. */
    public static final Operation LIST = Operation.get(Product.MESSAGING, "ListTollfreeVerification", ALL);

    /** {@code GET /v1/Tollfree/Verifications/{Sid}}. */
    public static final Operation FETCH = Operation.get(Product.MESSAGING, "FetchTollfreeVerification", ONE);

    /** {@code POST /v1/Tollfree/Verifications/{Sid}}: submits a rejected verification again. */
    public static final Operation UPDATE = Operation.post(Product.MESSAGING, "UpdateTollfreeVerification", ONE);

    /** {@code DELETE /v1/Tollfree/Verifications/{Sid}}. */
    public static final Operation DELETE = Operation.delete(Product.MESSAGING, "DeleteTollfreeVerification", ONE);
}
