package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.recording.Recording;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The calls of one sandbox in their order. Thread-safe. */
final class CallLog {

    private final Recording<CallEntry> recording = new Recording<>();
    private volatile Book book = new Book(recording.book(), new AtomicInteger());

    Recording<CallEntry> recording() {
        return recording;
    }

    /** Begins anew: the calls of before are gone, whatever still becomes of them. */
    Book newBook() {
        Book next = new Book(recording.begin(), new AtomicInteger());
        book = next;
        return next;
    }

    CallEntry begun(Book in, Instant at, WebhookRequest request) {
        return recording.add(in.calls, number -> new CallEntry(number, at, request));
    }

    void sent(CallEntry entry, Map<String, String> headers) {
        recording.update(entry, () -> entry.sent(headers));
    }

    void answered(CallEntry entry, Response response) {
        recording.update(entry, () -> entry.answered(response));
    }

    void noted(CallEntry entry, Alert alert) {
        recording.update(entry, () -> entry.noted(alert));
    }

    void completed(CallEntry entry, @Nullable CallFailed failure) {
        recording.update(entry, () -> entry.completed(failure));
    }

    /** Something is to be done that calls. */
    void taskBegun(Book in) {
        recording.update(in.tasks::incrementAndGet);
    }

    void taskDone(Book in) {
        recording.update(in.tasks::decrementAndGet);
    }

    /** Returns whether all that was to be done is done. */
    boolean isQuiet() {
        return book.tasks.get() == 0;
    }

    /**
     * The calls from one reset of the sandbox to the next.
     *
     * @param tasks how much is still to be done
     */
    record Book(Recording.Book<CallEntry> calls, AtomicInteger tasks) {}
}
