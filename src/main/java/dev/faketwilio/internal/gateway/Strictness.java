package dev.faketwilio.internal.gateway;

import dev.faketwilio.requests.UnexpectedRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The requests of one account that no working program sends, until somebody asks at the end of a test. Thread-safe. */
public final class Strictness {

    private static final int LISTED_AT_MOST = 10;

    private final Set<UnexpectedRequest> always = EnumSet.noneOf(UnexpectedRequest.class);
    private final Set<UnexpectedRequest> now = EnumSet.noneOf(UnexpectedRequest.class);
    private final List<Met> met = new ArrayList<>();
    private final List<String> meanwhile = new ArrayList<>();
    private int unlisted;

    /** Allows kinds of requests until the account's end. */
    public synchronized void allowAlways(Collection<UnexpectedRequest> kinds) {
        always.addAll(kinds);
    }

    /** Allows kinds of requests until {@link #begin()}, those that came before included. */
    public synchronized void allow(Collection<UnexpectedRequest> kinds) {
        now.addAll(kinds);
    }

    /** Forgets all requests, and what was allowed but for always. */
    public synchronized void begin() {
        now.clear();
        met.clear();
        meanwhile.clear();
        unlisted = 0;
    }

    /**
     * Takes a request in.
     *
     * @param words what it was, asked for only if it comes to that
     */
    synchronized void met(UnexpectedRequest kind, Supplier<String> words) {
        if (always.contains(kind) || now.contains(kind)) {
            return;
        }
        if (met.size() == LISTED_AT_MOST) {
            unlisted++;
        } else {
            met.add(new Met(kind, words));
        }
    }

    /** Takes a request in that may be this account's, or another's. */
    synchronized void meanwhile(String words) {
        if (meanwhile.size() < LISTED_AT_MOST) {
            meanwhile.add(words);
        }
    }

    /** What fails the test, one text for each request that is not allowed. */
    public synchronized List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Met each : met) {
            if (!now.contains(each.kind())) {
                problems.add("A request " + each.kind().words() + ":\n  "
                        + each.words().get() + "\nIf the test means it, allow it:"
                        + " twilio.allow(UnexpectedRequest." + each.kind() + "), or"
                        + " @FakeTwilioTest(allow = UnexpectedRequest." + each.kind() + ") for all tests of the class");
            }
        }
        if (unlisted > 0 && !problems.isEmpty()) {
            problems.add("And so did " + unlisted + (unlisted == 1 ? " more request" : " more requests"));
        }
        return problems;
    }

    /** The requests that may be this account's, or another's, in words; empty if there were none. */
    public synchronized String meanwhileInWords() {
        return meanwhile.isEmpty()
                ? ""
                : "Meanwhile, from this test or another that ran beside it:\n  " + String.join("\n  ", meanwhile);
    }

    private record Met(UnexpectedRequest kind, Supplier<String> words) {}
}
