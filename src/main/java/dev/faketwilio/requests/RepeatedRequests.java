package dev.faketwilio.requests;

import java.util.List;
import java.util.function.Function;

/** Requests in failure texts, in which those that a client repeats share a line. */
public final class RepeatedRequests {

    private RepeatedRequests() {}

    /**
     * Writes requests, each in a line of its own, but one that {@linkplain RecordedRequest#repeats repeats} the one before
     * it in the same.
     *
     * @param requests the requests
     * @param remark what follows upon a request; empty for nothing
     * @param text where to write them
     */
    public static void append(
            List<RecordedRequest> requests, Function<RecordedRequest, String> remark, StringBuilder text) {
        int next;
        for (int first = 0; first < requests.size(); first = next) {
            next = first + 1;
            while (next < requests.size() && requests.get(next).repeats(requests.get(first))) {
                next++;
            }
            RecordedRequest request = requests.get(first);
            text.append("\n  ").append(request);
            if (next > first + 1) {
                text.append("  (").append(next - first).append(" times, up to #");
                text.append(requests.get(next - 1).number()).append(')');
            }
            text.append(remark.apply(request));
        }
    }
}
