package dev.faketwilio.internal.errors;

/**
 * The errors of link shortening and of the lists of deactivated numbers (see {@link TwilioErrors}): codes and titles of
 * messaging.md C.1.
 */
public final class LinkShorteningErrors {

    // assumed: the status of all of them, and that their messages are their titles
    private static final int STATUS = 400;

    private LinkShorteningErrors() {}

    /** messaging.md 12. */
    public static TwilioException invalidCallbackUrl() {
        return new TwilioException(STATUS, 30109, "Callback URL is invalid");
    }

    /** messaging.md 13. */
    public static TwilioException deactivationDateTooOld() {
        return new TwilioException(STATUS, 30113, "Specified date is too old");
    }

    /** messaging.md 13. */
    public static TwilioException deactivationDateTooEarly() {
        return new TwilioException(STATUS, 30114, "Specified date is not available yet");
    }

    /** messaging.md 13. */
    public static TwilioException invalidDeactivationDate() {
        return new TwilioException(STATUS, 30115, "Date format is incorrect");
    }

    /** messaging.md 12. */
    public static TwilioException missingCertificateOrKey() {
        return new TwilioException(STATUS, 30116, "Certificate or private key or both are missing");
    }

    /** messaging.md 12. */
    public static TwilioException unreadableCertificate() {
        return new TwilioException(STATUS, 30117, "Certificate cannot be parsed");
    }

    /** messaging.md 12. */
    public static TwilioException invalidPrivateKey() {
        return new TwilioException(STATUS, 30118, "Private key is invalid");
    }

    /** messaging.md 12. */
    public static TwilioException invalidPair() {
        return new TwilioException(STATUS, 30119, "Certificate and private key pair is invalid");
    }

    /** messaging.md 12. */
    public static TwilioException selfSignedCertificate() {
        return new TwilioException(STATUS, 30129, "Certificate is self signed");
    }

    /** messaging.md 12. */
    public static TwilioException invalidFallbackUrl() {
        return new TwilioException(STATUS, 30122, "Fallback URL is invalid");
    }

    /** messaging.md 12. */
    public static TwilioException serviceHasAnotherDomain() {
        return new TwilioException(
                STATUS, 30130, "Messaging Service SID already belongs in another domain configuration.");
    }
}
