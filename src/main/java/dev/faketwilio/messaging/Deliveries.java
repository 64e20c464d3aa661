package dev.faketwilio.messaging;

import java.time.Duration;
import java.util.List;

/**
 * What becomes of the messages that the code under test sends. Without a word of the test each of their statuses lasts for
 * one second of the sandbox's clock, and all of them are delivered: {@code queued}, {@code sending}, {@code sent} and
 * {@code delivered} follow each other, after {@code accepted} where a Messaging Service sends. The clock stands still
 * until the test moves it, so messages arrive when it is advanced, or when the test says so here. All of it is part of the
 * sandbox's state. Thread-safe.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/track-outbound-message-status">Twilio's page</a>
 */
public interface Deliveries {

    /**
     * Says how long each status lasts from the next change on; a second by default.
     *
     * @param duration at least a second; rounded up to whole seconds
     * @throws IllegalArgumentException if it is less than a second
     */
    void take(Duration duration);

    /**
     * Holds messages in their status from the next change on, until the test lets them go on; or until their validity
     * period is over, when those that wait fail with 30036. Scheduled messages are sent at their time all the same.
     */
    void hold();

    /**
     * Says how one recipient takes messages.
     *
     * @param recipient a number in E.164 or a channel address
     * @return the ways in which it can
     */
    RecipientSeed to(String recipient);

    /**
     * Lets a message arrive at once, whatever the test has said of its recipient.
     *
     * @param messageSid the message's SID
     * @return the delivered message
     * @throws java.util.NoSuchElementException if it does not exist; the message says what does
     * @throws IllegalStateException if it cannot arrive: if it has come to its end, waits for the time at which it is to be
     *     sent, or no sender of its Messaging Service can send it
     */
    Message delivered(String messageSid);

    /**
     * Lets the carrier give a message back at once.
     *
     * @param messageSid the message's SID
     * @param errorCode why, in Twilio's error codes, for example 30003 for a phone that cannot be reached
     * @return the undelivered message
     * @throws java.util.NoSuchElementException if it does not exist; the message says what does
     * @throws IllegalStateException if it cannot get to a carrier, as for {@link #delivered}
     */
    Message undelivered(String messageSid, int errorCode);

    /**
     * Lets a message fail at once within Twilio.
     *
     * @param messageSid the message's SID
     * @param errorCode why, in Twilio's error codes, for example 30007 for a filtered message
     * @return the failed message
     * @throws java.util.NoSuchElementException if it does not exist; the message says what does
     * @throws IllegalStateException if it has come to its end, or has left Twilio already
     */
    Message failed(String messageSid, int errorCode);

    /**
     * Lets the recipient open a message at once, on a channel that tells, such as WhatsApp.
     *
     * @param messageSid the message's SID
     * @return the message
     * @throws java.util.NoSuchElementException if it does not exist; the message says what does
     * @throws IllegalStateException if its channel does not tell, or it cannot arrive, as for {@link #delivered}
     */
    Message read(String messageSid);

    /**
     * Lets all messages that are on their way come to their end at once, in the order of their creation and as the test has
     * said of their recipients. Those that wait for the time at which they are to be sent stay.
     *
     * @return those messages as they are then
     */
    List<Message> allDelivered();
}
