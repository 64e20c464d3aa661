package dev.faketwilio.internal.recording;

import dev.faketwilio.internal.errors.Unrecoverable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The entries since a sandbox was last reset, in their order. If it takes more memory than the limit, the oldest is dropped.
 * Guarded by its own monitor, which is also notified of every change; never held while code of others runs.
 *
 * @param <E> what is recorded
 */
public final class Recording<E extends Recorded> {

    /** The largest number of bytes that are kept by default. */
    public static final long DEFAULT_LIMIT = 256L * 1024 * 1024;

    /** The default limit in this JVM: less than {@link #DEFAULT_LIMIT} where memory would run out before. */
    private static final long DEFAULT_HERE =
            Math.min(DEFAULT_LIMIT, Runtime.getRuntime().maxMemory() / 4);

    private long limit = DEFAULT_HERE;
    private Book<E> book = new Book<>();
    private long changes;
    private int waiting;
    private @Nullable Throwable failure;

    /** Sets how many bytes are kept; by default at most a quarter of the JVM's memory. */
    public synchronized void keepAtMost(long bytes) {
        limit = bytes == DEFAULT_LIMIT ? DEFAULT_HERE : bytes;
        book.shrinkTo(limit);
        changed();
    }

    /** Forgets everything, and begins a new book. */
    public synchronized Book<E> begin() {
        book = new Book<>();
        changed();
        return book;
    }

    /** Returns the book that has been kept since the last {@link #begin()}. */
    public synchronized Book<E> book() {
        return book;
    }

    /**
     * Adds an entry to a book, which may be over by now.
     *
     * @param maker makes the entry with its number
     */
    public synchronized E add(Book<E> in, IntFunction<E> maker) {
        E entry = maker.apply(in.count() + 1);
        in.add(entry);
        in.shrinkTo(limit);
        changed();
        return entry;
    }

    /** Changes an entry, and tells those who wait. */
    public synchronized void update(E entry, Runnable change) {
        long before = entry.bytes();
        change.run();
        if (holds(entry)) {
            book.bytes += entry.bytes() - before;
            book.shrinkTo(limit);
        }
        changed();
    }

    /** Changes what is kept beside the entries, and tells those who wait. */
    public synchronized void update(Runnable change) {
        change.run();
        changed();
    }

    /** Reads what is kept beside the entries. */
    public synchronized void read(Runnable look) {
        look.run();
    }

    /** Returns whether an entry is in the present book, and has not been dropped. */
    public synchronized boolean holds(E entry) {
        int at = entry.number() - book.dropped - 1;
        return at >= 0 && at < book.kept.size() && book.kept.get(at) == entry;
    }

    /** Returns the latest entry; null if there is none. */
    public synchronized @Nullable E latest() {
        return book.kept.isEmpty() ? null : book.kept.get(book.kept.size() - 1);
    }

    /** Returns the latest entries, in their order. */
    public synchronized List<E> latest(int atMost) {
        return new ArrayList<>(book.kept.subList(Math.max(0, book.kept.size() - atMost), book.kept.size()));
    }

    /** Returns how many entries have been added since the last {@link #begin()}. */
    public synchronized int count() {
        return book.count();
    }

    /** Returns how many of them have been dropped. */
    public int dropped() {
        return dropped(null);
    }

    /** Returns how many bytes are kept at most. */
    synchronized long limit() {
        return limit;
    }

    /** Returns how many entries with a key, or of all for null, have been dropped. */
    synchronized int dropped(@Nullable Object key) {
        return key == null ? book.dropped : book.droppedByKey.getOrDefault(key, 0);
    }

    /** Returns how many entries with a key, or of all for null, are kept. */
    synchronized int kept(@Nullable Object key) {
        return book.entries(key).size();
    }

    /**
     * Returns the entries with a key, or all for null, as of now.
     *
     * @param after only those with a higher number
     */
    synchronized List<E> entries(@Nullable Object key, int after) {
        List<E> entries = book.entries(key);
        int from = entries.size();
        while (from > 0 && entries.get(from - 1).number() > after) {
            from--;
        }
        return new ArrayList<>(entries.subList(from, entries.size()));
    }

    synchronized Moment moment() {
        return new Moment(this, book, book.count());
    }

    /**
     * Returns how many entries there were by all of the moments.
     *
     * @throws IllegalStateException if the recording has begun anew since one of them
     */
    synchronized int countBy(List<Moment> moments) {
        int count = 0;
        for (Moment moment : moments) {
            if (moment.book() != book) {
                throw new IllegalStateException(
                        "The sandbox has been reset since the mark was made, and what was recorded"
                                + " until then is gone. Make the mark in the same test");
            }
            count = Math.max(count, moment.count());
        }
        return count;
    }

    /** Returns how often the recording has changed. */
    public synchronized long changes() {
        return changes;
    }

    /**
     * Waits until a condition holds.
     *
     * @param deadline until when to wait, as {@link System#nanoTime()}
     * @return whether it holds
     * @throws IllegalStateException if nothing is recorded any more, since the server cannot go on
     */
    public boolean await(BooleanSupplier condition, long deadline) throws InterruptedException {
        while (true) {
            long seen = changes();
            boolean holds = condition.getAsBoolean();
            // second, since a server that ends may itself bring about what is waited for
            requireServer();
            if (holds) {
                return true;
            }
            if (!awaitChange(seen, deadline)) {
                return false;
            }
        }
    }

    /** Fails everybody who waits, now and from now on, with the cause for which the server cannot go on. */
    public synchronized void fail(Throwable cause) {
        failure = cause;
        changed();
    }

    private synchronized void requireServer() {
        if (failure != null) {
            throw Unrecoverable.waitedInVain(failure);
        }
    }

    private synchronized boolean awaitChange(long since, long deadline) throws InterruptedException {
        waiting++;
        try {
            while (changes == since) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return true;
        } finally {
            waiting--;
        }
    }

    private void changed() {
        changes++;
        if (waiting > 0) {
            notifyAll();
        }
    }

    /** A moment: which book of which recording, and how many entries it had. */
    public record Moment(Recording<?> recording, Object book, int count) {}

    /** The entries from one reset of a sandbox to the next. Guarded by its recording's monitor. */
    public static final class Book<E extends Recorded> {

        private final List<E> kept = new ArrayList<>();
        private final Map<Object, List<E>> byKey = new HashMap<>();
        private final Map<Object, Integer> droppedByKey = new HashMap<>();
        private int dropped;
        private long bytes;

        private int count() {
            return dropped + kept.size();
        }

        private List<E> entries(@Nullable Object key) {
            return key == null ? kept : byKey.getOrDefault(key, List.of());
        }

        private void add(E entry) {
            kept.add(entry);
            bytes += entry.bytes();
            Object key = entry.key();
            if (key != null) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
            }
        }

        /** Drops the oldest if it has become too large: to three quarters, since many at once are cheaper than each. */
        private void shrinkTo(long limit) {
            if (bytes <= limit) {
                return;
            }
            int gone = 0;
            while (gone < kept.size() && bytes > limit / 4 * 3) {
                E oldest = kept.get(gone++);
                bytes -= oldest.bytes();
                Object key = oldest.key();
                if (key != null) {
                    droppedByKey.merge(key, 1, Integer::sum);
                }
            }
            int last = kept.get(gone - 1).number();
            dropped += gone;
            kept.subList(0, gone).clear();
            byKey.values().removeIf(entries -> {
                entries.removeIf(entry -> entry.number() <= last);
                return entries.isEmpty();
            });
        }
    }
}
