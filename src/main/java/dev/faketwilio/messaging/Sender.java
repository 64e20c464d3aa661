package dev.faketwilio.messaging;

import java.time.Instant;

/**
 * A sender in the pool of a Messaging Service: what the messages of the Service come from. Immutable.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/services">Twilio's page</a>
 */
public sealed interface Sender
        permits PoolPhoneNumber, PoolShortCode, PoolAlphaSender, PoolDestinationAlphaSender, PoolChannelSender {

    /**
     * {@return the SID by which the pool names it; of phone numbers, short codes and channel senders the one that it has
     * in the account}
     */
    String sid();

    /** {@return the SID of the Messaging Service in whose pool it is} */
    String serviceSid();

    /** {@return what recipients see: a number in E.164, a short code, an alphanumeric sender ID or a channel address} */
    String sender();

    /** {@return when it was put into the pool} */
    Instant dateCreated();

    /** {@return the same as {@code dateCreated}, since nothing changes it} */
    Instant dateUpdated();
}
