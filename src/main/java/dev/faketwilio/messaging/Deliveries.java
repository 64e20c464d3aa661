package dev.faketwilio.messaging;

import java.time.Duration;
import java.util.List;

/**
 * Controls the delivery of messages. By default, every message is delivered: {@code queued}, {@code sending},
 * {@code sent} and {@code delivered} follow each other, after {@code accepted} for a message of a Messaging Service, and
 * each status lasts one second of the sandbox's clock. The clock stands still until the test moves it, so messages arrive
 * when the clock is advanced, or by a method of this type. Settings are part of the sandbox's state. Thread-safe.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/track-outbound-message-status">Twilio: message status</a>
 */
public interface Deliveries {

    /**
     * Sets how long each status lasts, from the next change of status on.
     *
     * @param duration one second or more; rounded up to whole seconds
     * @throws IllegalArgumentException if it is shorter
     */
    void keepEachStatusFor(Duration duration);

    /**
     * Keeps messages in their status, from the next change of status on, until the test completes them. Messages whose
     * validity period ends meanwhile fail with 30036. Scheduled messages are still sent at their time.
     */
    void hold();

    /**
     * Returns the control of messages to one recipient.
     *
     * @param recipient a number in E.164 or a channel address
     * @return the control
     */
    RecipientBehavior to(String recipient);

    /**
     * Delivers a message now, whatever is set for its recipient.
     *
     * @param messageSid the message's SID
     * @return the delivered message
     * @throws java.util.NoSuchElementException if it does not exist; the message lists the existing ones
     * @throws IllegalStateException if it cannot be delivered: its status is final, it is scheduled for later, or its
     *     Messaging Service has no sender for it
     */
    TwilioMessage deliver(String messageSid);

    /**
     * Marks a message as {@code undelivered} now.
     *
     * @param messageSid the message's SID
     * @param errorCode Twilio's error code, for example 30003 for a phone that cannot be reached
     * @return the undelivered message
     * @throws java.util.NoSuchElementException if it does not exist; the message lists the existing ones
     * @throws IllegalStateException if it cannot reach a carrier, as for {@link #deliver}
     */
    TwilioMessage markUndelivered(String messageSid, int errorCode);

    /**
     * Fails a message within Twilio now.
     *
     * @param messageSid the message's SID
     * @param errorCode Twilio's error code, for example 30007 for a filtered message
     * @return the failed message
     * @throws java.util.NoSuchElementException if it does not exist; the message lists the existing ones
     * @throws IllegalStateException if its status is final, or it has been sent already
     */
    TwilioMessage fail(String messageSid, int errorCode);

    /**
     * Marks a message as {@code read} now. Only channels with read receipts, such as WhatsApp, have this status.
     *
     * @param messageSid the message's SID
     * @return the message
     * @throws java.util.NoSuchElementException if it does not exist; the message lists the existing ones
     * @throws IllegalStateException if its channel has no read receipts, or it cannot be delivered, as for {@link #deliver}
     */
    TwilioMessage markRead(String messageSid);

    /**
     * Takes all messages that are under way to their final status now, in the order of their creation: each is delivered,
     * undelivered or failed as set for its recipient. Scheduled messages stay scheduled.
     *
     * @return these messages with their final status
     */
    List<TwilioMessage> completeAll();
}
