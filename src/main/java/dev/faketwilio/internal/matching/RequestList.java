package dev.faketwilio.internal.matching;

import dev.faketwilio.internal.errors.Advice;
import dev.faketwilio.requests.RecordedRequest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Requests in failure texts: one a line, and one line for a request that was sent again and again because its answer was
 * lost or told the client to try later.
 */
public final class RequestList {

    private static final int NOT_BUILT = 501;
    private static final long LONG = Duration.ofSeconds(10).toMillis();

    private RequestList() {}

    /** The requests, each on a line of its own that begins with the line break. */
    public static String lines(List<? extends RecordedRequest> requests) {
        return lines(requests, request -> "");
    }

    /**
     * The requests, each on a line of its own that begins with the line break. Below the first request that failed with an
     * error stands what to do about it, where its text does not tell.
     *
     * @param remark what is to be said about a request; empty for nothing
     */
    public static String lines(List<? extends RecordedRequest> requests, Function<RecordedRequest, String> remark) {
        StringBuilder text = new StringBuilder();
        Set<String> advised = new HashSet<>();
        int from = 0;
        while (from < requests.size()) {
            RecordedRequest first = requests.get(from);
            String said = remark.apply(first);
            int to = from + 1;
            while (to < requests.size()
                    && isRepetition(requests.get(to), first)
                    && remark.apply(requests.get(to)).equals(said)) {
                to++;
            }
            text.append("\n  ").append(to == from + 1 ? first : repeated(requests.subList(from, to)));
            if (!said.isEmpty()) {
                text.append("   <- ").append(said);
            }
            String advice = Advice.on(first.errorCode().orElse(0));
            if (!advice.isEmpty() && advised.add(advice)) {
                text.append("\n    ").append(advice);
            }
            from = to;
        }
        return text.toString();
    }

    private static String repeated(List<? extends RecordedRequest> requests) {
        RecordedRequest first = requests.get(0);
        RecordedRequest last = requests.get(requests.size() - 1);
        String line = first.toString();
        String number = "#" + first.number();
        long millis = last.realTimeSince(first).toMillis();
        return number + " to #" + last.number() + line.substring(number.length()) + "   " + requests.size()
                + " times within " + (millis < LONG ? millis + " ms" : millis / 1000 + " s");
    }

    /** Returns whether a request is the same as an earlier one, and was answered in the same way, which invites to try again. */
    private static boolean isRepetition(RecordedRequest request, RecordedRequest earlier) {
        return invitesToTryAgain(earlier)
                && request.completed()
                && request.status().equals(earlier.status())
                && request.errorCode().equals(earlier.errorCode())
                && request.fault().equals(earlier.fault())
                && request.method().equals(earlier.method())
                && request.host().equals(earlier.host())
                && request.path().equals(earlier.path())
                && request.username().equals(earlier.username())
                && request.query().equals(earlier.query())
                && request.form().equals(earlier.form());
    }

    private static boolean invitesToTryAgain(RecordedRequest request) {
        if (request.status().isEmpty()) {
            return request.completed();
        }
        int status = request.status().getAsInt();
        return status == 429 || (status >= 500 && status != NOT_BUILT);
    }
}
