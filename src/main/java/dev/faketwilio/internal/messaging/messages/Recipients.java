package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.messaging.delivery.Recipient;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;

/** Recipients that a request cannot send to: contract/messaging.md 15.3. */
public final class Recipients {

    private Recipients() {}

    /** Refuses what is no recipient. */
    static void requireValid(String to) {
        if (NumberingPlan.isShortCode(to)) {
            throw MessageErrors.TO_IS_SHORT_CODE.exception();
        }
        MagicNumbers.requireValidTo(to);
        if (!Addresses.canBeRecipient(to)) {
            throw MessageErrors.INVALID_TO.exception(to);
        }
    }

    /** Refuses recipients that the account must not send to, or that a test has said so of. */
    static void requireReachable(Transaction transaction, SendRequest request) {
        String to = request.to();
        String from = request.from() == null ? "" : request.from();
        MagicNumbers.requireReachableTo(to, from);
        Recipient recipient = Recipient.of(transaction, to);
        if (recipient.takes() == Recipient.Takes.REFUSED && !overflowsLater(recipient, request)) {
            throw refusal(recipient.errorCode(), to, from);
        }
        TrialAccount.requireVerified(transaction, to);
    }

    /** Page 21611: through a Service the message is there, and fails with 30001 afterwards. */
    private static boolean overflowsLater(Recipient recipient, SendRequest request) {
        return request.serviceSid() != null && recipient.errorCode() == Recipient.QUEUE_OVERFLOW;
    }

    /**
     * Makes sure that Twilio refuses recipients with that code.
     *
     * @throws IllegalArgumentException if it does not
     */
    public static void requireRefusal(int errorCode) {
        refusal(errorCode, "", "");
    }

    private static TwilioException refusal(int errorCode, String to, String from) {
        return switch (errorCode) {
            case 21211 -> MessageErrors.INVALID_TO.exception(to);
            case 21408 -> MessageErrors.REGION_NOT_ENABLED.exception(to);
            case 21608 -> MessageErrors.UNVERIFIED.exception(to);
            case 21610 -> MessageErrors.OPTED_OUT.exception();
            case 21611 -> MessageErrors.QUEUE_FULL.exception();
            case 21612 -> MessageErrors.NOT_REACHABLE.exception(to, from);
            case 21614 -> MessageErrors.NOT_MOBILE.exception(to);
            case 21635 -> MessageErrors.LANDLINE.exception();
            default ->
                throw new IllegalArgumentException("Expected a code by which Twilio refuses recipients: 21211, 21408,"
                        + " 21608, 21610, 21611, 21612, 21614 or 21635, but found " + errorCode
                        + ". What fails later is said by undelivered(code) or failed(code)");
        };
    }
}
