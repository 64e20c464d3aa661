package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.store.Content;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request.
 *
 * @param bytes as sent; empty if there was none, or nothing of it is kept
 * @param cut whether the body was larger than the limit, so that nothing of it is kept
 * @param parts the parts of a multipart body, whose bytes are not kept; null for any other body
 */
public record RequestBody(
        byte[] bytes, boolean cut, @Nullable Parts parts) {

    /** No body. */
    public static final RequestBody NONE = new RequestBody(new byte[0], false, null);

    /** Returns a multipart body. */
    public static RequestBody of(Parts parts) {
        return new RequestBody(NONE.bytes, false, parts);
    }

    /** Deletes the files in it, for nobody asks for them any more. */
    void delete() {
        if (parts != null) {
            parts.files().forEach(Content::delete);
        }
    }

    /** Returns about how many bytes of memory it takes. */
    long size() {
        return bytes.length + (parts == null ? 0 : parts.size());
    }
}
