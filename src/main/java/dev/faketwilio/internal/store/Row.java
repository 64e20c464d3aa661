package dev.faketwilio.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * One immutable resource in its place. The bytes of its JSON form can be kept beside it, since neither changes.
 *
 * @param <T> the resource's type
 */
public final class Row<T> {

    private final T value;
    private final long sequence;
    private volatile @Nullable Object rendering;

    Row(T value, long sequence) {
        this.value = value;
        this.sequence = sequence;
    }

    public T value() {
        return value;
    }

    /** The row's place in the order of creation. */
    public long sequence() {
        return sequence;
    }

    /** Returns what {@link #keep} was given last; null if nothing. */
    public @Nullable Object kept() {
        return rendering;
    }

    /** Keeps a rendering of the row, in place of an earlier one. */
    public void keep(Object rendering) {
        this.rendering = rendering;
    }
}
