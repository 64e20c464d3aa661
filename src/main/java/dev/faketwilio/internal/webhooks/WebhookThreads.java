package dev.faketwilio.internal.webhooks;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which the sandboxes of a server call the code under test. Daemons, which come when needed and go. */
public final class WebhookThreads implements Executor, AutoCloseable {

    /** What comes when they have ended has nobody to come for. */
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            5,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            WebhookThreads::daemon,
            new ThreadPoolExecutor.DiscardPolicy());

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, WebhookThreads::daemon);

    /** Makes the pool; no thread starts. */
    public WebhookThreads() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        timer.setKeepAliveTime(5, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        workers.execute(task);
    }

    /** Does something in so many milliseconds of real time. */
    public ScheduledFuture<?> after(long milliseconds, Runnable task) {
        return timer.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Ends all threads. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "FakeTwilio webhook");
        thread.setDaemon(true);
        return thread;
    }
}
