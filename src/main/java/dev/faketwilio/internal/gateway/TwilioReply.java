package dev.faketwilio.internal.gateway;

/**
 * The answer to a request, in Twilio's terms; {@code http} writes it with the headers of contract/conventions.md 6.
 *
 * @param status the HTTP status
 * @param body the JSON; empty for none
 * @param charset whether the content type names the character set
 * @param requestId {@code RQ} and 32 hexadecimal digits
 * @param nanos how long it took
 * @param concurrent how many requests of the account were in flight; 0 if it is for no account
 * @param domain the product's host name; empty if it is for no product
 * @param date the sandbox's present for the Date header; empty if it is for no account
 * @param allow the Allow header of a 405; else empty
 * @param location the Location header of a 307; else empty
 */
public record TwilioReply(
        int status,
        byte[] body,
        boolean charset,
        String requestId,
        long nanos,
        int concurrent,
        String domain,
        String date,
        String allow,
        String location) {}
