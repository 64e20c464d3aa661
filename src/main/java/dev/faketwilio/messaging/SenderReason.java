package dev.faketwilio.messaging;

/**
 * Why a message went out by the sender that it did. Twilio does not tell; tests may want to know.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/services">Twilio's page</a>
 */
public enum SenderReason {
    /** The request named the sender by {@code From}. */
    GIVEN,
    /** The recipient has had messages of the Messaging Service from it before: Sticky Sender. */
    STICKY,
    /** It is a sender of the channel that the recipient's address names, for example WhatsApp. */
    CHANNEL,
    /** It is a short code of the recipient's country. */
    SHORT_CODE,
    /** It is an alphanumeric sender ID, which the recipient's country takes. */
    ALPHANUMERIC,
    /** It has the recipient's area code, or one that overlays it: Area Code Geomatch. */
    AREA_CODE,
    /** It is a number of the recipient's country. */
    COUNTRY,
    /** It is a number of the United States, since there is none of the recipient's country. */
    UNITED_STATES,
    /** It is any number at all, since there is neither one of the recipient's country nor of the United States. */
    ANY
}
