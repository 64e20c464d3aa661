package dev.faketwilio.internal.webhooks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Runs tasks in the background: those of one key one after the other, those of different keys side by side, and at most
 * {@value #AT_ONCE} at one receiver, so that one which never answers holds no more threads than that. Thread-safe.
 */
final class KeyedExecutor {

    private static final int AT_ONCE = 8;

    private final Executor workers;

    /** The tasks of each key: the first runs, or waits for its receiver. */
    private final Map<String, Deque<Task>> tasks = new HashMap<>();

    private final Map<String, Gate> gates = new HashMap<>();

    KeyedExecutor(Executor workers) {
        this.workers = workers;
    }

    synchronized void add(String key, String receiver, Runnable work) {
        Task task = new Task(key, receiver, work);
        Deque<Task> ofKey = tasks.computeIfAbsent(key, any -> new ArrayDeque<>());
        ofKey.add(task);
        if (ofKey.size() == 1) {
            begin(task);
        }
    }

    private void begin(Task task) {
        Gate gate = gates.computeIfAbsent(task.receiver, any -> new Gate());
        if (gate.running == AT_ONCE) {
            gate.waiting.add(task);
        } else {
            gate.running++;
            run(task);
        }
    }

    private void run(Task task) {
        workers.execute(() -> {
            try {
                task.work.run();
            } finally {
                done(task);
            }
        });
    }

    private synchronized void done(Task task) {
        Deque<Task> ofKey = tasks.getOrDefault(task.key, new ArrayDeque<>());
        ofKey.poll();
        Task following = ofKey.peek();
        if (following == null) {
            tasks.remove(task.key);
        }
        Gate gate = gates.getOrDefault(task.receiver, new Gate());
        Task next = gate.waiting.poll();
        if (next != null) {
            run(next);
        } else if (--gate.running <= 0) {
            gates.remove(task.receiver);
        }
        if (following != null) {
            begin(following);
        }
    }

    private record Task(String key, String receiver, Runnable work) {}

    /** What is done at one receiver. */
    private static final class Gate {
        private final Deque<Task> waiting = new ArrayDeque<>();
        private int running;
    }
}
