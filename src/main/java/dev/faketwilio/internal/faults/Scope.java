package dev.faketwilio.internal.faults;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.matching.Words;
import dev.faketwilio.requests.RecordedRequest;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault is for.
 *
 * @param operation null for any
 * @param condition null for none
 * @param times how many requests at most; 0 for any number
 * @param afterCommit whether they are carried out first
 * @param lenient whether it may remain unused
 */
record Scope(
        @Nullable Operation operation,
        @Nullable Predicate<? super RecordedRequest> condition,
        int times,
        boolean afterCommit,
        boolean lenient) {

    static Scope of(@Nullable Operation operation) {
        return new Scope(operation, null, 0, false, false);
    }

    Scope matching(Predicate<? super RecordedRequest> further) {
        Predicate<? super RecordedRequest> sofar = condition;
        Predicate<RecordedRequest> both = request -> (sofar == null || sofar.test(request)) && further.test(request);
        return new Scope(operation, both, times, afterCommit, lenient);
    }

    Scope withTimes(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException(
                    "times(" + requests + "): expected at least 1; leave it out for a fault that every request meets");
        }
        return new Scope(operation, condition, requests, afterCommit, lenient);
    }

    Scope withAfterCommit() {
        return new Scope(operation, condition, times, true, lenient);
    }

    Scope withLenient() {
        return new Scope(operation, condition, times, afterCommit, true);
    }

    boolean isTo(RecordedRequest request) {
        return operation == null
                || request.operation().filter(operation::equals).isPresent();
    }

    boolean allows(RecordedRequest request) {
        return condition == null || condition.test(request);
    }

    /** Returns which requests, in words. */
    @Override
    public String toString() {
        return (operation == null ? "on any request" : "on " + Words.name(operation))
                + (condition == null ? "" : ", matching a condition")
                + (times == 0 ? "" : times == 1 ? ", once" : ", " + times + " times")
                + (afterCommit ? ", after the commit" : "");
    }
}
