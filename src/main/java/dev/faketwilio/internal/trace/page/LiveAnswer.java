package dev.faketwilio.internal.trace.page;

/**
 * An answer of the live look.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param tag the ETag, with its quotation marks; empty for none
 * @param body empty if the status has none
 */
public record LiveAnswer(int status, String contentType, String tag, byte[] body) {

    /** The Content-Security-Policy of all answers. */
    public static String policy() {
        return Asset.POLICY + "; frame-ancestors 'none'";
    }
}
