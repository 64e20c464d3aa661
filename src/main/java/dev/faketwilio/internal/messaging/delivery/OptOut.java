package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.services.SenderPool;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.MessagingService;

/**
 * That a recipient wants no messages any more from a sender, or from any sender of a Messaging Service
 * (contract/messaging.md 19).
 *
 * @param scope the SID of the Service, or the address of a sender that is in none
 * @param recipient the address of the recipient
 */
public record OptOut(String scope, String recipient) {

    private static final Table<OptOut> TABLE = Table.of("opt-out", OptOut::key);

    private String key() {
        return key(scope, recipient);
    }

    private static String key(String scope, String recipient) {
        return scope + " " + phone(recipient);
    }

    /** SMS, MMS and RCS have been one since March 2026 (Twilio's changelog): who opts out of one opts out of all. */
    private static String phone(String recipient) {
        return recipient.startsWith("rcs:") ? recipient.substring("rcs:".length()) : recipient;
    }

    /** Returns what opting out of an address of the account is good for: its whole Service, if it is in one. */
    public static String scopeOf(Transaction transaction, String address) {
        MessagingService service = SenderPool.serviceOf(transaction, address);
        return service == null ? address : service.sid();
    }

    /** Returns whether the recipient has opted out of what comes from there. */
    public static boolean exists(Transaction transaction, String scope, String recipient) {
        return transaction.find(TABLE, key(scope, recipient)) != null;
    }

    /** Notes that the recipient has opted out; nothing if that is so already. */
    public static void add(Transaction transaction, String scope, String recipient) {
        transaction.put(TABLE, new OptOut(scope, recipient));
    }

    /** Notes that the recipient has opted in again; nothing if that is so already. */
    public static void remove(Transaction transaction, String scope, String recipient) {
        OptOut found = transaction.find(TABLE, key(scope, recipient));
        if (found != null) {
            transaction.remove(TABLE, found);
        }
    }
}
