package dev.faketwilio;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * HTTP calls that a sandbox has recorded, in their order: the requests to it, or its webhook calls. A live view: it shows
 * what has been recorded whenever it is asked. Usable from any thread.
 *
 * @param <C> the type of a call
 * @param <S> the type of the view itself
 */
public interface RecordedCalls<C, S extends RecordedCalls<C, S>> extends Iterable<C> {

    /**
     * Returns all of these calls as of now, in the order in which they were made.
     *
     * @return an unmodifiable list
     * @throws IllegalStateException if calls that may be among these were dropped; see {@link #dropped()}
     */
    List<C> all();

    /**
     * Returns a stream of {@link #all()}.
     *
     * @return a sequential stream
     * @throws IllegalStateException as {@link #all()}
     */
    default Stream<C> stream() {
        return all().stream();
    }

    /**
     * Returns an iterator over {@link #all()}.
     *
     * @return an iterator that removes nothing
     * @throws IllegalStateException as {@link #all()}
     */
    @Override
    default Iterator<C> iterator() {
        return all().iterator();
    }

    /**
     * Returns how many there are now.
     *
     * @return the number
     * @throws IllegalStateException as {@link #all()}
     */
    int size();

    /**
     * Returns the only one of these calls.
     *
     * @return the call
     * @throws AssertionError if there is none or more than one; the message lists what there is
     */
    C single();

    /**
     * Returns the latest of these calls.
     *
     * @return the call
     * @throws AssertionError if there is none; the message lists what else was recorded
     */
    C last();

    /**
     * Waits until at least so many of these calls are completed.
     *
     * @param count how many; at least 1
     * @param atMost how long to wait, in real time
     * @return these calls, for further questions
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists what was recorded
     * @throws IllegalArgumentException if the count is less than 1 or the time negative
     */
    S await(int count, Duration atMost);

    /**
     * Selects those of these calls that have a parameter with a value.
     *
     * @param name the parameter's name as Twilio has it, for example {@code FriendlyName} or {@code MessageStatus};
     *     case-sensitive. Of requests, one of the body, of the URL's query or of the path, such as {@code ServiceSid}
     * @param value its value, or one of those that were sent; case-sensitive
     * @return a live view
     */
    S withParam(String name, String value);

    /**
     * Selects those of these calls that have a header with a value.
     *
     * @param name the header's name, in any case
     * @param value one of its values; that of {@code Authorization} is recorded as {@code Basic ***}
     * @return a live view
     */
    S withHeader(String name, String value);

    /**
     * Selects those of these calls whose response has a status.
     *
     * @param status the HTTP status; of a call that was repeated, that of the last response
     * @return a live view
     */
    S withStatus(int status);

    /**
     * Selects those of these calls that fulfil a condition.
     *
     * @param condition may be asked several times for one call, by any thread
     * @return a live view
     */
    S matching(Predicate<? super C> condition);

    /**
     * Selects those of these calls that were made after a moment.
     *
     * @param mark the moment, made in this sandbox
     * @return a live view, which throws {@code IllegalStateException} when it is asked after the sandbox has been reset
     * @throws IllegalArgumentException if the mark was made in another sandbox
     */
    S since(Mark mark);

    /**
     * Marks the present moment.
     *
     * @return for {@link #since(Mark)}
     */
    Mark mark();

    /**
     * Returns those of these calls that have not been dropped, in the same order.
     *
     * @return an unmodifiable list
     */
    List<C> kept();

    /**
     * Returns how many calls were dropped that may be among these. A sandbox that records more bytes than its recording
     * limit drops the oldest. No usual test meets the limit.
     *
     * @return the number; 0 if nothing is missing here
     */
    int dropped();

    /**
     * Returns these calls for failure texts, one a line; of many only the latest.
     *
     * @return one or more lines
     */
    @Override
    String toString();

    /** A moment in what a sandbox records. Immutable. */
    interface Mark {}
}
