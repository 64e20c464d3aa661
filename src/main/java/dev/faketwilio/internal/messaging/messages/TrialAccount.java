package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.store.Table;
import java.util.List;

/**
 * That the account is on trial: contract/messaging.md 15.6. Part of its state, so that a baseline has it too.
 *
 * @param verified the numbers that it may send to besides its own
 */
public record TrialAccount(List<String> verified) {

    /** One row or none. */
    private static final Table<TrialAccount> TABLE = Table.of("trial", any -> "trial");

    private static final String PREFIX = "Sent from your Twilio trial account - ";

    /** Puts the account on trial. */
    public static void begin(Api api, Account account, List<String> verified) {
        api.change(account, transaction -> transaction.put(TABLE, new TrialAccount(List.copyOf(verified))));
    }

    static boolean isOn(Transaction transaction) {
        return transaction.find(TABLE, "trial") != null;
    }

    /** Returns what the text of every message begins with. */
    public static String prefix(Transaction transaction) {
        return isOn(transaction) ? PREFIX : "";
    }

    /** Refuses recipients that the account has not verified. */
    static void requireVerified(Transaction transaction, String to) {
        TrialAccount trial = transaction.find(TABLE, "trial");
        if (trial != null
                && !trial.verified.contains(to)
                && transaction.find(IncomingPhoneNumberResource.TABLE, to) == null) {
            throw MessageErrors.UNVERIFIED.exception(to);
        }
    }
}
