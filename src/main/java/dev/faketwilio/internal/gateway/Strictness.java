package dev.faketwilio.internal.gateway;

import dev.faketwilio.requests.UnexpectedRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The requests of one account that no working program sends, until somebody asks at the end of a test. Thread-safe. */
public final class Strictness {

    private static final int LISTED_AT_MOST = 10;

    /** More than anybody reads. */
    private static final int KEPT_AT_MOST = 1000;

    private final Set<UnexpectedRequest> always = EnumSet.noneOf(UnexpectedRequest.class);
    private final Set<UnexpectedRequest> now = EnumSet.noneOf(UnexpectedRequest.class);
    private final List<Met> met = new ArrayList<>();
    private final List<Met> late = new ArrayList<>();
    private final List<String> meanwhile = new ArrayList<>();

    /** Failures that no test can allow. */
    private final List<String> failures = new ArrayList<>();

    private @Nullable Strictness around;
    private boolean ended;

    /** Says what outlives this account, and so can still tell of what comes too late: that of the test's class. */
    public synchronized void within(Strictness outer) {
        around = outer;
    }

    /** Allows kinds of requests until the account's end. */
    public synchronized void allowAlways(Collection<UnexpectedRequest> kinds) {
        always.addAll(kinds);
    }

    /** Allows kinds of requests until {@link #begin()}, those that came before included. */
    public synchronized void allow(Collection<UnexpectedRequest> kinds) {
        now.addAll(kinds);
    }

    synchronized boolean allows(UnexpectedRequest kind) {
        return always.contains(kind) || now.contains(kind);
    }

    /** Forgets all requests but those that came too late, and what was allowed but for always. */
    public synchronized void begin() {
        now.clear();
        meanwhile.clear();
        met.clear();
        failures.clear();
    }

    /** Says that the account's credentials are no longer valid: what has come has been told, or never will be. */
    synchronized void end() {
        begin();
        late.clear();
        ended = true;
    }

    /**
     * Takes a request in.
     *
     * @param address its method and where it went: requests that share it are told together
     * @param words what it was, asked for only if it comes to that
     */
    void met(UnexpectedRequest kind, String address, Supplier<String> words) {
        keep(new Met(kind, address, words), met);
    }

    /**
     * Takes a request in that came after its test; or lets what outlives the test do so.
     *
     * @return false if nobody is left who could tell it
     */
    boolean metAfterEnd(String address, Supplier<String> words) {
        Strictness outer;
        synchronized (this) {
            if (!ended || allows(UnexpectedRequest.AFTER_END)) {
                keep(new Met(UnexpectedRequest.AFTER_END, address, words), late);
                return true;
            }
            outer = around;
        }
        return outer != null && outer.metAfterEnd(address, words);
    }

    private synchronized void keep(Met request, List<Met> list) {
        if (!allows(request.kind()) && list.size() < KEPT_AT_MOST) {
            list.add(isListed(request, list) ? request : new Met(request.kind(), request.address(), () -> ""));
        }
    }

    /** Returns whether its words are ever asked for: they hold a whole request, and ended accounts are remembered for long. */
    private static boolean isListed(Met request, List<Met> before) {
        Set<String> addresses = new HashSet<>();
        for (Met each : before) {
            if (each.kind() == request.kind()) {
                addresses.add(each.address());
            }
        }
        return addresses.size() < LISTED_AT_MOST && !addresses.contains(request.address());
    }

    /** Takes in, in words, that the server has failed with a request. */
    synchronized void failed(String words) {
        if (failures.size() < LISTED_AT_MOST) {
            failures.add(words);
        }
    }

    /** Takes a request in that may be this account's, or another's. */
    synchronized void meanwhile(String words) {
        if (meanwhile.size() < LISTED_AT_MOST) {
            meanwhile.add(words);
        }
    }

    /** Returns what fails the test, one text for each kind of request that is not allowed. */
    public List<String> problems() {
        List<String> problems;
        synchronized (this) {
            problems = new ArrayList<>(failures);
        }
        problems.addAll(texts(met));
        return problems;
    }

    /** The same, but each is told only once. */
    public List<String> takeProblems() {
        List<String> problems = problems();
        synchronized (this) {
            met.clear();
            failures.clear();
        }
        return problems;
    }

    /** Returns what came after tests were over, in one text; none if nothing did. */
    public List<String> problemsAfterEnd() {
        return texts(late);
    }

    private List<String> texts(List<Met> requests) {
        Map<UnexpectedRequest, Map<String, List<Met>>> kinds = new EnumMap<>(UnexpectedRequest.class);
        synchronized (this) {
            for (Met each : requests) {
                if (!allows(each.kind())) {
                    kinds.computeIfAbsent(each.kind(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(each.address(), any -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        List<String> texts = new ArrayList<>();
        kinds.forEach((kind, addresses) -> texts.add(text(kind, List.copyOf(addresses.values()))));
        return texts;
    }

    private static String text(UnexpectedRequest kind, List<List<Met>> addresses) {
        int count = addresses.stream().mapToInt(List::size).sum();
        StringBuilder text = new StringBuilder();
        text.append(count == 1 ? "A request " : count + " requests ")
                .append(UnexpectedWords.of(kind))
                .append(':');
        for (List<Met> same : addresses.subList(0, Math.min(addresses.size(), LISTED_AT_MOST))) {
            text.append("\n  ").append(same.get(0).words().get());
            if (same.size() > 1) {
                text.append("\n  It was sent ").append(same.size()).append(" times.");
            }
        }
        if (addresses.size() > LISTED_AT_MOST) {
            text.append("\n  And requests to ")
                    .append(addresses.size() - LISTED_AT_MOST)
                    .append(" more addresses");
        }
        return text.append("\nIf the test means it, allow it: twilio.allow(UnexpectedRequest.")
                .append(kind)
                .append("), or @FakeTwilioTest(allow = UnexpectedRequest.")
                .append(kind)
                .append(") for all tests of the class")
                .toString();
    }

    /** The requests that may be this account's, or another's, in words; empty if there were none. */
    public synchronized String meanwhileInWords() {
        return meanwhile.isEmpty()
                ? ""
                : "Meanwhile, from this test or another that ran beside it:\n  " + String.join("\n  ", meanwhile);
    }

    private record Met(UnexpectedRequest kind, String address, Supplier<String> words) {}
}
