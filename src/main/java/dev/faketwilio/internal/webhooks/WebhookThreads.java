package dev.faketwilio.internal.webhooks;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

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
            WebhookThreads::daemon,
            new ThreadPoolExecutor.DiscardPolicy());

    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, WebhookThreads::daemon, new ThreadPoolExecutor.DiscardPolicy());

    /** Prepares the threads; none runs yet. */
    public WebhookThreads() {
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
        return timer.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Ends all threads. */
    @Override
    public void close() {
        workers.shutdownNow();
        timer.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "FakeTwilio webhook");
        thread.setDaemon(true);
        return thread;
    }
}
