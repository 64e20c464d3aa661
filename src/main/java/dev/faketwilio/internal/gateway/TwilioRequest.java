package dev.faketwilio.internal.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An HTTP request as it was received. Treated as immutable by all: what the arrays say never changes. */
public final class TwilioRequest {

    private final String method;
    private final String scheme;
    private final String authority;
    private String path;
    private final @Nullable String query;
    private final String[] headers;
    private final byte[] body;
    private final boolean cut;
    private final @Nullable Parts parts;

    /**
     * Describes a request.
     *
     * @param authority the Host header as sent; the server's own address if there is none
     * @param path the path as sent, undecoded
     * @param query what follows the question mark, undecoded; null if there is none
     * @param headers name, value, name, value, in the order sent
     * @param cut whether the body was larger than is taken, so that its bytes are not there
     * @param parts the parts of a multipart body, whose bytes are not kept; null for any other body
     */
    public TwilioRequest(
            String method,
            String scheme,
            String authority,
            String path,
            @Nullable String query,
            String[] headers,
            byte[] body,
            boolean cut,
            @Nullable Parts parts) {
        this.method = method;
        this.scheme = scheme;
        this.authority = authority;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.cut = cut;
        this.parts = parts;
    }

    public String method() {
        return method;
    }

    String scheme() {
        return scheme;
    }

    String authority() {
        return authority;
    }

    String path() {
        return path;
    }

    @Nullable
    String query() {
        return query;
    }

    byte[] body() {
        return body;
    }

    boolean cut() {
        return cut;
    }

    @Nullable
    Parts parts() {
        return parts;
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
        if (path.equals(earlier.path)) {
            path = earlier.path;
        }
        for (int i = 0; i < headers.length && i < earlier.headers.length; i++) {
            if (headers[i].equals(earlier.headers[i])) {
                headers[i] = earlier.headers[i];
            }
        }
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
