package dev.faketwilio.assertions;

import dev.faketwilio.Operation;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.util.List;

/** The requests that came nearest to what was expected, in words. */
final class Nearest {

    private static final int AT_MOST = 20;

    private Nearest() {}

    /**
     * First the requests to the operation that was expected, then the others in short.
     *
     * @param sid the SID that was expected at the end of the path; empty if any will do
     */
    static String requests(RecordedRequests requests, Operation operation, String sid) {
        List<RecordedRequest> all = requests.all();
        if (all.isEmpty()) {
            return requests.toString();
        }
        List<RecordedRequest> near = requests.to(operation).all();
        List<RecordedRequest> others =
                all.stream().filter(request -> !near.contains(request)).toList();
        StringBuilder text = new StringBuilder();
        if (near.isEmpty()) {
            text.append("No request to ").append(operation.name()).append('.');
        } else {
            text.append("Requests to ").append(operation.name()).append(':');
            for (RecordedRequest request : latest(near)) {
                text.append("\n  ").append(request).append(difference(request, sid));
            }
            text.append(leftOut(near));
        }
        if (!others.isEmpty()) {
            text.append("\nOther requests:");
            String separator = " ";
            for (RecordedRequest request : latest(others)) {
                text.append(separator).append(brief(request));
                separator = ", ";
            }
            text.append(leftOut(others));
        }
        return text.toString();
    }

    private static List<RecordedRequest> latest(List<RecordedRequest> requests) {
        return requests.subList(Math.max(0, requests.size() - AT_MOST), requests.size());
    }

    private static String leftOut(List<RecordedRequest> requests) {
        return requests.size() <= AT_MOST ? "" : "\n  (" + (requests.size() - AT_MOST) + " earlier ones left out)";
    }

    private static String brief(RecordedRequest request) {
        String what = request.operation()
                .map(Operation::name)
                .orElse(request.method() + " " + request.host() + request.path());
        String status =
                request.status().isPresent() ? Integer.toString(request.status().getAsInt()) : "not answered yet";
        return "#" + request.number() + " " + what + " " + status;
    }

    /** In what the SID at the end of the path differs from the one that was expected. */
    private static String difference(RecordedRequest request, String sid) {
        String sent = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (sid.isEmpty() || sent.equals(sid)) {
            return "";
        }
        if (sent.equalsIgnoreCase(sid)) {
            return "   <- the same SID in another case";
        }
        if (sent.length() == sid.length()) {
            int different = 0;
            for (int i = 0; i < sid.length(); i++) {
                different += sent.charAt(i) == sid.charAt(i) ? 0 : 1;
            }
            if (different <= 2) {
                return different == 1 ? "   <- one digit differs" : "   <- two digits differ";
            }
        }
        return "   <- another SID";
    }
}
