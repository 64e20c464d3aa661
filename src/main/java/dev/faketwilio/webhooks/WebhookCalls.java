package dev.faketwilio.webhooks;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The calls of a sandbox to the code under test, or a selection of them. A live view: it shows what has been called whenever
 * it is asked. Usable from any thread.
 *
 * <p>They are made in the background: those about one message one after the other, others side by side. They end with the
 * test: what has not been called when the sandbox is reset or closed never will be.
 */
public interface WebhookCalls extends Iterable<WebhookCall> {

    /**
     * Returns all of these calls as of now, in the order in which they were made.
     *
     * @return an unmodifiable list
     * @throws IllegalStateException if calls that may be among these were dropped; see {@link #dropped()}
     */
    List<WebhookCall> all();

    /**
     * Returns a stream of {@link #all()}.
     *
     * @return a sequential stream
     * @throws IllegalStateException as {@link #all()}
     */
    default Stream<WebhookCall> stream() {
        return all().stream();
    }

    /**
     * Returns how many there are now.
     *
     * @return the number
     * @throws IllegalStateException as {@link #all()}
     */
    int size();

    /**
     * Returns those of these calls that have not been dropped, in the same order.
     *
     * @return an unmodifiable list
     */
    List<WebhookCall> kept();

    /**
     * Returns how many calls were dropped that may be among these. A sandbox that records more bytes than its recording
     * limit drops the oldest. No usual test meets the limit.
     *
     * @return the number; 0 if nothing is missing here
     */
    int dropped();

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
     * Returns those of these calls that have a parameter with a value.
     *
     * @param name the parameter's name, for example {@code MessageStatus}; case-sensitive
     * @param value its value; case-sensitive
     * @return a live view
     */
    WebhookCalls withParam(String name, String value);

    /**
     * Returns those of these calls that have a header with a value.
     *
     * @param name the header's name, in any case
     * @param value its value; that of {@code Authorization} is recorded as {@code Basic ***}
     * @return a live view
     */
    WebhookCalls withHeader(String name, String value);

    /**
     * Returns those of these calls that were responded to with a status.
     *
     * @param status the HTTP status of the last response
     * @return a live view
     */
    WebhookCalls withStatus(int status);

    /**
     * Those of these calls that fulfil a condition.
     *
     * @param condition may be asked several times for one call, by any thread
     * @return a live view
     */
    WebhookCalls matching(Predicate<? super WebhookCall> condition);

    /**
     * Returns those of these calls that were made after a moment.
     *
     * @param mark the moment, made in this sandbox
     * @return a live view, which throws {@code IllegalStateException} when it is asked after the sandbox has been reset
     * @throws IllegalArgumentException if the mark was made in another sandbox
     */
    WebhookCalls since(Mark mark);

    /**
     * Marks the present moment.
     *
     * @return for {@link #since(Mark)}
     */
    Mark mark();

    /**
     * Waits until at least so many of these calls are completed.
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

    /** A moment in the calls of a sandbox. Immutable. */
    interface Mark {}
}
