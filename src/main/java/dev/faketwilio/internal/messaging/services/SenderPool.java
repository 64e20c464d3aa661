package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.Sender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all senders have in common that are put into the pool of a Messaging Service (contract/messaging.md 3 to 7). */
public final class SenderPool {

    /** Section C.3: for how many numbers there is room. */
    private static final int LIMIT = 400;

    /** The kinds of senders to which messages can be sent, too; found by address. */
    private static final List<Table<? extends Sender>> ADDRESSES =
            List.of(PhoneNumberResource.TABLE, PooledShortCodeResource.TABLE, ChannelSenderResource.TABLE);

    private SenderPool() {}

    /** The Service in whose pool an address of the account is; null if it is in none. */
    public static @Nullable MessagingService serviceOf(Transaction transaction, String address) {
        for (Table<? extends Sender> table : ADDRESSES) {
            Sender sender = transaction.find(table, address);
            if (sender != null) {
                return transaction.find(ServiceResource.TABLE, sender.serviceSid());
            }
        }
        return null;
    }

    /** The Service in whose pool the call takes place. */
    static String of(Call call) {
        return call.parent(ServiceResource.TABLE).sid();
    }

    /** Refuses a sender that is in a pool already, this one or another: a sender is in one at most. */
    static void requireFree(Table<? extends Sender> table, String sid, Call call) {
        Sender taken = call.transaction().find(table, sid);
        if (taken != null) {
            throw taken.serviceSid().equals(of(call))
                    ? MessagingErrors.ALREADY_IN_POOL.exception()
                    : MessagingErrors.IN_ANOTHER_POOL.exception();
        }
    }

    /** Refuses a number for which there is no room. */
    static void requireRoom(Call call) {
        // assumed: short codes count with the phone numbers, other senders do not
        Transaction transaction = call.transaction();
        if (transaction.under(PhoneNumberResource.TABLE, of(call)).size()
                        + transaction
                                .under(PooledShortCodeResource.TABLE, of(call))
                                .size()
                >= LIMIT) {
            throw MessagingErrors.POOL_IS_FULL.exception();
        }
    }
}
