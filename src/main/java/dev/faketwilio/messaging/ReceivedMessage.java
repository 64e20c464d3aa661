package dev.faketwilio.messaging;

import dev.faketwilio.webhooks.WebhookCalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A message that came in, and what comes of it: the code under test is called in the background, and what it answers is
 * done. Usable from any thread.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio's page</a>
 */
public interface ReceivedMessage {

    /**
     * The message as it is now.
     *
     * @return empty if Twilio has dropped it, since it came in at a Messaging Service that receives nothing, and if it was
     *     deleted
     */
    Optional<TwilioMessage> message();

    /**
     * Waits until all has been done that comes of it: the code under test has been called, with the fallback if that was
     * needed, and its answers have become messages.
     *
     * @param atMost how long to wait, in real time
     * @return this
     * @throws AssertionError if the time is over first, the sandbox is reset meanwhile, or the thread is interrupted; the
     *     message says what was called
     * @throws IllegalArgumentException if the time is negative
     */
    ReceivedMessage await(Duration atMost);

    /** {@return a live view of the calls to the code under test for it: those for status callbacks of replies excepted} */
    WebhookCalls webhooks();

    /** {@return the messages that the code under test has answered so far, as they are now; unmodifiable} */
    List<TwilioMessage> replies();

    /**
     * Returns what Twilio itself has answered to a keyword such as STOP, in a message that the API does not show.
     *
     * @return the text; empty if it has answered nothing
     */
    Optional<String> automaticReply();

    /** {@return the message in one line, what Twilio has answered itself, and what was called for it} */
    @Override
    String toString();
}
