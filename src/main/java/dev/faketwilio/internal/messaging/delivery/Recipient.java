package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.DeliveryErrors;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.store.Table;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient takes messages, as the test has said. Part of the account's state, so that a baseline has it too.
 *
 * @param address a number in E.164 or a channel address
 * @param takes what becomes of a message
 * @param errorCode Twilio's error code for it; 0 for none
 */
public record Recipient(String address, Takes takes, int errorCode) {

    private static final Table<Recipient> TABLE = Table.of("recipient", Recipient::address);

    /** What becomes of a message. */
    public enum Takes {
        /** It is delivered. */
        EVERYTHING,
        /** It is delivered, but the carrier does not say so. */
        WITHOUT_RECEIPT,
        /** The carrier cannot deliver it. */
        UNDELIVERED,
        /** It does not leave Twilio. */
        FAILED,
        /** Twilio refuses the request. */
        REFUSED
    }

    /** Returns how the recipient takes messages; everything is delivered where a test has said nothing. */
    public static Recipient of(Transaction transaction, String address) {
        Recipient said = transaction.find(TABLE, address);
        return said == null ? new Recipient(address, Takes.EVERYTHING, 0) : said;
    }

    /**
     * Returns the error with which a message through a Service fails after Twilio has accepted it, where a direct one is
     * refused at once (0.25, and page 21611).
     *
     * @return null if messages through a Service are refused at once, too, or not at all
     */
    public @Nullable DeliveryErrors failureThroughService() {
        if (takes != Takes.REFUSED) {
            return null;
        }
        if (errorCode == MessageErrors.QUEUE_FULL.template().code()) {
            return DeliveryErrors.QUEUE_OVERFLOW;
        }
        return errorCode == MessageErrors.OPTED_OUT.template().code() ? DeliveryErrors.OPTED_OUT : null;
    }

    /** Makes the recipient take messages so from now on. */
    public static void set(Transaction transaction, Recipient recipient) {
        transaction.put(TABLE, recipient);
    }
}
