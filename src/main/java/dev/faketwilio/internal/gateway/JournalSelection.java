package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.gateway.Journal.JournalMark;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.requests.RepeatedRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A live selection of a journal's entries. */
final class JournalSelection implements RecordedRequests {

    private static final int LISTED_AT_MOST = 20;

    private final Journal journal;
    private final @Nullable Operation operation;
    private final List<JournalMark> since;

    /** What is asked of the requests, other than the first operation and the marks. */
    private final List<Criterion> criteria;

    /** What follows the word "requests" where they are described. */
    private final String which;

    JournalSelection(Journal journal) {
        this(journal, null, List.of(), List.of(), "");
    }

    private JournalSelection(
            Journal journal,
            @Nullable Operation operation,
            List<JournalMark> since,
            List<Criterion> criteria,
            String which) {
        this.journal = journal;
        this.operation = operation;
        this.since = since;
        this.criteria = criteria;
        this.which = which;
    }

    @Override
    public List<RecordedRequest> all() {
        List<JournalEntry> entries = journal.entries(operation, since);
        for (Criterion criterion : criteria) {
            entries.removeIf(entry -> !criterion.test().test(entry));
        }
        return Collections.unmodifiableList(entries);
    }

    @Override
    public int count() {
        return criteria.isEmpty() && since.isEmpty() ? journal.count(operation) : all().size();
    }

    @Override
    public RecordedRequests to(Operation wanted) {
        Criterion criterion = Criterion.to(wanted);
        return operation == null
                ? new JournalSelection(journal, wanted, since, criteria, which + criterion.words())
                : filter(criterion);
    }

    @Override
    public RecordedRequests matching(Predicate<? super RecordedRequest> further) {
        return filter(Criterion.matching(further));
    }

    @Override
    public RecordedRequests withParam(String name, String value) {
        return filter(Criterion.withParam(name, value));
    }

    @Override
    public RecordedRequests withHeader(String name, String value) {
        return filter(Criterion.withHeader(name, value));
    }

    @Override
    public RecordedRequests withStatus(int status) {
        return filter(Criterion.withStatus(status));
    }

    @Override
    public RecordedRequests by(String username) {
        return filter(Criterion.by(username));
    }

    @Override
    public RecordedRequests since(Mark mark) {
        if (!(mark instanceof JournalMark moment) || moment.journal() != journal) {
            throw new IllegalArgumentException(
                    "The mark was made in another sandbox. Call mark() on the requests() of this one");
        }
        List<JournalMark> moments = new ArrayList<>(since);
        moments.add(moment);
        return new JournalSelection(journal, operation, moments, criteria, which + " since a mark");
    }

    private JournalSelection filter(Criterion further) {
        List<Criterion> all = new ArrayList<>(criteria);
        all.add(further);
        return new JournalSelection(journal, operation, since, all, which + further.words());
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
    public String nearest() {
        List<RecordedRequest> everything = everything().all();
        Operation wanted = operation;
        List<Criterion> asked = new ArrayList<>(criteria);
        if (wanted != null) {
            asked.add(0, Criterion.to(wanted));
        }
        boolean isAskedFor = wanted != null && journal.count(wanted) > 0;
        int least = everything.stream()
                .mapToInt(request -> unmet(request, asked).size())
                .filter(unmet -> unmet > 0)
                .min()
                .orElse(0);
        return listed("", everything, request -> {
            List<Criterion> unmet = unmet(request, asked);
            boolean another = isAskedFor && !asked.get(0).test().test(request);
            boolean obvious = asked.size() == 1 && !asked.get(0).isTelling();
            return unmet.isEmpty() || unmet.size() > least || another || obvious
                    ? ""
                    : "   <- "
                            + unmet.stream()
                                    .map(criterion -> criterion.difference().apply(request))
                                    .collect(Collectors.joining("; "));
        });
    }

    private static List<Criterion> unmet(RecordedRequest request, List<Criterion> asked) {
        return asked.stream()
                .filter(criterion -> !criterion.test().test(request))
                .toList();
    }

    @Override
    public String toString() {
        return listed(which, all(), request -> "");
    }

    /** The latest requests in words; one that follows upon its like, as clients repeat them, in the same line. */
    private String listed(String kind, List<RecordedRequest> requests, Function<RecordedRequest, String> remark) {
        if (requests.isEmpty()) {
            return "No request" + kind + " reached this sandbox." + journal.turnedAwayInWords();
        }
        int from = Math.max(0, requests.size() - LISTED_AT_MOST);
        StringBuilder text = new StringBuilder("Requests").append(kind).append(" that reached this sandbox");
        text.append(from == 0 ? ":" : " (the latest " + LISTED_AT_MOST + " of " + requests.size() + "):");
        RepeatedRequests.append(requests.subList(from, requests.size()), remark, text);
        return text.toString();
    }
}
