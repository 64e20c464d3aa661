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
 * also notified of every change; never held while anything else runs.
 */
public final class Journal {

    /** How many bytes of answers are kept for people who look; of more, the bodies of the oldest go. */
    private static final int KEPT_ANSWERS = 4 * 1024 * 1024;

    /** How many remain then: letting many go at once is cheaper than one for each that comes. */
    private static final int ENOUGH_ROOM_BELOW = KEPT_ANSWERS / 4 * 3;

    private Book book = new Book();
    private long changes;
    private int waiting;

    /** All requests, as tests see them. */
    public RecordedRequests requests() {
        return new JournalSelection(this);
    }

    /** Forgets all requests. Those still in flight are completed, but no longer listed. */
    public synchronized void clear() {
        book = new Book();
        changed();
    }

    synchronized JournalEntry arrived(
            Instant at,
            TwilioRequest request,
            Destination destination,
            String username,
            @Nullable Operation operation) {
        JournalEntry entry = new JournalEntry(book.all.size() + 1, at, request, destination, username, operation);
        if (!book.all.isEmpty()) {
            entry.shareWith(book.all.get(book.all.size() - 1));
        }
        book.all.add(entry);
        if (operation != null) {
            book.byOperation
                    .computeIfAbsent(operation, any -> new ArrayList<>())
                    .add(entry);
        }
        changed();
        return entry;
    }

    /** Says what fault a request met, before it is answered. */
    synchronized void met(JournalEntry entry, String fault) {
        entry.met(fault);
        changed();
    }

    synchronized void answered(JournalEntry entry, Reply reply) {
        entry.answered(reply);
        keepAnswer(entry);
        changed();
    }

    private void keepAnswer(JournalEntry entry) {
        int at = entry.number() - 1;
        if (at < book.answersFrom || at >= book.all.size() || book.all.get(at) != entry) {
            entry.forgetAnswerBody();
            return;
        }
        book.answerBytes += size(entry);
        boolean full = book.answerBytes > KEPT_ANSWERS;
        while (book.answerBytes > KEPT_ANSWERS
                || (full && book.answerBytes > ENOUGH_ROOM_BELOW && book.answersFrom < at)) {
            JournalEntry oldest = book.all.get(book.answersFrom++);
            book.answerBytes -= size(oldest);
            oldest.forgetAnswerBody();
        }
    }

    private static int size(JournalEntry entry) {
        byte[] body = entry.answerBody();
        return body == null ? 0 : body.length;
    }

    /** The latest requests, at most so many, in the order of arrival. */
    public synchronized List<JournalEntry> latest(int atMost) {
        return new ArrayList<>(book.all.subList(Math.max(0, book.all.size() - atMost), book.all.size()));
    }

    /**
     * The entries of an operation, or all for null, as of now.
     *
     * @param since only those that arrived after all of these moments
     * @throws IllegalStateException if the journal has been cleared since one of the moments
     */
    synchronized List<JournalEntry> entries(@Nullable Operation operation, List<JournalMark> since) {
        int seen = 0;
        for (JournalMark mark : since) {
            if (mark.book() != book) {
                throw new IllegalStateException(
                        "The sandbox has been reset since the mark was made, and the requests of"
                                + " that time are gone. Make the mark in the same test");
            }
            seen = Math.max(seen, mark.count());
        }
        List<JournalEntry> entries = live(operation);
        int from = entries.size();
        while (from > 0 && entries.get(from - 1).number() > seen) {
            from--;
        }
        return new ArrayList<>(entries.subList(from, entries.size()));
    }

    synchronized int count(@Nullable Operation operation) {
        return live(operation).size();
    }

    synchronized JournalMark mark() {
        return new JournalMark(this, book, book.all.size());
    }

    /** Counts a request that gave the account's SID, but not its token, and so was not let in. */
    synchronized void turnedAway() {
        book.turnedAway++;
        changed();
    }

    /** The requests that were turned away, in words; empty if there were none. */
    public synchronized String turnedAwayInWords() {
        return switch (book.turnedAway) {
            case 0 -> "";
            case 1 -> "\nOne request with its account SID was turned away: its auth token was wrong (401).";
            default ->
                "\n" + book.turnedAway
                        + " requests with its account SID were turned away: their auth token was wrong (401).";
        };
    }

    /** How often the journal has changed: requests that arrived or were answered, and clearings. */
    public synchronized long changes() {
        return changes;
    }

    /**
     * Waits until the journal has changed.
     *
     * @param since what {@link #changes()} was
     * @param deadline until when to wait, as {@link System#nanoTime()}
     * @return false if it has not changed by then
     */
    synchronized boolean awaitChange(long since, long deadline) throws InterruptedException {
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

    private List<JournalEntry> live(@Nullable Operation operation) {
        return operation == null ? book.all : book.byOperation.getOrDefault(operation, List.of());
    }

    /** A moment: which book of which journal, and how many requests it had. */
    record JournalMark(Journal journal, Object book, int count) implements RecordedRequests.Mark {}

    /** The requests since the journal was last cleared. */
    private static final class Book {
        final List<JournalEntry> all = new ArrayList<>();
        int turnedAway;
        /** The first request of which the answer's body may be there, and how large those bodies are together. */
        int answersFrom;

        long answerBytes;
        final Map<Operation, List<JournalEntry>> byOperation = new HashMap<>();
    }
}
