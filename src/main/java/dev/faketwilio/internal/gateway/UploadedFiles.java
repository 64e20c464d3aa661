package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.store.Content;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The files that came with a tenant's requests. They are deleted when nothing leads to them any more: at the next reset,
 * or with the tenancy if a snapshot may lead there until then. Thread-safe.
 */
public final class UploadedFiles {

    private final Set<Content> sinceReset = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Content> kept = Collections.newSetFromMap(new WeakHashMap<>());

    synchronized void add(Parts parts) {
        sinceReset.addAll(parts.files());
    }

    /** Keeps those that there are, since the present state may come back. */
    public synchronized void keep() {
        kept.addAll(sinceReset);
        sinceReset.clear();
    }

    /** Deletes those of which the state has been reset. */
    public synchronized void reset() {
        sinceReset.forEach(Content::delete);
        sinceReset.clear();
    }

    /** Deletes all. */
    synchronized void end() {
        keep();
        kept.forEach(Content::delete);
        kept.clear();
    }
}
