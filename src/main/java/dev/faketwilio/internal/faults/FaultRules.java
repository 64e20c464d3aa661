package dev.faketwilio.internal.faults;

import dev.faketwilio.Operation;
import dev.faketwilio.faults.FaultRule;
import dev.faketwilio.faults.Faults;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The faults of one sandbox, in the order in which they were set up. Thread-safe. */
public final class FaultRules implements Faults {

    private final RecordedRequests journal;
    private final List<FaultRuleBuilder.Beginning> begun = new ArrayList<>();

    /** The number of tests that have ended. */
    private int ended;

    /** Replaced as a whole by each change; null for none, so that requests find that out by reading one field. */
    private volatile @Nullable List<Rule> rules;

    /**
     * Begins without any.
     *
     * @param journal the requests of the sandbox
     */
    public FaultRules(RecordedRequests journal) {
        this.journal = journal;
    }

    /**
     * Returns these faults for somebody who may not set them up for ever.
     *
     * @param guard called before each change; throws an exception to refuse it
     */
    public Faults guardedBy(Runnable guard) {
        return new GuardedFaults(this, guard);
    }

    /** The fault that a request meets on arrival; null for none. */
    public @Nullable Rule claim(RecordedRequest request, Instant now) {
        List<Rule> all = rules;
        return all == null ? null : first(all, request, now);
    }

    private static @Nullable Rule first(List<Rule> all, RecordedRequest request, Instant now) {
        for (Rule rule : all) {
            if (rule.takes(request, now)) {
                return rule;
            }
        }
        return null;
    }

    @Override
    public FaultRule on(Operation operation) {
        Objects.requireNonNull(operation, "operation");
        return begin(Scope.of(operation));
    }

    @Override
    public FaultRule onAnyRequest() {
        return begin(Scope.of(null));
    }

    private synchronized FaultRule begin(Scope scope) {
        FaultRuleBuilder.Beginning beginning = new FaultRuleBuilder.Beginning(scope, CallSite.current(), ended);
        begun.add(beginning);
        return new FaultRuleBuilder(this, beginning, scope);
    }

    synchronized Rule add(Scope scope, Effect effect, FaultRuleBuilder.Beginning beginning) {
        if (beginning.test() != ended) {
            throw new IllegalStateException("The test in which this fault was begun is over: " + scope + "\n  begun at "
                    + beginning.where() + "\nSet up faults in the test that needs them");
        }
        int before = journal.dropped() + journal.kept().size();
        Rule rule = new Rule(scope, effect, beginning.where(), before);
        List<Rule> more = new ArrayList<>(all());
        more.add(rule);
        rules = List.copyOf(more);
        return rule;
    }

    RecordedRequests journal() {
        return journal;
    }

    private List<Rule> all() {
        List<Rule> all = rules;
        return all == null ? List.of() : all;
    }

    @Override
    public void clear() {
        end(true);
    }

    /** Fails everybody who waits for requests to be held, since the server cannot go on. */
    public void fail(Throwable cause) {
        all().forEach(rule -> rule.effect().fail(cause));
    }

    /** Ends the test: all faults are gone, and what they hold back is refused. */
    public void end() {
        end(false);
    }

    private void end(boolean letGo) {
        List<Rule> over;
        synchronized (this) {
            over = all();
            rules = null;
            begun.clear();
            if (!letGo) {
                ended++;
            }
        }
        over.forEach(rule -> rule.end(letGo));
    }

    @Override
    public void verify() {
        List<String> problems = unmet();
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n\n", problems));
        }
    }

    /** Returns what faults were set up for and did not do, one text for each. */
    public synchronized List<String> unmet() {
        List<String> problems = new ArrayList<>();
        for (FaultRuleBuilder.Beginning beginning : begun) {
            if (!beginning.isEnded()) {
                problems.add(UnusedFaultReport.unfinished(beginning));
            }
        }
        for (Rule rule : all()) {
            if (!rule.isRemoved()) {
                problems.addAll(UnusedFaultReport.about(rule, journal));
            }
        }
        return problems;
    }

    /** The faults in words, one a line. */
    @Override
    public String toString() {
        List<Rule> all = all();
        if (all.isEmpty()) {
            return "No faults are set up.";
        }
        StringBuilder text = new StringBuilder("Faults:");
        all.forEach(rule -> text.append("\n  ")
                .append(rule)
                .append("   (uses: ")
                .append(rule.uses())
                .append(')'));
        return text.toString();
    }
}
