package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A live selection of a journal's entries. */
final class JournalSelection implements RecordedRequests {

    private static final int LISTED_AT_MOST = 20;

    private final Journal journal;
    private final @Nullable Operation operation;
    private final Predicate<? super RecordedRequest> condition;
    private final boolean filtered;
    private final String description;

    JournalSelection(Journal journal) {
        this(journal, null, any -> true, false, "requests");
    }

    private JournalSelection(
            Journal journal,
            @Nullable Operation operation,
            Predicate<? super RecordedRequest> condition,
            boolean filtered,
            String description) {
        this.journal = journal;
        this.operation = operation;
        this.condition = condition;
        this.filtered = filtered;
        this.description = description;
    }

    @Override
    public List<RecordedRequest> all() {
        List<JournalEntry> entries = journal.entries(operation);
        if (filtered) {
            entries.removeIf(entry -> !condition.test(entry));
        }
        return Collections.unmodifiableList(entries);
    }

    @Override
    public int count() {
        return filtered ? all().size() : journal.count(operation);
    }

    @Override
    public RecordedRequests to(Operation wanted) {
        String words = description + " to " + wanted.name();
        if (operation == null) {
            return new JournalSelection(journal, wanted, condition, filtered, words);
        }
        return filter(request -> request.operation().filter(wanted::equals).isPresent(), words);
    }

    @Override
    public RecordedRequests matching(Predicate<? super RecordedRequest> further) {
        return filter(further, description + " matching a condition");
    }

    @Override
    public RecordedRequests since(Mark mark) {
        if (!(mark instanceof Journal.JournalMark moment)) {
            throw new IllegalArgumentException("The mark was not made by this FakeTwilio; call mark() on requests()");
        }
        return filter(
                request -> {
                    if (!journal.isCurrent(moment)) {
                        throw new IllegalStateException("The sandbox has been reset since the mark was made, and the"
                                + " requests of that time are gone. Make the mark in the same test");
                    }
                    return request.number() > moment.count();
                },
                description + " since a mark");
    }

    private JournalSelection filter(Predicate<? super RecordedRequest> further, String words) {
        return new JournalSelection(
                journal, operation, request -> condition.test(request) && further.test(request), true, words);
    }

    @Override
    public Mark mark() {
        return journal.mark();
    }

    @Override
    public RecordedRequests await(int count, Duration atMost) {
        if (count < 1 || atMost.isNegative()) {
            throw new IllegalArgumentException("await(" + count + ", " + atMost
                    + "): expected a count of at least 1 and a time that is not negative");
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (journal) {
            while (answered() < count) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("Expected at least " + count + " answered " + description + " within "
                            + atMost.toMillis() + " ms, but there were " + answered() + ".\n"
                            + everything());
                }
                try {
                    journal.wait(left / 1_000_000, (int) (left % 1_000_000));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError("Interrupted while waiting for " + count + " " + description, e);
                }
            }
        }
        return this;
    }

    private long answered() {
        return all().stream().filter(RecordedRequest::answered).count();
    }

    @Override
    public RecordedRequest single() {
        List<RecordedRequest> found = all();
        if (found.size() != 1) {
            throw new AssertionError("Expected exactly one of the " + description + ", but there were " + found.size()
                    + ".\n" + everything());
        }
        return found.get(0);
    }

    @Override
    public RecordedRequest last() {
        List<RecordedRequest> found = all();
        if (found.isEmpty()) {
            throw new AssertionError(
                    "Expected at least one of the " + description + ", but there were none.\n" + everything());
        }
        return found.get(found.size() - 1);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public RecordedRequests everything() {
        return new JournalSelection(journal);
    }

    @Override
    public String toString() {
        List<RecordedRequest> requests = all();
        if (requests.isEmpty()) {
            return "No " + (operation == null && !filtered ? "request" : description) + " reached this sandbox.";
        }
        StringBuilder text = new StringBuilder(description.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(description.substring(1))
                .append(" that reached this sandbox:");
        int from = Math.max(0, requests.size() - LISTED_AT_MOST);
        for (RecordedRequest request : requests.subList(from, requests.size())) {
            text.append("\n  ").append(request);
        }
        return text.append(from == 0 ? "" : "\n  (" + from + " earlier ones left out)")
                .toString();
    }
}
