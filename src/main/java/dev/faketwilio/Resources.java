package dev.faketwilio;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The resources of one kind in a sandbox, as they are now: a live, read-only view of the account's state. Its methods
 * record no requests. What each returns is a consistent snapshot. Usable from any thread.
 *
 * @param <T> the resource's type
 */
public interface Resources<T> extends Iterable<T> {

    /**
     * Returns all resources that exist.
     *
     * @return an unmodifiable list in the order of creation, oldest first
     */
    List<T> all();

    /**
     * Returns a stream of {@link #all()}.
     *
     * @return a sequential stream
     */
    default Stream<T> stream() {
        return all().stream();
    }

    /**
     * Returns how many exist.
     *
     * @return the number
     */
    default int size() {
        return all().size();
    }

    /**
     * Returns the only resource.
     *
     * @return the resource
     * @throws AssertionError if there is none or more than one; the message lists those that exist
     */
    T single();

    /**
     * Returns the resource that was created last.
     *
     * @return the resource
     * @throws AssertionError if there is none; the message tells how many were deleted
     */
    T last();

    /**
     * Waits until at least so many exist, for example until code in another thread has created them.
     *
     * @param count how many; at least 1
     * @param atMost how long to wait, in real time
     * @return these resources, for further questions
     * @throws AssertionError if the time is over first, or the thread is interrupted; the message lists those that exist
     * @throws IllegalArgumentException if the count is less than 1 or the time negative
     * @throws IllegalStateException if the server has closed because it could not go on
     */
    Resources<T> await(int count, Duration atMost);

    /**
     * Finds a resource.
     *
     * @param sidOrName its SID, or the name that people know: the unique name, or else the friendly name, path, key, number
     *     or address. Messages, Builds, Deployments, Logs and the resources of registrations have SIDs only
     * @return the resource; empty if it does not exist or was deleted
     * @throws IllegalArgumentException if several resources have the name
     */
    Optional<T> find(String sidOrName);

    /**
     * Returns a resource that must exist.
     *
     * @param sidOrName its SID or name, as for {@link #find}
     * @return the resource
     * @throws NoSuchElementException if it does not exist; the message tells a deleted resource from one that never
     *     existed and lists those that do exist
     * @throws IllegalArgumentException if several resources have the name
     */
    T get(String sidOrName);

    /**
     * Returns the latest 10,000 deletions. A reset forgets all but what was deleted before the baseline.
     *
     * @return an unmodifiable list in the order of deletion
     */
    List<Deletion<T>> deleted();

    /**
     * Finds a deleted resource. A reset forgets all but what was deleted before the baseline.
     *
     * @param sidOrName its SID or name, as for {@link #find}
     * @return the latest deletion; empty if nothing of that name was deleted
     */
    Optional<Deletion<T>> findDeleted(String sidOrName);

    /**
     * Returns how many deletions are too long ago to be in {@link #deleted()}. While it is 0, what is neither found nor
     * deleted never existed.
     *
     * @return the number; 0 up to 10,000 deletions
     */
    long forgottenDeletions();

    /** {@return an iterator over {@link #all()}} */
    @Override
    default Iterator<T> iterator() {
        return all().iterator();
    }
}
