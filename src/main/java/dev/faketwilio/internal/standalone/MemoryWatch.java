package dev.faketwilio.internal.standalone;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Notices that memory has run out also where nobody says so: libraries catch the errors of the threads that they call, and go
 * on.
 */
final class MemoryWatch extends Thread {

    private static final int PROBE = 64 * 1024;

    private final Consumer<Throwable> failure;

    /** The latest allocation; a field, so that the JVM cannot optimize it away. */
    private volatile byte[] probe = {};

    /**
     * Creates a watch, which does not keep the JVM alive.
     *
     * @param failure called with the error, by this thread
     */
    MemoryWatch(Consumer<Throwable> failure) {
        super("FakeTwilio memory watch");
        this.failure = failure;
        setDaemon(true);
    }

    @Override
    public void run() {
        byte[] none = probe;
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                probe = new byte[PROBE];
                probe = none;
            }
        } catch (OutOfMemoryError noMemory) {
            failure.accept(noMemory);
        } catch (InterruptedException ended) {
            currentThread().interrupt();
        }
    }
}
