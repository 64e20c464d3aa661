package dev.faketwilio.internal.webhooks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What is to be done in the background: one after the other in each lane, and the lanes side by side, but only so many at
 * one receiver, so that one which never answers takes only so many threads. Thread-safe.
 */
final class KeyedExecutor {

    private static final int AT_ONCE = 8;

    private final Executor workers;

    /** The first task of each lane runs, or waits for its receiver. */
    private final Map<String, Deque<Task>> lanes = new HashMap<>();

    private final Map<String, Gate> gates = new HashMap<>();

    KeyedExecutor(Executor workers) {
        this.workers = workers;
    }

    synchronized void add(String lane, String receiver, Runnable work) {
        Task task = new Task(lane, receiver, work);
        Deque<Task> tasks = lanes.computeIfAbsent(lane, any -> new ArrayDeque<>());
        tasks.add(task);
        if (tasks.size() == 1) {
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
        Deque<Task> lane = lanes.getOrDefault(task.lane, new ArrayDeque<>());
        lane.poll();
        Task following = lane.peek();
        if (following == null) {
            lanes.remove(task.lane);
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

    private record Task(String lane, String receiver, Runnable work) {}

    /** What is done at one receiver. */
    private static final class Gate {
        private final Deque<Task> waiting = new ArrayDeque<>();
        private int running;
    }
}
