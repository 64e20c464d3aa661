package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;

/**
 * How a recipient takes messages, as the test has said. Part of the account's state, so that a baseline has it too.
 *
 * @param address a number in E.164 or a channel address
 * @param takes what becomes of a message
 * @param errorCode Twilio's error code for it; 0 for none
 */
public record Recipient(String address, Takes takes, int errorCode) {

    /** The code by which Twilio refuses a message since the queue of its sender is full. */
    public static final int QUEUE_OVERFLOW = 21611;

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

    /** Lets the recipient take messages so from now on. */
    public static void set(Transaction transaction, Recipient recipient) {
        transaction.put(TABLE, recipient);
    }
}
