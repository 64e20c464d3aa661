package dev.faketwilio.webhooks;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The calls of a sandbox to the code under test, or a selection of them. A live view: it shows what has been called whenever
 * it is asked. Usable from any thread.
 *
 * <p>They are made in the background: those about one message one after the other, others side by side. They end with the
 * test: what has not been called when the sandbox is reset or closed never will be.
 */
public interface WebhookCalls extends Iterable<WebhookCall> {

    /** {@return an unmodifiable list of the calls as of now, in the order in which they were made} */
    List<WebhookCall> all();

    /** {@return how many calls there are now} */
    int count();

    /**
     * Those of these calls that went to a URL.
     *
     * @param url as it was configured; what follows {@code ?} or {@code #} there may be left out here
     * @return a live view
     */
    WebhookCalls to(String url);

    /**
     * Those of these calls that were made for a reason.
     *
     * @param kind the reason
     * @return a live view
     */
    WebhookCalls of(WebhookCall.Kind kind);

    /**
     * Those of these calls that are about a message.
     *
     * @param messageSid the message's SID
     * @return a live view
     */
    WebhookCalls about(String messageSid);

    /**
     * Those of these calls that fulfil a condition.
     *
     * @param condition may be asked several times for one call, by any thread
     * @return a live view
     */
    WebhookCalls matching(Predicate<? super WebhookCall> condition);

    /**
     * Waits until at least so many of these calls are finished.
     *
     * @param count how many; at least 1
     * @param atMost how long to wait, in real time
     * @return these calls, for further questions
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists what was called
     * @throws IllegalArgumentException if the count is less than 1 or the time negative
     */
    WebhookCalls await(int count, Duration atMost);

    /**
     * Waits until the sandbox has made all calls that it has to make, whichever are selected here: all that has happened up
     * to now has been told.
     *
     * @param atMost how long to wait, in real time
     * @return these calls, for further questions
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists what was called
     * @throws IllegalArgumentException if the time is negative
     */
    WebhookCalls awaitAll(Duration atMost);

    /**
     * The only one of these calls.
     *
     * @return the call
     * @throws AssertionError if there is none or more than one; the message lists what there is
     */
    WebhookCall single();

    /**
     * The latest of these calls.
     *
     * @return the call
     * @throws AssertionError if there is none; the message lists what else was called
     */
    WebhookCall last();

    /** {@return these calls, one a line, for failure texts; of many only the latest} */
    @Override
    String toString();

    /** {@return an iterator over {@link #all()}} */
    @Override
    default Iterator<WebhookCall> iterator() {
        return all().iterator();
    }
}
