package dev.faketwilio.internal.matching;

import dev.faketwilio.requests.RecordedRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests beside what was wanted of them: in what those differ that came near. */
public final class NearMisses {

    private final List<Criterion> wanted;
    private final List<Criterion> operations;
    private final long values;
    private final boolean some;

    /**
     * Looks at requests.
     *
     * @param some whether some are as wanted; if so, less of the others is near
     */
    public NearMisses(List<Criterion> wanted, boolean some) {
        this.wanted = wanted;
        this.operations = wanted.stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.OPERATION)
                .toList();
        this.values = wanted.stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.VALUE)
                .count();
        this.some = some;
    }

    /** In what a request that came near differs; empty if it is as wanted, or far from it. */
    public String remark(RecordedRequest request) {
        List<Difference> differences = differences(request);
        return isNear(request, differences)
                ? differences.stream().map(Difference::words).collect(Collectors.joining("; "))
                : "";
    }

    /** Returns whether a request is as wanted, or near. */
    public boolean isNear(RecordedRequest request) {
        return isNear(request, differences(request));
    }

    /** A request to the operation is near, whatever else differs; one to another, only if hardly anything else does. */
    private boolean isNear(RecordedRequest request, List<Difference> differences) {
        boolean toOperation =
                !operations.isEmpty() && operations.stream().allMatch(operation -> operation.isMetBy(request));
        boolean otherwiseAsWanted = !some && differences.size() == 1 && values > 0;
        return toOperation
                || otherwiseAsWanted
                || differences.stream().mapToInt(Difference::weight).sum()
                        <= (some ? Difference.SLIP : Difference.OTHER_METHOD);
    }

    /** Conditions are the test's own code, which may count on that a request is as wanted otherwise. */
    private List<Difference> differences(RecordedRequest request) {
        List<Difference> differences =
                differences(request, wanted.stream().filter(criterion -> criterion.kind() != Criterion.Kind.CONDITION));
        return differences.isEmpty()
                ? differences(
                        request, wanted.stream().filter(criterion -> criterion.kind() == Criterion.Kind.CONDITION))
                : differences;
    }

    private static List<Difference> differences(RecordedRequest request, Stream<Criterion> wanted) {
        return wanted.filter(criterion -> !criterion.isMetBy(request))
                .map(criterion -> criterion.difference(request))
                .toList();
    }
}
