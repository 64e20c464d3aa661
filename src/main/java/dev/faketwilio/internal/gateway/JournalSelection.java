package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.gateway.Journal.JournalMark;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.internal.matching.NearMisses;
import dev.faketwilio.internal.matching.RequestList;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A live selection of a journal's entries. */
final class JournalSelection implements RecordedRequests {

    private final Journal journal;

    /** The first operation that is asked for, for which the journal has an index; null for none. */
    private final @Nullable Operation operation;

    private final List<JournalMark> since;

    /** What is asked of the requests, other than the marks. */
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
            entries.removeIf(entry -> !criterion.isMetBy(entry));
        }
        return Collections.unmodifiableList(entries);
    }

    @Override
    public int count() {
        boolean indexed = criteria.size() == (operation == null ? 0 : 1);
        return indexed && since.isEmpty() ? journal.count(operation) : all().size();
    }

    @Override
    public RecordedRequests to(Operation wanted) {
        return narrowed(operation == null ? wanted : operation, Criterion.to(wanted));
    }

    @Override
    public RecordedRequests matching(Predicate<? super RecordedRequest> further) {
        return narrowed(operation, Criterion.condition(further));
    }

    @Override
    public RecordedRequests withParam(String name, String value) {
        return narrowed(operation, Criterion.param(name, value));
    }

    @Override
    public RecordedRequests withHeader(String name, String value) {
        return narrowed(operation, Criterion.header(name, value));
    }

    @Override
    public RecordedRequests withStatus(int status) {
        return narrowed(operation, Criterion.status(status));
    }

    @Override
    public RecordedRequests by(String username) {
        return narrowed(operation, Criterion.username(username));
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

    private JournalSelection narrowed(@Nullable Operation index, Criterion further) {
        List<Criterion> all = new ArrayList<>(criteria);
        all.add(further);
        return new JournalSelection(journal, index, since, List.copyOf(all), which + " " + further);
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
                            + atMost.toMillis() + " ms, but there " + were(answered) + ".\n" + nearest());
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
            throw new AssertionError("Expected exactly one " + request(1) + ", but there " + were(found.size()) + ".\n"
                    + (found.isEmpty() ? nearest() : everything()));
        }
        return found.get(0);
    }

    @Override
    public RecordedRequest last() {
        List<RecordedRequest> found = all();
        if (found.isEmpty()) {
            throw new AssertionError("Expected at least one " + request(1) + ", but there were none.\n" + nearest());
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
        NearMisses misses = new NearMisses(criteria, !all().isEmpty());
        List<RecordedRequest> near = everything.stream().filter(misses::isNear).toList();
        if (everything.size() <= RequestList.LISTED_AT_MOST || near.isEmpty() || near.size() == everything.size()) {
            return listed("", everything, remark(misses));
        }
        return "Of the " + everything.size() + " requests that reached this sandbox, those that came nearest"
                + RequestList.ofHowMany(near) + RequestList.lines(RequestList.latest(near), remark(misses));
    }

    private Function<RecordedRequest, String> remark(NearMisses misses) {
        if (since.isEmpty()) {
            return misses::remark;
        }
        List<JournalEntry> after = journal.entries(null, since);
        int seen = after.isEmpty() ? Integer.MAX_VALUE : after.get(0).number();
        return request -> {
            String remark = misses.remark(request);
            return remark.isEmpty() && misses.isNear(request) && request.number() < seen
                    ? "came before the mark"
                    : remark;
        };
    }

    @Override
    public String toString() {
        return listed(which, all(), request -> "");
    }

    private String listed(String such, List<RecordedRequest> requests, Function<RecordedRequest, String> remark) {
        return requests.isEmpty()
                ? "No request" + such + " reached this sandbox." + journal.turnedAwayInWords()
                : "Requests" + such + " that reached this sandbox" + RequestList.ofHowMany(requests)
                        + RequestList.lines(RequestList.latest(requests), remark);
    }
}
