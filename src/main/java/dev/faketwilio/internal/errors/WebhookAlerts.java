package dev.faketwilio.internal.errors;

/**
 * The alerts for failed calls to the code under test, with the titles of Twilio's error dictionary; sections of
 * contract/messaging.md.
 */
public enum WebhookAlerts {
    // ---- the call --------------------------------------------------------------------------------------------------
    INVALID_URL(11100, "Invalid URL format"), // The configured URL is none
    // No answer came. Section 20.3; that a timeout has this code is recorded in an alert of 2023, whose text names the
    // inner 11203
    NO_ANSWER(11200, "HTTP retrieval failure"),
    NO_CONNECTION(11205, "HTTP connection failure"), // No connection came about
    PROTOCOL_VIOLATION(11206, "HTTP protocol violation"), // What came is no HTTP, or breaks off
    BAD_HOST_NAME(11210, "HTTP bad host name"), // There is no such host
    TOO_MANY_REDIRECTS(11215, "HTTP too many redirects"), // One redirect too many
    INVALID_REDIRECT(11216, "HTTP invalid redirect"), // A 3xx that leads nowhere
    // 4xx or 5xx. Two sources disagree: alerts up to 2023 are recorded with 11200, but the present dictionary has this
    // code for exactly that, and keeps 11200 for what nothing more specific fits; so the dictionary is followed
    ERROR_STATUS(11217, "HTTP error response code"),
    TLS_FAILURE(11220, "SSL/TLS Handshake Error"), // TLS does not come about
    CERTIFICATE_OF_ANOTHER_HOST(11235, "Certificate Invalid - Domain Mismatch"), // The certificate is for another host
    CERTIFICATE_EXPIRED(11236, "Certificate Invalid - Certificate Expired"), // The certificate has expired
    // Nobody who is trusted has signed the certificate
    CERTIFICATE_UNTRUSTED(11237, "Certificate Invalid - Could not find path to certificate"),
    // A connection override names an edge location that is none
    INVALID_EDGE(11240, "HTTP connection edge location is invalid"),
    // A connection override names a retry policy that is none
    INVALID_RETRY_POLICY(11243, "HTTP retry policy is invalid"),
    BODY_TOO_LARGE(11750, "TwiML response body too large"), // Section 20.3: more than 64 kB

    // ---- the answer ------------------------------------------------------------------------------------------------
    UNREADABLE(12100, "Document parse failure"), // No XML
    WRONG_ROOT(12102, "The root element must be Response"), // Another root than Response
    INVALID_SCHEMA(12200, "Schema validation warning", true), // XML that is no TwiML
    INVALID_CONTENT_TYPE(12300, "Invalid Content-Type"), // Neither TwiML nor text
    INVALID_TO(14101, "Invalid \"To\" attribute", true), // No number to send to
    INVALID_FROM(14102, "Invalid \"From\" attribute", true), // No number to send from
    INVALID_BODY(14103, "Invalid Body", true), // Nothing to send, or too much
    INVALID_METHOD(14104, "Invalid Method attribute", true), // Neither GET nor POST
    INVALID_STATUS_CALLBACK(14105, "Invalid statusCallback attribute", true), // No URL to report to
    // Section 22: more than 50 documents for one message
    TOO_MANY_DOCUMENTS(14106, "Document retrieval limit reached", true),
    // Section 22: more than 15 messages to one number in 30 seconds
    TOO_MANY_REPLIES(14107, "SMS send rate limit exceeded"),
    // Section 22: more than 10 messages for one message
    TOO_MANY_MESSAGES(14109, "TwiML Reply message limit exceeded", true),
    INVALID_VERB(14110, "Invalid Verb for SMS Reply", true); // A verb for phone calls, or none of Twilio's

    private final int code;
    private final String title;
    private final boolean warning;

    WebhookAlerts(int code, String title) {
        this(code, title, false);
    }

    WebhookAlerts(int code, String title, boolean warning) {
        this.code = code;
        this.title = title;
        this.warning = warning;
    }

    /** Returns this alert about one call. */
    public Alert alert(String detail) {
        return new Alert(code, title, detail, warning);
    }
}
