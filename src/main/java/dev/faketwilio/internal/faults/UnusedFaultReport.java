package dev.faketwilio.internal.faults;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.matching.RequestList;
import dev.faketwilio.internal.matching.Words;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.RecordedRequests;
import java.util.ArrayList;
import java.util.List;

/** What a fault was set up for and did not do, in words. */
final class UnusedFaultReport {

    private static final int LISTED_AT_MOST = 5;

    private UnusedFaultReport() {}

    static String unfinished(FaultRuleBuilder.Beginning beginning) {
        return "A fault was begun without saying what is to happen: " + beginning.scope() + "\n  begun at "
                + beginning.where() + "\nEnd the sentence with an effect, for example .dropConnection()";
    }

    /** All complaints about a fault. */
    static List<String> about(Rule rule, RecordedRequests journal) {
        List<String> complaints = new ArrayList<>();
        Throwable failure = rule.failure();
        if (failure != null) {
            complaints.add("The condition of a fault threw an exception, so the request did not meet it: " + rule
                    + setUp(rule) + "\n  " + failure + "\nCorrect the condition");
        } else if (rule.uses() == 0 && !rule.scope().lenient()) {
            complaints.add("A fault was set up, but no request met it: " + rule + setUp(rule) + "\n"
                    + nearest(rule, journal)
                    + "\nMake sure that such a request is sent, or mark the fault lenient() if it need not be");
        }
        if (rule.effect() instanceof Effect.Wait wait && !rule.scope().lenient()) {
            aboutDoor(rule, wait.gate(), complaints);
        }
        return complaints;
    }

    private static void aboutDoor(Rule rule, RequestGate gate, List<String> complaints) {
        List<RecordedRequest> overdue = gate.overdue();
        if (!overdue.isEmpty()) {
            complaints.add("A request was held for " + gate.atMost() + " without being let go, and then refused: "
                    + rule + setUp(rule) + lines(overdue)
                    + "\nCall release() in time, or hold(Duration) for longer");
        }
        List<RecordedRequest> held = gate.isHold() ? gate.waiting() : List.of();
        if (!held.isEmpty()) {
            complaints.add("A request is still held at the end, and is now refused: " + rule + setUp(rule)
                    + lines(held)
                    + "\nCall release(), or use delay(Duration) for an answer that does not come");
        }
    }

    private static String setUp(Rule rule) {
        return "\n  set up at " + rule.where();
    }

    private static String lines(List<RecordedRequest> requests) {
        return RequestList.lines(requests);
    }

    /** The requests that are likest to those that the fault is for, and why it was not for them. */
    private static String nearest(Rule rule, RecordedRequests journal) {
        List<RecordedRequest> all = journal.kept();
        if (all.isEmpty()) {
            return journal.toString();
        }
        int best =
                all.stream().mapToInt(request -> likeness(rule, request)).max().orElse(0);
        List<RecordedRequest> near =
                all.stream().filter(request -> likeness(rule, request) == best).toList();
        List<RecordedRequest> listed = near.subList(Math.max(0, near.size() - LISTED_AT_MOST), near.size());
        return "Requests that came nearest:" + RequestList.lines(listed, request -> difference(rule, request));
    }

    private static int likeness(Rule rule, RecordedRequest request) {
        Operation wanted = rule.scope().operation();
        if (wanted == null || rule.scope().isTo(request)) {
            return 4;
        }
        boolean sameProduct = request.product() == wanted.product();
        boolean samePath = request.operation()
                .filter(other -> other.path().equals(wanted.path()))
                .isPresent();
        boolean sameMethod = request.method().equals(wanted.method().name());
        return sameProduct ? 1 + (samePath ? 1 : 0) + (sameMethod ? 1 : 0) : 0;
    }

    private static String difference(Rule rule, RecordedRequest request) {
        if (!rule.scope().isTo(request)) {
            return request.operation()
                    .map(operation -> "is to " + Words.name(operation))
                    .orElse("is to no operation of Twilio's");
        }
        if (rule.isAfter(request)) {
            return "came before the fault was set up";
        }
        if (rule.gaveBack(request)) {
            return "its answer has no body to spoil";
        }
        if (request.fault().isPresent()) {
            return "met another fault";
        }
        return rule.effect() instanceof Effect.RateLimit ? "is within the limit" : "does not fulfil the condition";
    }
}
