package dev.faketwilio.requests;

import dev.faketwilio.Operation;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The requests of a sandbox, or a selection of them. A live view: it shows what has arrived whenever it is asked.
 * Usable from any thread.
 */
public interface RecordedRequests extends Iterable<RecordedRequest> {

    /**
     * Returns all of these requests as of now, in the order of arrival.
     *
     * @return an unmodifiable list
     * @throws IllegalStateException if requests that may be among these were dropped; see {@link #dropped()}
     */
    List<RecordedRequest> all();

    /**
     * Returns a stream of {@link #all()}.
     *
     * @return a sequential stream
     * @throws IllegalStateException as {@link #all()}
     */
    default Stream<RecordedRequest> stream() {
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
     * Returns those of these requests that have not been dropped, in the same order.
     *
     * @return an unmodifiable list
     */
    List<RecordedRequest> kept();

    /**
     * Returns how many requests were dropped that may be among these. A sandbox that records more bytes than its recording
     * limit drops the oldest. No usual test meets the limit.
     *
     * @return the number; 0 if nothing is missing here
     */
    int dropped();

    /**
     * Those of these requests that were for an operation.
     *
     * @param operation the operation, for example {@code ServerlessFunction.DELETE}
     * @return a live view
     */
    RecordedRequests to(Operation operation);

    /**
     * Those of these requests that fulfil a condition.
     *
     * @param condition may be asked several times for one request, by any thread
     * @return a live view
     */
    RecordedRequests matching(Predicate<? super RecordedRequest> condition);

    /**
     * Those of these requests that have a parameter with a value, in their body, in their URL's query or in its path.
     *
     * @param name the parameter's name as Twilio has it, for example {@code FriendlyName}, {@code PageSize} or {@code
     *     ServiceSid}; case-sensitive
     * @param value its value, or one of those that were sent; case-sensitive
     * @return a live view
     */
    RecordedRequests withParam(String name, String value);

    /**
     * Those of these requests that have a header with a value.
     *
     * @param name the header's name, in any case
     * @param value one of its values; that of {@code Authorization} is recorded as {@code Basic ***}
     * @return a live view
     */
    RecordedRequests withHeader(String name, String value);

    /**
     * Those of these requests that were responded to with a status.
     *
     * @param status the HTTP status
     * @return a live view
     */
    RecordedRequests withStatus(int status);

    /**
     * Those of these requests that were authenticated by a user name.
     *
     * @param username the Account SID, or the SID of an API key
     * @return a live view
     */
    RecordedRequests by(String username);

    /**
     * Those of these requests that arrived after a moment.
     *
     * @param mark the moment, made in this sandbox
     * @return a live view, which throws {@code IllegalStateException} when it is asked after the sandbox has been reset
     * @throws IllegalArgumentException if the mark was made in another sandbox
     */
    RecordedRequests since(Mark mark);

    /**
     * Marks the present moment in the journal.
     *
     * @return for {@link #since(Mark)}
     */
    Mark mark();

    /**
     * Waits until at least so many of these requests are completed.
     *
     * @param count how many; at least 1
     * @param atMost how long to wait, in real time
     * @return these requests, for further questions
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists what did arrive
     * @throws IllegalArgumentException if the count is less than 1 or the time negative
     */
    RecordedRequests await(int count, Duration atMost);

    /**
     * The only one of these requests.
     *
     * @return the request
     * @throws AssertionError if there is none or more than one; the message lists what there is
     */
    RecordedRequest single();

    /**
     * The latest of these requests.
     *
     * @return the request
     * @throws AssertionError if there is none; the message lists what else arrived
     */
    RecordedRequest last();

    /**
     * Returns which requests these are, in words.
     *
     * @return for example {@code requests to serverless DeleteFunction}
     */
    String description();

    /**
     * The journal that these requests were selected from.
     *
     * @return a live view of all requests of the sandbox
     */
    RecordedRequests everything();

    /**
     * All requests of the sandbox for failure texts, one a line, of many only the nearest or the latest; behind those that
     * came near to being one of these stands what they have instead of what was asked for: another value, method or case.
     * Requests that a client repeats, because the answer was lost or told it to, share a line.
     *
     * @return several lines
     */
    String nearest();

    /** {@return these requests, one a line, for failure texts; of many only the latest} */
    @Override
    String toString();

    /** {@return an iterator over {@link #all()}} */
    @Override
    default Iterator<RecordedRequest> iterator() {
        return all().iterator();
    }

    /** A moment in a sandbox's journal. Immutable. */
    interface Mark {}
}
