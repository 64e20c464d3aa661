package dev.faketwilio.assertions;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.internal.matching.Listing;
import dev.faketwilio.internal.matching.NearMisses;
import dev.faketwilio.internal.matching.RequestList;
import dev.faketwilio.internal.matching.Words;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The requests that came nearest to what was expected, in words. */
final class Nearest {

    private Nearest() {}

    /**
     * First the requests to the operation that was expected, and those that only just were not, then the others in short.
     *
     * @param expected what else was expected of the request
     */
    static String requests(RecordedRequests requests, Operation operation, Criterion... expected) {
        List<RecordedRequest> all = requests.kept();
        if (all.isEmpty()) {
            return requests.toString();
        }
        Criterion to = Criterion.to(operation);
        List<Criterion> wanted = new ArrayList<>(List.of(expected));
        wanted.add(0, to);
        boolean some = all.stream().anyMatch(to::isMetBy);
        NearMisses misses = new NearMisses(wanted, some);
        List<RecordedRequest> near = new ArrayList<>();
        List<RecordedRequest> others = new ArrayList<>();
        for (RecordedRequest request : all) {
            (to.isMetBy(request) || misses.isNear(request) ? near : others).add(request);
        }
        StringBuilder text = new StringBuilder();
        text.append(some ? "Requests to " : "No request to ").append(Words.name(operation));
        if (near.isEmpty()) {
            text.append('.');
        } else {
            text.append(some ? "" : ". Requests that came near")
                    .append(Listing.ofHowMany(near))
                    .append(RequestList.lines(Listing.latest(near), misses::remark));
        }
        if (!others.isEmpty()) {
            text.append("\nOther requests")
                    .append(Listing.ofHowMany(others))
                    .append(' ')
                    .append(Listing.latest(others).stream().map(Nearest::brief).collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static String brief(RecordedRequest request) {
        String what = request.operation()
                .map(Words::name)
                .orElseGet(() -> request.method() + " " + request.host() + request.path());
        String status = request.status().isPresent()
                ? Integer.toString(request.status().getAsInt())
                : request.completed() ? "(no answer)" : "(not answered yet)";
        return "#" + request.number() + " " + what + " " + status;
    }
}
