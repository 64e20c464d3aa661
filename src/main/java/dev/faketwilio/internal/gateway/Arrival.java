package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.engine.Sids;
import org.jspecify.annotations.Nullable;

/**
 * A request that has arrived, before it is known whose it is. It becomes an {@link Exchange} when its account is known.
 *
 * @param request as it was received
 * @param nanos when, as {@link System#nanoTime()}
 * @param destination for which product it is; null if that is unknown
 */
record Arrival(TwilioRequest request, long nanos, @Nullable Destination destination) {

    private static final String JSON = "application/json";
    private static final String JSON_UTF_8 = "application/json; charset=utf-8";

    static Arrival of(TwilioRequest request) {
        return new Arrival(request, System.nanoTime(), Destination.of(request));
    }

    /** Returns the response to a request that has not come so far that it is known what it is. */
    static TwilioReply unreadable(Reply reply) {
        return new TwilioReply(
                reply, new TwilioReply.Headers(JSON, Sids.sid("RQ", System.nanoTime()), 0, 0, "", ""), Delivery.WHOLE);
    }

    /** Returns the response to a request that belongs to no account. */
    TwilioReply respond(Reply reply) {
        return respond(reply, 0, "");
    }

    /**
     * Returns the response.
     *
     * @param concurrent how many requests of the account are in flight; 0 if it has no account
     * @param date the present of the account; empty if it has no account
     */
    TwilioReply respond(Reply reply, int concurrent, String date) {
        // conventions.md 6: the character set is named to clients that ask for it
        String json = request.header("Accept-Charset") != null ? JSON_UTF_8 : JSON;
        String contentType =
                reply.head().contentType().isEmpty() ? json : reply.head().contentType();
        String domain = destination == null ? "" : destination.product().host();
        long took = System.nanoTime() - nanos;
        return new TwilioReply(
                reply,
                new TwilioReply.Headers(contentType, Sids.sid("RQ", nanos), took, concurrent, domain, date),
                Delivery.WHOLE);
    }
}
