package dev.faketwilio.internal.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The URI of a request.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority the Host header as sent; the server's own address if there is none
 * @param path the path as sent, undecoded
 * @param query what follows the question mark, undecoded; null if there is none
 */
public record RequestUri(
        String scheme,
        String authority,
        String path,
        @Nullable String query) {

    /** Returns the same, but what it shares with an earlier one is in memory only once. */
    RequestUri sharing(RequestUri earlier) {
        if (equals(earlier)) {
            return earlier;
        }
        return path.equals(earlier.path) ? new RequestUri(scheme, authority, earlier.path, query) : this;
    }
}
