package dev.faketwilio.webhooks;

import dev.faketwilio.RecordedCalls;
import java.time.Duration;

/**
 * The webhook calls of a sandbox, or a selection of them. A live view: it shows what has been called whenever it is asked.
 * Usable from any thread.
 *
 * <p>They are made in the background: those about one message one after the other, others side by side. They end with the
 * test: what has not been called when the sandbox is reset or closed never will be.
 */
public interface WebhookCalls extends RecordedCalls<WebhookCall, WebhookCalls> {

    /**
     * Selects those of these calls that went to a URL.
     *
     * @param url as it was configured; what follows {@code ?} or {@code #} there may be left out here
     * @return a live view
     */
    WebhookCalls to(String url);

    /**
     * Selects those of these calls that were made for a reason.
     *
     * @param kind the reason
     * @return a live view
     */
    WebhookCalls of(WebhookCall.Kind kind);

    /**
     * Selects those of these calls that are about a message.
     *
     * @param messageSid the message's SID
     * @return a live view
     */
    WebhookCalls about(String messageSid);

    /**
     * Waits until the sandbox has made all calls that it has to make, whichever are selected here. It does not matter
     * whether they succeed; see {@link #awaitAllSucceeded}.
     *
     * @param atMost how long to wait, in real time
     * @return these calls, for further questions
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists what was called
     * @throws IllegalArgumentException if the time is negative
     */
    WebhookCalls awaitAll(Duration atMost);

    /**
     * Waits as {@link #awaitAll} does, and then fails unless each of these calls got a response with a status from 200 to
     * 399 that Twilio could use.
     *
     * @param atMost how long to wait, in real time
     * @return these calls, for further questions
     * @throws AssertionError if a call failed, the time is over first, or the thread is interrupted; the message lists what
     *     was called and why each call failed
     * @throws IllegalStateException if calls that may be among these were dropped; see {@link #dropped()}
     * @throws IllegalArgumentException if the time is negative
     */
    WebhookCalls awaitAllSucceeded(Duration atMost);
}
