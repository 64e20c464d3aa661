package dev.faketwilio.internal.errors;

/**
 * What can go wrong when the code under test is called, with the titles of Twilio's error dictionary (contract/messaging.md
 * 20.3 and 22, appendix C).
 */
public final class WebhookAlerts {

    private WebhookAlerts() {}

    // ---- the call ----------------------------------------------------------------------------------------------

    /** The configured URL is none. */
    public static Alert invalidUrl(String detail) {
        return error(11100, "Invalid URL format", detail);
    }

    /**
     * No answer came. Section 20.3; that a timeout has this code is recorded in an alert of 2023, whose text names the inner
     * 11203.
     */
    public static Alert noAnswer(String detail) {
        return error(11200, "HTTP retrieval failure", detail);
    }

    /** No connection came about. */
    public static Alert noConnection(String detail) {
        return error(11205, "HTTP connection failure", detail);
    }

    /** What came is no HTTP, or breaks off. */
    public static Alert protocolViolation(String detail) {
        return error(11206, "HTTP protocol violation", detail);
    }

    /** There is no such host. */
    public static Alert badHostName(String detail) {
        return error(11210, "HTTP bad host name", detail);
    }

    /** One redirect too many. */
    public static Alert tooManyRedirects(String detail) {
        return error(11215, "HTTP too many redirects", detail);
    }

    /** A 3xx that leads nowhere. */
    public static Alert invalidRedirect(String detail) {
        return error(11216, "HTTP invalid redirect", detail);
    }

    /**
     * 4xx or 5xx. Two sources disagree: alerts up to 2023 are recorded with 11200, but the present dictionary has this code
     * for exactly that, and keeps 11200 for what nothing more specific fits; so the dictionary is followed.
     */
    public static Alert errorStatus(String detail) {
        return error(11217, "HTTP error response code", detail);
    }

    /** TLS does not come about. */
    public static Alert tlsFailure(String detail) {
        return error(11220, "SSL/TLS Handshake Error", detail);
    }

    /** The certificate is for another host. */
    public static Alert certificateOfAnotherHost(String detail) {
        return error(11235, "Certificate Invalid - Domain Mismatch", detail);
    }

    /** The certificate has expired. */
    public static Alert certificateExpired(String detail) {
        return error(11236, "Certificate Invalid - Certificate Expired", detail);
    }

    /** Nobody who is trusted has signed the certificate. */
    public static Alert certificateUntrusted(String detail) {
        return error(11237, "Certificate Invalid - Could not find path to certificate", detail);
    }

    /** A connection override names an edge location that is none. */
    public static Alert invalidEdge(String detail) {
        return error(11240, "HTTP connection edge location is invalid", detail);
    }

    /** A connection override names a retry policy that is none. */
    public static Alert invalidRetryPolicy(String detail) {
        return error(11243, "HTTP retry policy is invalid", detail);
    }

    /** Section 20.3: more than 64 kB. */
    public static Alert bodyTooLarge(String detail) {
        return error(11750, "TwiML response body too large", detail);
    }

    // ---- the answer --------------------------------------------------------------------------------------------

    /** No XML. */
    public static Alert unreadable(String detail) {
        return error(12100, "Document parse failure", detail);
    }

    /** Another root than Response. */
    public static Alert wrongRoot(String detail) {
        return error(12102, "The root element must be Response", detail);
    }

    /** XML that is no TwiML. */
    public static Alert invalidSchema(String detail) {
        return warning(12200, "Schema validation warning", detail);
    }

    /** Neither TwiML nor text. */
    public static Alert invalidContentType(String detail) {
        return error(12300, "Invalid Content-Type", detail);
    }

    /** No number to send to. */
    public static Alert invalidTo(String detail) {
        return warning(14101, "Invalid \"To\" attribute", detail);
    }

    /** No number to send from. */
    public static Alert invalidFrom(String detail) {
        return warning(14102, "Invalid \"From\" attribute", detail);
    }

    /** Nothing to send, or too much. */
    public static Alert invalidBody(String detail) {
        return warning(14103, "Invalid Body", detail);
    }

    /** Neither GET nor POST. */
    public static Alert invalidMethod(String detail) {
        return warning(14104, "Invalid Method attribute", detail);
    }

    /** No URL to report to. */
    public static Alert invalidStatusCallback(String detail) {
        return warning(14105, "Invalid statusCallback attribute", detail);
    }

    /** Section 22: more than 50 documents for one message. */
    public static Alert tooManyDocuments(String detail) {
        return warning(14106, "Document retrieval limit reached", detail);
    }

    /** Section 22: more than 15 messages to one number in 30 seconds. */
    public static Alert tooManyReplies(String detail) {
        return error(14107, "SMS send rate limit exceeded", detail);
    }

    /** Section 22: more than 10 messages for one message. */
    public static Alert tooManyMessages(String detail) {
        return warning(14109, "TwiML Reply message limit exceeded", detail);
    }

    /** A verb for phone calls, or none of Twilio's. */
    public static Alert invalidVerb(String detail) {
        return warning(14110, "Invalid Verb for SMS Reply", detail);
    }

    private static Alert error(int code, String title, String detail) {
        return new Alert(code, title, detail, false);
    }

    private static Alert warning(int code, String title, String detail) {
        return new Alert(code, title, detail, true);
    }
}
