package dev.faketwilio.internal.junit;

import dev.faketwilio.internal.sandbox.Sandbox;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

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
        if (entered == null) {
            return onlyOne();
        }
        Sandbox sandbox = entered.getLast().sandbox();
        if (sandbox == null) {
            throw new IllegalStateException(
                    "FakeTwilio was asked for its sandbox in a constructor or field initializer of the test class. With"
                            + " PER_TEST it begins only after them: ask in the test method or in a @BeforeEach method");
        }
        return sandbox;
    }

    private Sandbox onlyOne() {
        synchronized (open) {
            long different = open.stream().distinct().count();
            if (different == 1) {
                return open.get(0);
            }
            throw new IllegalStateException(
                    different == 0
                            ? "FakeTwilio was asked for its sandbox outside a test. Declare the field with"
                                    + " @RegisterExtension, and use it in test and life-cycle methods only"
                            : "FakeTwilio was asked for its sandbox on a thread of the code under test, where nothing"
                                    + " tells which one is meant: that of a test (PER_TEST), or of its class, or of"
                                    + " another class. Take the sandbox as a parameter of the test method"
                                    + " (TwilioSandbox twilio) instead");
        }
    }

    /** Says that a class or test begins on this thread; closing the result, on this thread, says that it ends. */
    Closing<Sandbox> enter(Sandbox sandbox) {
        Entry entry = new Entry(sandbox);
        push(entry);
        synchronized (open) {
            open.add(sandbox);
        }
        return new Closing<>(sandbox, () -> {
            pop(entry);
            synchronized (open) {
                open.remove(sandbox);
            }
        });
    }

    /** Makes an instance for a test whose sandbox begins after it. */
    <T> T withoutSandbox(Invocation<T> making) throws Throwable {
        Entry entry = new Entry(null);
        push(entry);
        try {
            return making.proceed();
        } finally {
            pop(entry);
        }
    }

    private void push(Entry entry) {
        Deque<Entry> entered = onThisThread.get();
        if (entered == null) {
            entered = new ArrayDeque<>(2);
            onThisThread.set(entered);
        }
        entered.addLast(entry);
    }

    private void pop(Entry entry) {
        Deque<Entry> entered = onThisThread.get();
        if (entered != null) {
            entered.removeLastOccurrence(entry);
            if (entered.isEmpty()) {
                onThisThread.remove();
            }
        }
    }

    /** What began on a thread; each is only itself. */
    private static final class Entry {

        private final @Nullable Sandbox sandbox;

        Entry(@Nullable Sandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Nullable
        Sandbox sandbox() {
            return sandbox;
        }
    }
}
