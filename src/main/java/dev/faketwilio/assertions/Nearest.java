package dev.faketwilio.assertions;

import dev.faketwilio.Operation;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.requests.RepeatedRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The requests that came nearest to what was expected, in words. */
final class Nearest {

    private static final int LISTED_AT_MOST = 20;

    private Nearest() {}

    /**
     * First the requests to the operation that was expected, then the others in short.
     *
     * @param names what was expected at the end of the path: the names of one resource; empty if anything will do
     */
    static String requests(RecordedRequests requests, Operation operation, List<String> names) {
        List<RecordedRequest> near = new ArrayList<>();
        List<RecordedRequest> others = new ArrayList<>();
        for (RecordedRequest request : requests.all()) {
            (request.operation().filter(operation::equals).isPresent() ? near : others).add(request);
        }
        if (near.isEmpty() && others.isEmpty()) {
            return requests.toString();
        }
        StringBuilder text = new StringBuilder();
        if (near.isEmpty()) {
            text.append("No request to ").append(name(operation)).append('.');
        } else {
            text.append("Requests to ").append(name(operation)).append(ofHowMany(near));
            RepeatedRequests.append(latest(near), request -> difference(request, names), text);
        }
        if (!others.isEmpty()) {
            text.append("\nOther requests").append(ofHowMany(others));
            String separator = " ";
            for (RecordedRequest request : latest(others)) {
                text.append(separator).append(brief(request));
                separator = ", ";
            }
        }
        return text.toString();
    }

    /** An operation in short; with its product, since both APIs have a CreateService. */
    static String name(Operation operation) {
        return operation.product().subdomain() + " " + operation.name();
    }

    private static List<RecordedRequest> latest(List<RecordedRequest> requests) {
        return requests.subList(Math.max(0, requests.size() - LISTED_AT_MOST), requests.size());
    }

    private static String ofHowMany(List<RecordedRequest> requests) {
        return requests.size() <= LISTED_AT_MOST
                ? ":"
                : " (the latest " + LISTED_AT_MOST + " of " + requests.size() + "):";
    }

    private static String brief(RecordedRequest request) {
        String what = request.operation()
                .map(Nearest::name)
                .orElseGet(() -> request.method() + " " + request.host() + request.path());
        String status = request.status().isPresent()
                ? Integer.toString(request.status().getAsInt())
                : request.answered() ? "(no answer)" : "(not answered yet)";
        return "#" + request.number() + " " + what + " " + status;
    }

    /** In what the end of the path differs from what was expected there. */
    private static String difference(RecordedRequest request, List<String> names) {
        String last = request.path().substring(request.path().lastIndexOf('/') + 1);
        // the paths of the 2010 API say their format
        String sent = last.endsWith(".json") ? last.substring(0, last.length() - ".json".length()) : last;
        if (names.isEmpty() || names.contains(sent)) {
            return "";
        }
        if (names.stream().anyMatch(sent::equalsIgnoreCase)) {
            return "   <- the same in another case";
        }
        int least = names.stream()
                .mapToInt(name -> differingCharacters(name, sent))
                .min()
                .orElseThrow();
        return switch (least) {
            case 1 -> "   <- one character differs";
            case 2 -> "   <- two characters differ";
            default -> "   <- another one";
        };
    }

    /** In how many places two texts of one length differ; in all for texts of different lengths. */
    private static int differingCharacters(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        return (int) IntStream.range(0, a.length())
                .filter(i -> a.charAt(i) != b.charAt(i))
                .count();
    }
}
