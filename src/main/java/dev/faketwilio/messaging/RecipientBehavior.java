package dev.faketwilio.messaging;

/**
 * Sets what happens to messages to one recipient from now on. The last call counts. The setting is part of the sandbox's
 * state. Thread-safe.
 */
public interface RecipientBehavior {

    /** Delivers messages, as to every recipient without a setting. */
    void deliver();

    /** Delivers messages without a delivery receipt: their status stays {@code sent}. */
    void deliverWithoutReceipt();

    /**
     * Marks messages as {@code undelivered}.
     *
     * @param errorCode Twilio's error code, for example 30003 for a phone that cannot be reached
     */
    void markUndelivered(int errorCode);

    /**
     * Fails messages within Twilio.
     *
     * @param errorCode Twilio's error code, for example 30007 for filtered messages
     */
    void fail(int errorCode);

    /**
     * Refuses requests to send messages to the recipient.
     *
     * @param errorCode 21211 for an invalid number, 21408 for a region that is not enabled, 21608 for a number that a trial
     *     account has not verified, 21610 for one that has opted out, 21611 for a full queue, 21612 for one that cannot be
     *     reached, 21614 for one that is not a mobile number, or 21635 for a landline outside the US, Canada and the UK, where
     *     Twilio accepts messages to landlines
     * @throws IllegalArgumentException if Twilio does not refuse that recipient with that code
     */
    void refuse(int errorCode);
}
