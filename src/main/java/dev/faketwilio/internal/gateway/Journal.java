package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.requests.RecordedRequests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one account in the order of arrival, with an index by operation. Guarded by its own monitor, which is
 * also notified of every answer; never held while anything else runs.
 */
public final class Journal {

    private Book book = new Book();

    /** All requests, as tests see them. */
    public RecordedRequests requests() {
        return new JournalSelection(this);
    }

    /** Forgets all requests. Those still in flight are completed, but no longer listed. */
    public synchronized void clear() {
        book = new Book();
        notifyAll();
    }

    synchronized JournalEntry arrived(
            Instant at,
            TwilioRequest request,
            Destination destination,
            String username,
            @Nullable Operation operation) {
        JournalEntry entry = new JournalEntry(book.all.size() + 1, at, request, destination, username, operation);
        book.all.add(entry);
        if (operation != null) {
            book.byOperation
                    .computeIfAbsent(operation, any -> new ArrayList<>())
                    .add(entry);
        }
        return entry;
    }

    synchronized void answered(JournalEntry entry, Reply reply) {
        entry.answered(reply);
        notifyAll();
    }

    /** The entries of an operation, or all for null, as of now. */
    synchronized List<JournalEntry> entries(@Nullable Operation operation) {
        return new ArrayList<>(live(operation));
    }

    synchronized int count(@Nullable Operation operation) {
        return live(operation).size();
    }

    synchronized JournalMark mark() {
        return new JournalMark(book, book.all.size());
    }

    /** Whether the journal has not been cleared since the mark was made. */
    synchronized boolean isCurrent(JournalMark mark) {
        return mark.book() == book;
    }

    private List<JournalEntry> live(@Nullable Operation operation) {
        return operation == null ? book.all : book.byOperation.getOrDefault(operation, List.of());
    }

    /** A moment: which book, and how many requests it had. */
    record JournalMark(Object book, int count) implements RecordedRequests.Mark {}

    /** The requests since the journal was last cleared. */
    private static final class Book {
        final List<JournalEntry> all = new ArrayList<>();
        final Map<Operation, List<JournalEntry>> byOperation = new HashMap<>();
    }
}
