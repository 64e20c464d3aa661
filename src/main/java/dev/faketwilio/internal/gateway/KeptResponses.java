package dev.faketwilio.internal.gateway;

import java.util.ArrayDeque;
import java.util.Deque;

/** The bodies of responses, which are kept for people who look: of too many, the oldest go. Not thread-safe. */
final class KeptResponses {

    /** The largest number of bytes that are kept. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private int bytes;

    /** The latest request whose response had to go; none to an earlier one is kept. */
    private int goneUpTo;

    void clear() {
        entries.clear();
        bytes = 0;
        goneUpTo = 0;
    }

    /**
     * Keeps the response to a request, if there is room.
     *
     * @param dropped up to which number requests are gone, and their responses with them
     */
    void add(JournalEntry entry, int dropped) {
        while (!entries.isEmpty() && entries.element().number() <= dropped) {
            removeOldest();
        }
        if (entry.number() <= goneUpTo) {
            entry.forgetResponseBody();
            return;
        }
        entries.add(entry);
        bytes += entry.responseLength();
        while (bytes > LIMIT) {
            removeOldest();
        }
    }

    private void removeOldest() {
        JournalEntry oldest = entries.remove();
        bytes -= oldest.responseLength();
        oldest.forgetResponseBody();
        goneUpTo = Math.max(goneUpTo, oldest.number());
    }
}
