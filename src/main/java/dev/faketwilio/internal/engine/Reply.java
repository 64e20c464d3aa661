package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request came to.
 *
 * @param status the HTTP status
 * @param body the JSON; empty for none
 * @param error the error, if it was refused
 * @param resultingSid the SID of the resource in the body, or of the one that was deleted
 * @param allow the methods that the path has, if the request's was none of them; else empty
 * @param location where the client is sent; empty for nowhere
 */
public record Reply(
        int status,
        byte[] body,
        @Nullable TwilioException error,
        @Nullable String resultingSid,
        List<Operation.Method> allow,
        String location) {

    private static final byte[] NO_BODY = {};

    static Reply success(int status, byte @Nullable [] body, @Nullable String resultingSid) {
        return new Reply(status, body == null ? NO_BODY : body, null, resultingSid, List.of(), "");
    }

    static Reply redirect(int status, byte[] body, String location) {
        return new Reply(status, body, null, null, List.of(), location);
    }

    /** Returns a response without a body that is about no resource. */
    public static Reply empty(int status) {
        return new Reply(status, NO_BODY, null, null, List.of(), "");
    }

    /** Returns the same with another body. */
    public Reply withBody(byte[] other) {
        return new Reply(status, other, error, resultingSid, allow, location);
    }

    /** Returns an error instead, although the request has been carried out. */
    public Reply replacedBy(TwilioException other) {
        return new Reply(other.status(), TwilioErrors.toJson(other), other, resultingSid, List.of(), "");
    }

    /** Returns a page instead that is not Twilio's, or nothing, although the request has been carried out. */
    public Reply replacedBy(int otherStatus, byte[] page) {
        return new Reply(otherStatus, page, null, resultingSid, List.of(), "");
    }

    /** An error as Twilio writes it. */
    public static Reply refused(TwilioException error) {
        return refused(error, List.of());
    }

    static Reply refused(TwilioException error, List<Operation.Method> allow) {
        return new Reply(error.status(), TwilioErrors.toJson(error), error, null, allow, "");
    }
}
