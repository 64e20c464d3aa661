package dev.faketwilio.internal.sandbox;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The objects that all sandboxes of a server share, one of each type. Thread-safe; no lock concerns two types. */
final class SharedObjects {

    private final Map<Class<?>, Place> places = new ConcurrentHashMap<>();

    /**
     * Returns the object of a type.
     *
     * @param maker makes it if there is none yet
     * @param guard called before and after that; throws an exception if the server has ended
     */
    <R extends AutoCloseable> R get(Class<R> type, Supplier<R> maker, Runnable guard) {
        guard.run();
        Place place = places.computeIfAbsent(type, any -> new Place());
        synchronized (place) {
            AutoCloseable there = place.object;
            if (there == null) {
                there = Objects.requireNonNull(maker.get(), "maker returned null");
                place.object = there;
                try {
                    guard.run();
                } catch (IllegalStateException endedMeanwhile) {
                    close(there);
                    throw endedMeanwhile;
                }
            }
            return type.cast(there);
        }
    }

    /** Closes all of them. */
    void close() {
        places.values().forEach(place -> {
            AutoCloseable there = place.object;
            if (there != null) {
                close(there);
            }
        });
        places.clear();
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            System.getLogger(SandboxHost.class.getName())
                    .log(System.Logger.Level.WARNING, "Closing " + each + " failed", e);
        }
    }

    /** Where the object of a type is kept. */
    private static final class Place {
        private volatile @Nullable AutoCloseable object;
    }
}
