package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.errors.Unrecoverable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The threads on which the sandboxes of a server call the code under test. Daemons, which come when they are first needed
 * and go when there is nothing more to do. After the end, what is still asked for is not done.
 */
public final class WebhookThreads implements Executor, AutoCloseable {

    private static final int IDLE_SECONDS = 5;

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            this::daemon,
            // too late: the session has ended, so the task does nothing but to tell those who wait
            (task, closed) -> task.run());

    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, this::daemon, new ThreadPoolExecutor.DiscardPolicy());

    private final Consumer<Throwable> fatal;

    /**
     * Prepares the threads; none runs yet.
     *
     * @param fatal told of what the server cannot go on after, such as that memory has run out
     */
    public WebhookThreads(Consumer<Throwable> fatal) {
        this.fatal = fatal;
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        workers.execute(task);
    }

    /**
     * Runs a task after so many milliseconds of real time.
     *
     * @return the handle that cancels it
     */
    Future<?> after(long milliseconds, Runnable task) {
        return timer.schedule(() -> guarded(task), milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Ends all threads. */
    @Override
    public void close() {
        workers.shutdownNow();
        timer.shutdownNow();
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable thrown) {
            if (Unrecoverable.is(thrown)) {
                fatal.accept(thrown);
            }
            throw thrown;
        }
    }

    private Thread daemon(Runnable task) {
        Thread thread = new Thread(() -> guarded(task), "FakeTwilio webhook");
        thread.setDaemon(true);
        return thread;
    }
}
