package dev.faketwilio.internal.messaging.tollfree;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.compliance.Review;
import dev.faketwilio.messaging.compliance.ComplianceError;
import dev.faketwilio.messaging.compliance.TollfreeBusiness;
import dev.faketwilio.messaging.compliance.TollfreeUsage;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
import dev.faketwilio.messaging.compliance.TollfreeVerification.Approval;
import dev.faketwilio.messaging.compliance.TollfreeVerification.Rejection;
import dev.faketwilio.messaging.compliance.TollfreeVerification.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a toll-free verification. */
public final class TollfreeSteps implements Review.Steps<TollfreeVerification> {

    /** Section 11. */
    private static final Duration EDIT_WINDOW = Duration.ofDays(7);

    @Override
    public boolean isWaiting(TollfreeVerification verification) {
        return verification.status() == Status.PENDING_REVIEW;
    }

    @Override
    public boolean isInReview(TollfreeVerification verification) {
        return verification.status() == Status.IN_REVIEW;
    }

    @Override
    public TollfreeVerification inReview(TollfreeVerification verification, Instant at) {
        return with(Status.IN_REVIEW, verification.approval(), null, verification, at);
    }

    @Override
    public TollfreeVerification approved(TollfreeVerification verification, Transaction transaction, Instant at) {
        Approval approval = verification.approval() == null
                ? new Approval(transaction.newSid("BU"), transaction.newSid("RA"))
                : verification.approval();
        return with(Status.TWILIO_APPROVED, approval, null, verification, at);
    }

    /** Rejects a verification. */
    public static TollfreeVerification reject(
            List<ComplianceError> reasons,
            boolean editAllowed,
            TollfreeVerification verification,
            Transaction transaction) {
        Rejection rejection = new Rejection(
                reasons, editAllowed, editAllowed ? transaction.now().plus(EDIT_WINDOW) : null);
        TollfreeVerification rejected =
                with(Status.TWILIO_REJECTED, verification.approval(), rejection, verification, transaction.now());
        return transaction.put(TollfreeVerificationResource.TABLE, rejected).value();
    }

    /** The rejected verification after the seven days; assumed: that is no update. */
    static TollfreeVerification closed(TollfreeVerification verification, Rejection rejection) {
        Rejection closed = new Rejection(rejection.reasons(), false, rejection.editExpiration());
        return with(verification.status(), verification.approval(), closed, verification, verification.dateUpdated());
    }

    static TollfreeVerification submittedAgain(
            TollfreeBusiness business, TollfreeUsage usage, TollfreeVerification old, Instant at) {
        return new TollfreeVerification(
                old.sid(),
                old.tollfreePhoneNumberSid(),
                old.tollfreePhoneNumber(),
                Status.PENDING_REVIEW,
                business,
                usage,
                old.customerProfileSid(),
                old.externalReferenceId(),
                old.approval(),
                null,
                old.dateCreated(),
                at);
    }

    private static TollfreeVerification with(
            Status status,
            @Nullable Approval approval,
            @Nullable Rejection rejection,
            TollfreeVerification old,
            Instant at) {
        return new TollfreeVerification(
                old.sid(),
                old.tollfreePhoneNumberSid(),
                old.tollfreePhoneNumber(),
                status,
                old.business(),
                old.usage(),
                old.customerProfileSid(),
                old.externalReferenceId(),
                approval,
                rejection,
                old.dateCreated(),
                at);
    }
}
