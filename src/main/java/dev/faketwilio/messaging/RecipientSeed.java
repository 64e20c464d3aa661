package dev.faketwilio.messaging;

/** Says how one recipient takes messages from now on. It is part of the sandbox's state. Thread-safe. */
public interface RecipientSeed {

    /** Messages are delivered, as to any recipient of whom nothing was said. */
    void delivered();

    /** Messages are delivered, but the carrier does not say so: they stay {@code sent}. */
    void withoutReceipt();

    /**
     * The carrier gives messages back.
     *
     * @param errorCode why, in Twilio's error codes, for example 30003 for a phone that cannot be reached
     */
    void undelivered(int errorCode);

    /**
     * Messages fail within Twilio.
     *
     * @param errorCode why, in Twilio's error codes, for example 30007 for filtered messages
     */
    void failed(int errorCode);

    /**
     * Twilio refuses requests to send messages there.
     *
     * @param errorCode 21211 for no valid number, 21408 for a region that is not enabled, 21608 for a number that a trial
     *     account has not verified, 21610 for one that has opted out, 21611 for a full queue, 21612 for one that cannot be
     *     reached, 21614 for no mobile number or 21635 for a landline
     * @throws IllegalArgumentException if it is another code
     */
    void refused(int errorCode);
}
