package dev.faketwilio.faults;

import dev.faketwilio.requests.RecordedRequest;
import java.time.Duration;
import java.util.List;

/**
 * A door that is shut: requests stop there until the test lets them go. While they are held, the test can look at the
 * world, or change it. Usable from any thread.
 *
 * <pre>{@code
 * Hold hold = twilio.faults().on(ServerlessFunction.DELETE).hold();
 * ...                                          // on another thread: something that deletes
 * hold.awaitArrival(Duration.ofSeconds(5));
 * ...                                          // look at the world
 * hold.release();
 * }</pre>
 *
 * <p>Letting go does not wait for the answer: for that, wait for the client, or for
 * {@link dev.faketwilio.requests.RecordedRequests#await}.
 */
public interface Hold extends Fault {

    /**
     * Waits until a request is held.
     *
     * @param atMost how long to wait, in real time
     * @return the one of those held now that came first
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists what did arrive
     * @throws IllegalArgumentException if the time is negative
     */
    RecordedRequest awaitArrival(Duration atMost);

    /**
     * Waits until at least so many requests are held at the same time.
     *
     * @param requests how many; at least 1
     * @param atMost how long to wait, in real time
     * @return those held now, in the order in which they came to the door
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists what did arrive
     * @throws IllegalArgumentException if the number is less than 1 or the time negative
     */
    List<RecordedRequest> awaitArrivals(int requests, Duration atMost);

    /** {@return those held now, in the order in which they came to the door; unmodifiable} */
    List<RecordedRequest> held();

    /**
     * Lets the one go that came first; the door remains shut for the others.
     *
     * @throws IllegalStateException if none is held
     */
    void releaseNext();

    /** Opens the door: lets all go that are held, and stops no further ones. */
    void release();
}
