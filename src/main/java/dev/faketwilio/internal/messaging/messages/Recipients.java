package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.messaging.delivery.Recipient;
import dev.faketwilio.internal.messaging.numbers.NumberingPlan;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Recipients that a request cannot send to: contract/messaging.md 15.3. */
public final class Recipients {

    /** What Twilio refuses recipients with, besides what follows from their addresses. */
    private static final List<MessageErrors> REFUSALS = List.of(
            MessageErrors.INVALID_TO,
            MessageErrors.REGION_NOT_ENABLED,
            MessageErrors.UNVERIFIED,
            MessageErrors.OPTED_OUT,
            MessageErrors.QUEUE_FULL,
            MessageErrors.NOT_REACHABLE,
            MessageErrors.NOT_MOBILE,
            MessageErrors.LANDLINE);

    /** Where Twilio tries to send to landlines: page 21635. */
    private static final Set<String> LANDLINES_ATTEMPTED = Set.of("US", "CA", "GB");

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
    static void requireReachable(Transaction transaction, Draft<TwilioMessage> message) {
        String to = message.get(TwilioMessage.TO);
        String given = message.get(TwilioMessage.FROM);
        String from = given == null ? "" : given;
        MagicNumbers.requireReachableTo(to, from);
        Recipient recipient = Recipient.of(transaction, to);
        boolean later =
                message.get(TwilioMessage.MESSAGING_SERVICE_SID) != null && recipient.failureThroughService() != null;
        if (recipient.takes() == Recipient.Takes.REFUSED && !later) {
            throw refusal(recipient.errorCode(), to, from);
        }
        TrialAccount.requireVerified(transaction, to);
    }

    /**
     * Makes sure that Twilio refuses that recipient with that code.
     *
     * @throws IllegalArgumentException if it does not
     */
    public static void requireRefusal(String to, int errorCode) {
        refusal(errorCode, to, "");
        String country = NumberingPlan.country(to);
        if (country != null
                && errorCode == MessageErrors.LANDLINE.template().code()
                && LANDLINES_ATTEMPTED.contains(country)) {
            throw new IllegalArgumentException("Expected a number outside the US, Canada and the UK, but found " + to
                    + ". Twilio accepts messages to landlines there. Call markUndelivered(30006) instead");
        }
    }

    private static TwilioException refusal(int errorCode, String to, String from) {
        for (MessageErrors error : REFUSALS) {
            if (error.template().code() == errorCode) {
                return switch (error) {
                    case OPTED_OUT, QUEUE_FULL, LANDLINE -> error.exception();
                    case NOT_REACHABLE -> error.exception(to, from);
                    default -> error.exception(to);
                };
            }
        }
        String codes = REFUSALS.stream()
                .map(error -> Integer.toString(error.template().code()))
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "Expected a code by which Twilio refuses recipients, one of " + codes + ", but found " + errorCode
                        + ". For a message that fails later, call markUndelivered(code) or fail(code)");
    }
}
