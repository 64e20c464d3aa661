package dev.faketwilio.internal.recording;

import org.jspecify.annotations.Nullable;

/** An entry of a {@link Recording}. */
public interface Recorded {

    /** Returns its number, counted from 1 since the recording began. */
    int number();

    /** Returns whether nothing more will come of it. */
    boolean completed();

    /** Returns about how many bytes of memory it takes now. */
    long bytes();

    /** Returns by what it is found without looking at all others, for example its operation; null for nothing. */
    @Nullable
    Object key();
}
