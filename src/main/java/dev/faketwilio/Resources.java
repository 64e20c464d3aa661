package dev.faketwilio;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The resources of one kind in a sandbox, as they are now: a live, read-only view of the account's state. Nothing
 * asked here is recorded as a request. Every answer is a consistent snapshot; usable from any thread.
 *
 * @param <T> the resource's type
 */
public interface Resources<T> extends Iterable<T> {

    /**
     * All resources that exist.
     *
     * @return an unmodifiable list in the order of creation, oldest first
     */
    List<T> all();

    /**
     * Looks a resource up.
     *
     * @param sid its SID, or the unique name of a resource that Twilio also finds by that
     * @return the resource; empty if it does not exist or was deleted
     */
    Optional<T> find(String sid);

    /**
     * Looks a resource up that must exist.
     *
     * @param sid its SID, or the unique name of a resource that Twilio also finds by that
     * @return the resource
     * @throws NoSuchElementException if it does not exist; the message tells a deleted resource from one that never
     *     existed and lists those that do exist
     */
    T get(String sid);

    /**
     * Returns the latest 10,000 deletions. A reset forgets all but what was deleted before the baseline.
     *
     * @return an unmodifiable list in the order of deletion
     */
    List<Deletion<T>> deleted();

    /**
     * Looks a deleted resource up. A reset forgets all but what was deleted before the baseline.
     *
     * @param sid its SID, or the unique name of a resource that Twilio also found by that
     * @return the latest deletion; empty if nothing of that name was deleted
     */
    Optional<Deletion<T>> findDeleted(String sid);

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
