package dev.faketwilio;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The trace that a deleted resource leaves, so that a test can tell "was deleted" from "never existed".
 *
 * @param resource the resource as it was when it was deleted
 * @param at when it was deleted, on the sandbox's clock
 * @param request the number of the recorded request that deleted it, directly or with its parent; empty if none of
 *     those recorded did, for example because it was deleted before the last reset
 * @param <T> the resource's type
 */
public record Deletion<T>(T resource, Instant at, OptionalInt request) {

    /**
     * Checks that nothing is null.
     *
     * @param resource see above
     * @param at see above
     * @param request see above
     */
    public Deletion {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(request, "request");
    }
}
