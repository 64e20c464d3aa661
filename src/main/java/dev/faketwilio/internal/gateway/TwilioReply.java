package dev.faketwilio.internal.gateway;

/**
 * The answer to a request, in Twilio's terms; {@code http} writes it with the headers of contract/conventions.md 6.
 *
 * @param status the HTTP status
 * @param body the JSON; empty for none
 * @param contentType what the body is
 * @param requestId {@code RQ} and 32 hexadecimal digits; empty if the answer is not from Twilio's API, but from what
 *     stands before it, and has none of its headers
 * @param nanos how long it took
 * @param concurrent how many requests of the account were in flight; 0 if it is for no account
 * @param domain the product's host name; empty if it is for no product
 * @param date the sandbox's present for the Date header; empty if it is for no account
 * @param allow the Allow header of a 405; else empty
 * @param location the Location header of a 307; else empty
 * @param delivery in what manner it is sent
 */
public record TwilioReply(
        int status,
        byte[] body,
        String contentType,
        String requestId,
        long nanos,
        int concurrent,
        String domain,
        String date,
        String allow,
        String location,
        Delivery delivery)
        implements Answer {

    /** The same, delivered otherwise. */
    TwilioReply delivered(byte[] otherBody, Delivery otherwise) {
        return new TwilioReply(
                status, otherBody, contentType, requestId, nanos, concurrent, domain, date, allow, location, otherwise);
    }

    /** The same status and body as a page of a server in front of Twilio's API. */
    TwilioReply fromEdge() {
        return new TwilioReply(status, body, "text/html", "", nanos, 0, "", date, "", "", delivery);
    }
}
