package dev.faketwilio.internal.messaging.senders;

/**
 * One sender in the pool of a Messaging Service, whatever resource it is.
 *
 * @param entry tells it from every other sender, and from itself if it leaves the pool and comes back
 * @param address what recipients see: a number in E.164, a short code, an alphanumeric sender ID or a channel address
 * @param kind what it is
 * @param country its country in ISO 3166-1 alpha-2; of an alphanumeric sender the destination that it is for, empty for
 *     all of them
 * @param sms whether it sends SMS
 * @param mms whether it sends MMS
 */
public record Candidate(long entry, String address, Kind kind, String country, boolean sms, boolean mms) {

    /** What a sender is. */
    public enum Kind {
        LONG_CODE,
        TOLL_FREE,
        SHORT_CODE,
        ALPHANUMERIC,
        CHANNEL
    }
}
