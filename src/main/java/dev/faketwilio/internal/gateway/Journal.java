package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.recording.Recording;
import dev.faketwilio.requests.RecordedRequests;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of one account in the order of arrival. Thread-safe. */
public final class Journal {

    private final Recording<JournalEntry> recording = new Recording<>();
    private final KeptResponses responses = new KeptResponses();
    private int turnedAway;

    /** Returns all requests, as tests see them. */
    public RecordedRequests requests() {
        return new RequestSelection(this);
    }

    Recording<JournalEntry> recording() {
        return recording;
    }

    /** Forgets all requests. Those still in flight are completed, but no longer listed. */
    public void clear() {
        recording.update(() -> {
            turnedAway = 0;
            responses.clear();
            recording.begin();
        });
    }

    JournalEntry arrived(
            Instant at,
            TwilioRequest request,
            Destination destination,
            String username,
            @Nullable Operation operation) {
        return recording.add(recording.book(), number -> {
            JournalEntry entry = new JournalEntry(number, at, request, destination, username, operation);
            JournalEntry before = recording.latest();
            if (before != null) {
                entry.shareWith(before);
            }
            return entry;
        });
    }

    /** Records the fault that a request met, before it is completed. */
    void met(JournalEntry entry, String fault) {
        recording.update(entry, () -> entry.met(fault));
    }

    /** Completes a request. */
    void completed(JournalEntry entry, Reply reply) {
        recording.update(entry, () -> {
            entry.completed(reply);
            if (recording.holds(entry)) {
                responses.add(entry, recording.dropped());
            } else {
                entry.forgetResponseBody();
            }
        });
    }

    /** Returns the latest requests in the order of arrival. */
    public List<JournalEntry> latest(int atMost) {
        return recording.latest(atMost);
    }

    /** Returns how many requests have arrived since the journal was last cleared. */
    public int count() {
        return recording.count();
    }

    /** Returns how many of them have been dropped. */
    public int dropped() {
        return recording.dropped();
    }

    /** Counts a request that gave the account's SID, but not its token, and so was not let in. */
    void turnedAway() {
        recording.update(() -> turnedAway++);
    }

    /** Returns the requests that were turned away, in words; empty if there were none. */
    public String turnedAwayInWords() {
        int[] count = new int[1];
        recording.read(() -> count[0] = turnedAway);
        return switch (count[0]) {
            case 0 -> "";
            case 1 -> "\nOne request with its account SID was turned away: its auth token was wrong (401).";
            default ->
                "\n" + count[0] + " requests with its account SID were turned away: their auth token was wrong (401).";
        };
    }

    /** Returns how often the journal has changed: requests that arrived or were completed, and clearings. */
    public long changes() {
        return recording.changes();
    }
}
