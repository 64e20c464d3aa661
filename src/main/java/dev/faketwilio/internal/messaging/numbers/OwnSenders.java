package dev.faketwilio.internal.messaging.numbers;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.AccountShortCode;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The senders that the account owns. Where the test has said that any SID will do, a sender that the account does not own
 * is invented when it is asked for: its number follows from its SID, and from then on the account owns it.
 */
public final class OwnSenders {

    /** That any SID will do: one row or none. Part of the account's state, so that a baseline has it too. */
    private static final Table<String> ANY_SID = Table.of("any sender SID allowed", word -> word);

    private static final String SAID = "any";

    private OwnSenders() {}

    /** Lets any SID do from now on. */
    public static void allowAnySid(Api api, Account account) {
        api.change(account, transaction -> transaction.put(ANY_SID, SAID));
    }

    /** The phone number with that SID; null if the account has none. */
    public static @Nullable AccountPhoneNumber phoneNumber(String sid, Transaction transaction) {
        AccountPhoneNumber own = transaction.find(IncomingPhoneNumberResource.TABLE, sid);
        return own != null || isStrict(transaction)
                ? own
                : invent(
                        IncomingPhoneNumberResource.TABLE,
                        transaction,
                        sid,
                        OwnSenders::number,
                        number -> IncomingPhoneNumberResource.invented(sid, number, transaction.now()));
    }

    /** The short code with that SID; null if the account has none. */
    public static @Nullable AccountShortCode shortCode(String sid, Transaction transaction) {
        AccountShortCode own = transaction.find(ShortCodeResource.TABLE, sid);
        return own != null || isStrict(transaction)
                ? own
                : invent(
                        ShortCodeResource.TABLE,
                        transaction,
                        sid,
                        OwnSenders::code,
                        code -> ShortCodeResource.fresh(sid, code, "US", transaction.now()));
    }

    /** The channel sender with that SID; null if the account has none. */
    public static @Nullable AccountChannelSender channelSender(String sid, Transaction transaction) {
        AccountChannelSender own = transaction.find(ChannelSenders.TABLE, sid);
        return own != null || isStrict(transaction)
                ? own
                : invent(
                        ChannelSenders.TABLE,
                        transaction,
                        sid,
                        digits -> "whatsapp:" + number(digits),
                        sender -> ChannelSenders.sender(sid, sender, "WhatsApp", "US"));
    }

    private static boolean isStrict(Transaction transaction) {
        return transaction.find(ANY_SID, SAID) == null;
    }

    /** Makes a sender whose address follows from the SID, or comes next to that if another one has it. */
    private static <T> T invent(
            Table<T> table,
            Transaction transaction,
            String sid,
            LongFunction<String> address,
            Function<String, T> sender) {
        long digits = Long.parseLong(sid.substring(sid.length() - 8), 16);
        while (transaction.find(table, address.apply(digits)) != null) {
            digits++;
        }
        return transaction.put(table, sender.apply(address.apply(digits))).value();
    }

    /** One of the eight million numbers of an area. */
    private static String number(long digits) {
        return "+1415" + (2_000_000 + digits % 8_000_000);
    }

    /** One of the short codes of six digits. */
    private static String code(long digits) {
        return Long.toString(200_000 + digits % 800_000);
    }
}
