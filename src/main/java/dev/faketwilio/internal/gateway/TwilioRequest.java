package dev.faketwilio.internal.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An HTTP request as it was received. Treated as immutable by all: what the arrays say never changes. */
public final class TwilioRequest {

    private final String method;
    private RequestUri uri;
    private final String[] headers;
    private final RequestBody body;

    /** The number of bytes that it shares with earlier requests. */
    private int shared;

    /**
     * Describes a request.
     *
     * @param headers name, value, name, value, in the order sent
     */
    public TwilioRequest(String method, RequestUri uri, String[] headers, RequestBody body) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    String scheme() {
        return uri.scheme();
    }

    String authority() {
        return uri.authority();
    }

    String path() {
        return uri.path();
    }

    @Nullable
    String query() {
        return uri.query();
    }

    RequestBody body() {
        return body;
    }

    /** Shows all headers in the order sent. */
    void eachHeader(BiConsumer<String, String> show) {
        for (int i = 0; i < headers.length; i += 2) {
            show.accept(headers[i], headers[i + 1]);
        }
    }

    /**
     * Has what an earlier request had, too, in memory only once for both: a client sends nearly the same headers each time,
     * and often to the same path.
     */
    void shareWith(TwilioRequest earlier) {
        uri = uri.sharing(earlier.uri);
        shared = uri.path().equals(earlier.uri.path()) ? size(uri.path()) : 0;
        for (int i = 0; i < headers.length && i < earlier.headers.length; i++) {
            if (headers[i].equals(earlier.headers[i])) {
                headers[i] = earlier.headers[i];
                shared += size(headers[i]);
            }
        }
    }

    /** Returns about how many bytes of memory it takes, without what it shares with earlier requests. */
    long bytes() {
        String query = uri.query();
        long bytes = body.size() + size(uri.path()) + (query == null ? 0 : size(query)) - shared;
        for (String header : headers) {
            bytes += size(header);
        }
        return bytes;
    }

    /** A string with its object, and a reference to it. */
    private static int size(String text) {
        return 48 + text.length();
    }

    /** The first value of a header; null if it was not sent. */
    @Nullable
    String header(String name) {
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase(name)) {
                return headers[i + 1];
            }
        }
        return null;
    }

    /** All values of a header. */
    List<String> headers(String name) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase(name)) {
                found.add(headers[i + 1]);
            }
        }
        return found;
    }
}
