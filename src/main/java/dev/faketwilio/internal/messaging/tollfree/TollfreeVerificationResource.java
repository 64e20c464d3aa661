package dev.faketwilio.internal.messaging.tollfree;

import static dev.faketwilio.internal.engine.Parameter.choice;
import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.sid;
import static dev.faketwilio.internal.engine.Parameter.text;
import static dev.faketwilio.internal.messaging.tollfree.BusinessParameters.own;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ComplianceErrors;
import dev.faketwilio.internal.messaging.compliance.Review;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.compliance.TollfreeBusiness;
import dev.faketwilio.messaging.compliance.TollfreeUsage;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
import dev.faketwilio.messaging.compliance.TollfreeVerification.Rejection;
import dev.faketwilio.messaging.compliance.TollfreeVerification.Status;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** {@code /v1/Tollfree/Verifications}: everything the fake knows of toll-free verification (contract/messaging.md 11). */
public final class TollfreeVerificationResource implements Resource {

    public static final Table<TollfreeVerification> TABLE =
            Table.of("toll-free verification", TollfreeVerification::sid);

    /** assumed: five days. */
    public static final Review<TollfreeVerification> REVIEW =
            new Review<>(TABLE, Duration.ofDays(5), new TollfreeSteps());

    private static final Parameter<String> NUMBER_SID =
            sid("TollfreePhoneNumberSid", "PN").refusedWith(ComplianceErrors.INVALID_TOLLFREE_NUMBER);
    private static final Parameter<String> CUSTOMER_PROFILE_SID = own(sid("CustomerProfileSid", "BU"));
    private static final Parameter<String> EXTERNAL_REFERENCE_ID = text("ExternalReferenceId", Integer.MAX_VALUE);

    private static final Parameter<String> STATUS =
            choice("Status", "PENDING_REVIEW", "IN_REVIEW", "TWILIO_APPROVED", "TWILIO_REJECTED");
    private static final Parameter<Boolean> INCLUDE_SUB_ACCOUNTS = flag("IncludeSubAccounts");
    private static final Parameter<String> TRUST_PRODUCT_SID = text("TrustProductSid", Integer.MAX_VALUE);
    private static final List<String> FILTERS =
            List.of("Status", "ExternalReferenceId", "TollfreePhoneNumberSid", "IncludeSubAccounts", "TrustProductSid");

    @Override
    public Declaration<TollfreeVerification> declaration() {
        return Declaration.of(TABLE, "VerificationSid")
                .keeping(REVIEW.submissions())
                .create(TollfreeVerification.CREATE, this::create)
                .list(TollfreeVerification.LIST, "verifications", FILTERS, this::filter)
                .fetch(TollfreeVerification.FETCH)
                .updateBy(TollfreeVerification.UPDATE, 202, this::submitAgain)
                // assumed: in any state
                .delete(TollfreeVerification.DELETE)
                .whenSeen(REVIEW::progressed)
                .asTimePasses(this::passing)
                .json(TollfreeForm::write);
    }

    private TollfreeVerification create(Call call) {
        TollfreeBusiness business = BusinessParameters.read(call, null);
        TollfreeUsage usage = UsageParameters.read(call, null);
        IncomingPhoneNumber number = number(call.required(NUMBER_SID), call.transaction());
        TollfreeVerification verification = new TollfreeVerification(
                call.newSid("HH"),
                number.sid(),
                number.phoneNumber(),
                Status.PENDING_REVIEW,
                business,
                usage,
                call.clearable(CUSTOMER_PROFILE_SID, null),
                call.clearable(EXTERNAL_REFERENCE_ID, null),
                null,
                null,
                call.now(),
                call.now());
        REVIEW.begin(verification, call.transaction());
        return verification;
    }

    /** assumed: any number may be verified as often as one likes, but none that is not toll-free. */
    private static IncomingPhoneNumber number(String sid, Transaction transaction) {
        IncomingPhoneNumber number = transaction.find(IncomingPhoneNumberResource.TABLE, sid);
        if (number == null) {
            throw ComplianceErrors.NUMBER_NOT_IN_INVENTORY.exception();
        }
        if (number.type() != IncomingPhoneNumber.Type.TOLL_FREE) {
            throw ComplianceErrors.INVALID_TOLLFREE_NUMBER.exception();
        }
        return number;
    }

    private TollfreeVerification submitAgain(TollfreeVerification old, Call call) {
        Rejection rejection = old.rejection();
        if (rejection == null || rejection.editExpiration() == null) {
            throw ComplianceErrors.VERIFICATION_NOT_EDITABLE.exception();
        }
        if (!rejection.editAllowed()) {
            throw ComplianceErrors.EDIT_TIME_EXPIRED.exception();
        }
        TollfreeBusiness business = BusinessParameters.read(call, old.business());
        TollfreeUsage usage = UsageParameters.read(call, old.usage());
        REVIEW.begin(old, call.transaction());
        return TollfreeSteps.submittedAgain(business, usage, old, call.now());
    }

    private Predicate<TollfreeVerification> filter(Call call) {
        String numberSid = call.optional(NUMBER_SID);
        String status = call.optional(STATUS);
        String reference = call.optional(EXTERNAL_REFERENCE_ID);
        // there are no subaccounts
        call.optional(INCLUDE_SUB_ACCOUNTS);
        List<String> trustProducts = call.all(TRUST_PRODUCT_SID);
        return verification -> (numberSid == null || numberSid.equals(verification.tollfreePhoneNumberSid()))
                && (status == null || status.equals(verification.status().name()))
                && (reference == null || reference.equals(verification.externalReferenceId()))
                && (trustProducts.isEmpty() || trustProducts.contains(TollfreeForm.trustProductSid(verification)));
    }

    private void passing(Transaction transaction) {
        REVIEW.pass(transaction);
        for (TollfreeVerification verification : transaction.state().all(TABLE)) {
            Rejection rejection = verification.rejection();
            if (rejection != null
                    && rejection.editAllowed()
                    && rejection.editExpiration() != null
                    && !rejection.editExpiration().isAfter(transaction.now())) {
                transaction.put(TABLE, TollfreeSteps.closed(verification, rejection));
            }
        }
    }
}
