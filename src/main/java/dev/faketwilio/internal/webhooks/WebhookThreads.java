package dev.faketwilio.internal.webhooks;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which the sandboxes of a server call the code under test. Daemons, which come when they are first needed
 * and go when there is nothing more to do. After the end, what is still asked for is not done.
 */
public final class WebhookThreads implements Executor, AutoCloseable {

    private static final int IDLE_SECONDS = 5;

    private @Nullable ThreadPoolExecutor workers;
    private @Nullable ScheduledThreadPoolExecutor timer;
    private boolean closed;

    @Override
    public synchronized void execute(Runnable task) {
        if (closed) {
            return;
        }
        if (workers == null) {
            workers = new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    WebhookThreads::daemon);
        }
        workers.execute(task);
    }

    /**
     * Does something in so many milliseconds of real time.
     *
     * @return by which it can be taken back; null after the end
     */
    public synchronized @Nullable Future<?> after(long milliseconds, Runnable task) {
        if (closed) {
            return null;
        }
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(1, WebhookThreads::daemon);
            timer.setRemoveOnCancelPolicy(true);
            timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
            timer.allowCoreThreadTimeOut(true);
        }
        return timer.schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Ends all threads. */
    @Override
    public synchronized void close() {
        closed = true;
        if (workers != null) {
            workers.shutdownNow();
        }
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "FakeTwilio webhook");
        thread.setDaemon(true);
        return thread;
    }
}
