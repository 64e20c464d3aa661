package dev.faketwilio.internal.faults;

import dev.faketwilio.faults.Hold;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.matching.Words;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** A hold in the hands of a test. */
final class Holding implements Hold {

    private final Rule rule;
    private final RequestGate gate;
    private final RecordedRequests journal;

    Holding(Rule rule, RequestGate gate, RecordedRequests journal) {
        this.rule = rule;
        this.gate = gate;
        this.journal = journal;
    }

    @Override
    public RecordedRequest awaitArrival(Duration atMost) {
        return awaitArrivals(1, atMost).get(0);
    }

    @Override
    public List<RecordedRequest> awaitArrivals(int requests, Duration atMost) {
        Objects.requireNonNull(atMost, "atMost");
        if (requests < 1 || atMost.isNegative()) {
            throw new IllegalArgumentException("awaitArrivals(" + requests + ", " + atMost
                    + "): expected at least 1 request and a time that is not negative");
        }
        String expected = requests == 1 ? "a request" : requests + " requests";
        try {
            List<RecordedRequest> held = gate.await(requests, Durations.deadline(atMost));
            if (held == null) {
                throw new AssertionError("Expected " + expected + " to be held within " + atMost.toMillis()
                        + " ms, but there " + Words.were(held().size()) + ": " + this + "\n" + journal);
            }
            return held;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + expected + " to be held: " + this, e);
        }
    }

    @Override
    public List<RecordedRequest> held() {
        return gate.waiting();
    }

    @Override
    public void releaseNext() {
        if (!gate.letNextGo()) {
            throw new IllegalStateException(
                    "No request is held that could be let go: " + this + ". Call awaitArrival(Duration) before");
        }
    }

    @Override
    public void release() {
        rule.end(true);
    }

    @Override
    public int uses() {
        return rule.uses();
    }

    @Override
    public void remove() {
        rule.remove();
    }

    @Override
    public String toString() {
        return rule.toString();
    }
}
