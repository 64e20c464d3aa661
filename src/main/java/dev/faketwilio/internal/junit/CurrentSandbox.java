package dev.faketwilio.internal.junit;

import dev.faketwilio.internal.sandbox.Sandbox;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which sandbox a {@code @RegisterExtension} field means: that of the test on this thread, or, on a thread of the code
 * under test, the only one that is open. JUnit's store owns the sandboxes; here they are only pointed at. Thread-safe.
 */
public final class CurrentSandbox {

    @SuppressWarnings("ThreadLocalUsage") // each field of a test class has its own
    private final ThreadLocal<Deque<Entry>> onThisThread = new ThreadLocal<>();

    private final List<Sandbox> open = new ArrayList<>();

    /** The sandbox that is meant. */
    public Sandbox get() {
        Deque<Entry> entered = onThisThread.get();
        if (entered != null) {
            return entered.getLast().sandbox();
        }
        synchronized (open) {
            long different = open.stream().distinct().count();
            if (different == 1) {
                return open.get(0);
            }
            throw new IllegalStateException(
                    different == 0
                            ? "FakeTwilio was asked for its sandbox outside a test. Declare the field with"
                                    + " @RegisterExtension, and use it in test and life-cycle methods only"
                            : "FakeTwilio was asked for its sandbox on a thread of the code under test while several"
                                    + " tests with sandboxes of their own run. Take the sandbox as a parameter of the"
                                    + " test method (TwilioSandbox twilio) instead");
        }
    }

    /** Says that the class or test begins on this thread. */
    void enter(String contextId, Sandbox sandbox) {
        Deque<Entry> entered = onThisThread.get();
        if (entered == null) {
            entered = new ArrayDeque<>(2);
            onThisThread.set(entered);
        }
        entered.addLast(new Entry(contextId, sandbox));
        synchronized (open) {
            open.add(sandbox);
        }
    }

    /** Says that the class or test ends on this thread; nothing happens if it never got as far as to begin. */
    void leave(String contextId) {
        Deque<Entry> entered = onThisThread.get();
        if (entered == null || !entered.getLast().contextId().equals(contextId)) {
            return;
        }
        Entry left = entered.removeLast();
        if (entered.isEmpty()) {
            onThisThread.remove();
        }
        synchronized (open) {
            open.remove(left.sandbox());
        }
    }

    private record Entry(String contextId, Sandbox sandbox) {}
}
