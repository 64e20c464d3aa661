package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.errors.TwilioException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request came to.
 *
 * @param status the HTTP status
 * @param body the JSON or the file; empty for none
 * @param error the error, if it was refused
 * @param resultingSid the SID of the resource in the body, or of the one that was deleted
 * @param head what the response's headers say of it
 */
public record Reply(
        int status,
        ResponseBody body,
        @Nullable TwilioException error,
        @Nullable String resultingSid,
        Head head) {

    static Reply success(int status, ResponseBody body, @Nullable String resultingSid) {
        return new Reply(status, body, null, resultingSid, Head.JSON);
    }

    static Reply redirect(int status, ResponseBody body, String location) {
        return new Reply(status, body, null, null, new Head("", location, List.of()));
    }

    static Reply file(int status, FileBody file, String sid) {
        return new Reply(status, ResponseBody.of(file.bytes()), null, sid, new Head(file.contentType(), "", List.of()));
    }

    /** Returns a response without a body that is about no resource. */
    public static Reply empty(int status) {
        return new Reply(status, ResponseBody.NONE, null, null, Head.JSON);
    }

    /** Returns the same with another body. */
    public Reply withBody(ResponseBody other) {
        return new Reply(status, other, error, resultingSid, head);
    }

    /** Returns an error instead, although the request has been carried out. */
    public Reply replacedBy(TwilioException other) {
        return new Reply(other.status(), ResponseBody.of(other.toJson()), other, resultingSid, Head.JSON);
    }

    /** Returns a page instead that is not Twilio's, or nothing, although the request has been carried out. */
    public Reply replacedBy(int otherStatus, ResponseBody page) {
        return new Reply(otherStatus, page, null, resultingSid, Head.JSON);
    }

    /** Returns an error as Twilio writes it. */
    public static Reply refused(TwilioException error) {
        return refused(error, List.of());
    }

    static Reply refused(TwilioException error, List<Operation.Method> allow) {
        return new Reply(error.status(), ResponseBody.of(error.toJson()), error, null, new Head("", "", allow));
    }

    /**
     * The headers of a response that differ between responses.
     *
     * @param contentType the type of a file; empty for JSON
     * @param location where the client is sent; empty for nowhere
     * @param allow the methods that the path has, if the request's was none of them; else empty
     */
    public record Head(String contentType, String location, List<Operation.Method> allow) {

        static final Head JSON = new Head("", "", List.of());
    }
}
