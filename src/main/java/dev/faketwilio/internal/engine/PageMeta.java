package dev.faketwilio.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * The paging metadata of a list.
 *
 * @param urls the URLs of the list's pages
 * @param key the name of the array
 */
record PageMeta(int page, int pageSize, Urls urls, String key) {

    /**
     * The URLs of pages: paths with query, to which the v1 hosts add the origin in writing.
     *
     * @param self the URL of the page itself
     */
    record Urls(
            String first,
            @Nullable String previous,
            String self,
            @Nullable String next) {}
}
