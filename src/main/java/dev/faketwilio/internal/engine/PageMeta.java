package dev.faketwilio.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * The paging metadata of a list; the URLs are paths with query, to which the v1 hosts add the origin in writing.
 *
 * @param key the name of the array
 */
record PageMeta(
        int page,
        int pageSize,
        String first,
        @Nullable String previous,
        String self,
        @Nullable String next,
        String key) {}
