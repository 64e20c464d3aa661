package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.gateway.Journal.JournalMark;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A live selection of a journal's entries. */
final class JournalSelection implements RecordedRequests {

    private static final int LISTED_AT_MOST = 20;

    private final Journal journal;
    private final @Nullable Operation operation;
    private final List<JournalMark> since;
    private final @Nullable Predicate<? super RecordedRequest> condition;

    /** What follows the word "requests" where they are described. */
    private final String which;

    JournalSelection(Journal journal) {
        this(journal, null, List.of(), null, "");
    }

    private JournalSelection(
            Journal journal,
            @Nullable Operation operation,
            List<JournalMark> since,
            @Nullable Predicate<? super RecordedRequest> condition,
            String which) {
        this.journal = journal;
        this.operation = operation;
        this.since = since;
        this.condition = condition;
        this.which = which;
    }

    @Override
    public List<RecordedRequest> all() {
        List<JournalEntry> entries = journal.entries(operation, since);
        Predicate<? super RecordedRequest> wanted = condition;
        if (wanted != null) {
            entries.removeIf(entry -> !wanted.test(entry));
        }
        return Collections.unmodifiableList(entries);
    }

    @Override
    public int count() {
        return condition == null && since.isEmpty() ? journal.count(operation) : all().size();
    }

    @Override
    public RecordedRequests to(Operation wanted) {
        // the operation's id alone would not do: both APIs have a CreateService
        String words = which + " to " + wanted.product().subdomain() + " " + wanted.name();
        if (operation == null) {
            return new JournalSelection(journal, wanted, since, condition, words);
        }
        return filter(request -> request.operation().filter(wanted::equals).isPresent(), words);
    }

    @Override
    public RecordedRequests matching(Predicate<? super RecordedRequest> further) {
        return filter(further, which + " matching a condition");
    }

    @Override
    public RecordedRequests since(Mark mark) {
        if (!(mark instanceof JournalMark moment) || moment.journal() != journal) {
            throw new IllegalArgumentException(
                    "The mark was made in another sandbox. Call mark() on the requests() of this one");
        }
        List<JournalMark> moments = new ArrayList<>(since);
        moments.add(moment);
        return new JournalSelection(journal, operation, moments, condition, which + " since a mark");
    }

    private JournalSelection filter(Predicate<? super RecordedRequest> further, String words) {
        Predicate<? super RecordedRequest> sofar = condition;
        return new JournalSelection(
                journal,
                operation,
                since,
                sofar == null ? further : request -> sofar.test(request) && further.test(request),
                words);
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
        try {
            while (true) {
                long seen = journal.changes();
                long answered = all().stream().filter(RecordedRequest::answered).count();
                if (answered >= count) {
                    return this;
                }
                if (!journal.awaitChange(seen, deadline)) {
                    throw new AssertionError("Expected at least " + count + " answered " + request(count) + " within "
                            + atMost.toMillis() + " ms, but there " + were(answered) + ".\n" + everything());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(
                    "Interrupted while waiting for at least " + count + " answered " + request(count), e);
        }
    }

    @Override
    public RecordedRequest single() {
        List<RecordedRequest> found = all();
        if (found.size() != 1) {
            throw new AssertionError(
                    "Expected exactly one " + request(1) + ", but there " + were(found.size()) + ".\n" + everything());
        }
        return found.get(0);
    }

    @Override
    public RecordedRequest last() {
        List<RecordedRequest> found = all();
        if (found.isEmpty()) {
            throw new AssertionError("Expected at least one " + request(1) + ", but there were none.\n" + everything());
        }
        return found.get(found.size() - 1);
    }

    @Override
    public String description() {
        return request(2);
    }

    private String request(int count) {
        return (count == 1 ? "request" : "requests") + which;
    }

    private static String were(long count) {
        return count == 0 ? "were none" : count == 1 ? "was 1" : "were " + count;
    }

    @Override
    public RecordedRequests everything() {
        return new JournalSelection(journal);
    }

    @Override
    public String toString() {
        List<RecordedRequest> requests = all();
        if (requests.isEmpty()) {
            return "No " + request(1) + " reached this sandbox." + journal.turnedAwayInWords();
        }
        int from = Math.max(0, requests.size() - LISTED_AT_MOST);
        StringBuilder text = new StringBuilder("Requests").append(which).append(" that reached this sandbox");
        text.append(from == 0 ? ":" : " (the latest " + LISTED_AT_MOST + " of " + requests.size() + "):");
        for (RecordedRequest request : requests.subList(from, requests.size())) {
            text.append("\n  ").append(request);
        }
        return text.toString();
    }
}
