package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.errors.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one sandbox in their order. Guarded by its own monitor, which is also notified of every change; never held
 * while anything else runs.
 */
final class CallLog {

    private Book book = new Book();

    /** Begins anew: the calls of before are gone, whatever still becomes of them. */
    synchronized Book newBook() {
        book = new Book();
        notifyAll();
        return book;
    }

    synchronized List<CallEntry> entries() {
        return List.copyOf(book.entries);
    }

    synchronized CallEntry begun(Book in, Instant at, WebhookRequest request) {
        CallEntry entry = new CallEntry(in.entries.size() + 1, at, request);
        in.entries.add(entry);
        notifyAll();
        return entry;
    }

    synchronized void sent(CallEntry entry, Map<String, String> headers) {
        entry.sent(headers);
        notifyAll();
    }

    synchronized void answered(CallEntry entry, Response response) {
        entry.answered(response);
        notifyAll();
    }

    synchronized void noted(CallEntry entry, Alert alert) {
        entry.noted(alert);
        notifyAll();
    }

    synchronized void finished(CallEntry entry, @Nullable CallFailed failure) {
        entry.finished(failure);
        notifyAll();
    }

    /** Something is to be done that calls. */
    synchronized void taskBegun(Book in) {
        in.tasks++;
    }

    synchronized void taskDone(Book in) {
        in.tasks--;
        notifyAll();
    }

    /** Whether all that was to be done is done. */
    synchronized boolean isQuiet() {
        return book.tasks == 0;
    }

    /**
     * Waits until something is so.
     *
     * @param deadline until when to wait, as {@link System#nanoTime()}
     * @return whether it is so
     */
    synchronized boolean await(BooleanSupplier condition, long deadline) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    /** The calls from one reset of the sandbox to the next, and how much is still to be done. */
    static final class Book {
        private final List<CallEntry> entries = new ArrayList<>();
        private int tasks;
    }
}
