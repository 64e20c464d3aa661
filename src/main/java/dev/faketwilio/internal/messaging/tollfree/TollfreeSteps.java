package dev.faketwilio.internal.messaging.tollfree;

import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.EDIT_ALLOWED;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.EDIT_EXPIRATION;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.REGULATED_ITEM_SID;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.REJECTION_REASONS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.STATUS;
import static dev.faketwilio.messaging.compliance.TollFreeNumberVerification.TRUST_PRODUCT_SID;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of a toll-free verification. */
public final class TollfreeSteps {

    /** Section 11. */
    private static final Duration EDIT_WINDOW = Duration.ofDays(7);

    private TollfreeSteps() {}

    /** What an approval gave a verification stays. */
    static void enter(Draft<TollFreeNumberVerification> verification, Transaction transaction) {
        verification.set(REJECTION_REASONS, List.of()).clear(EDIT_ALLOWED).clear(EDIT_EXPIRATION);
        if (verification.get(STATUS) == Status.TWILIO_APPROVED && verification.get(TRUST_PRODUCT_SID) == null) {
            verification
                    .set(TRUST_PRODUCT_SID, transaction.newSid("BU"))
                    .set(REGULATED_ITEM_SID, transaction.newSid("RA"));
        }
    }

    /** Rejects a verification. */
    public static TollFreeNumberVerification reject(
            List<ComplianceError> reasons,
            boolean editAllowed,
            TollFreeNumberVerification verification,
            Transaction transaction) {
        return TollfreeVerificationResource.REVIEW.move(verification, Status.TWILIO_REJECTED, transaction, rejected -> {
            rejected.set(REJECTION_REASONS, List.copyOf(reasons)).set(EDIT_ALLOWED, editAllowed);
            if (editAllowed) {
                rejected.set(EDIT_EXPIRATION, transaction.now().plus(EDIT_WINDOW));
            }
        });
    }

    /** Ends the time in which a rejected verification can be edited; assumed: that is no update. */
    static void close(TollFreeNumberVerification verification, Transaction transaction) {
        Instant expiration = verification.editExpiration();
        if (Boolean.TRUE.equals(verification.editAllowed())
                && expiration != null
                && !expiration.isAfter(transaction.now())) {
            transaction.change(
                    TollfreeVerificationResource.TABLE, verification, closed -> closed.set(EDIT_ALLOWED, false));
        }
    }
}
