package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.internal.matching.Listing;
import dev.faketwilio.internal.matching.NearMisses;
import dev.faketwilio.internal.matching.RequestList;
import dev.faketwilio.internal.recording.Noun;
import dev.faketwilio.internal.recording.SelectedCalls;
import dev.faketwilio.internal.recording.Selection;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A live selection of a journal's entries. */
final class RequestSelection extends SelectedCalls<RecordedRequest, RecordedRequests, JournalEntry>
        implements RecordedRequests {

    private static final Noun NOUN = new Noun(
            "request", "requests", "No request%s reached this sandbox.", "Requests%s that reached this sandbox");

    private final Journal journal;

    /** The criteria of the selection, other than the marks. */
    private final List<Criterion> criteria;

    RequestSelection(Journal journal) {
        this(journal, new Selection<>(journal.recording(), NOUN), List.of());
    }

    private RequestSelection(Journal journal, Selection<JournalEntry> selected, List<Criterion> criteria) {
        super(selected);
        this.journal = journal;
        this.criteria = criteria;
    }

    @Override
    protected RecordedRequests self() {
        return this;
    }

    @Override
    protected RecordedRequest call(JournalEntry entry) {
        return entry;
    }

    @Override
    protected RecordedRequests with(Selection<JournalEntry> other) {
        return new RequestSelection(journal, other, criteria);
    }

    @Override
    public RecordedRequests to(Operation wanted) {
        Criterion criterion = Criterion.to(wanted);
        return new RequestSelection(journal, selected().withKey(wanted, criterion.toString()), plus(criterion));
    }

    @Override
    public RecordedRequests matching(Predicate<? super RecordedRequest> condition) {
        return narrowed(Criterion.condition(condition));
    }

    @Override
    public RecordedRequests withParam(String name, String value) {
        return narrowed(Criterion.param(name, value));
    }

    @Override
    public RecordedRequests withHeader(String name, String value) {
        return narrowed(Criterion.header(name, value));
    }

    @Override
    public RecordedRequests withStatus(int status) {
        return narrowed(Criterion.status(status));
    }

    @Override
    public RecordedRequests by(String username) {
        return narrowed(Criterion.username(username));
    }

    private RecordedRequests narrowed(Criterion further) {
        return new RequestSelection(journal, selected().matching(further::isMetBy, further.toString()), plus(further));
    }

    private List<Criterion> plus(Criterion further) {
        List<Criterion> all = new ArrayList<>(criteria);
        all.add(further);
        return List.copyOf(all);
    }

    @Override
    public String everything() {
        return new RequestSelection(journal).toString();
    }

    @Override
    public String nearest() {
        Selection<JournalEntry> everything = selected().everything();
        List<JournalEntry> all = everything.kept();
        NearMisses misses = new NearMisses(criteria, !selected().kept().isEmpty());
        List<JournalEntry> near = all.stream().filter(misses::isNear).toList();
        Function<RecordedRequest, String> remark = remark(misses);
        if (all.size() <= Listing.LISTED_AT_MOST || near.isEmpty() || near.size() == all.size()) {
            return listed(everything, all, remark);
        }
        return "Of the " + journal.count() + " requests that reached this sandbox, those that came nearest"
                + Listing.ofHowMany(near) + RequestList.lines(Listing.latest(near), remark);
    }

    private Function<RecordedRequest, String> remark(NearMisses misses) {
        List<JournalEntry> after = selected().unconditionally().kept();
        int first = after.isEmpty() ? Integer.MAX_VALUE : after.get(0).number();
        return request -> {
            String remark = misses.remark(request);
            return remark.isEmpty() && misses.isNear(request) && request.number() < first
                    ? "came before the mark"
                    : remark;
        };
    }

    @Override
    public String toString() {
        return listed(selected(), selected().kept(), request -> "");
    }

    private String listed(
            Selection<JournalEntry> such, List<JournalEntry> entries, Function<RecordedRequest, String> remark) {
        String list = such.list(entries, latest -> RequestList.lines(latest, remark));
        return entries.isEmpty() ? list + journal.turnedAwayInWords() : list;
    }
}
