package dev.faketwilio.internal.errors;

/**
 * The errors of link shortening and of the lists of deactivated numbers (see {@link ApiError}); sections of
 * contract/messaging.md. assumed: the status of all of them, and that their texts are the titles of C.1.
 */
public enum LinkShorteningErrors implements ApiError {
    INVALID_CALLBACK_URL(400, 30109, "Callback URL is invalid"), // 12
    DEACTIVATION_DATE_TOO_OLD(400, 30113, "Specified date is too old"), // 13
    DEACTIVATION_DATE_TOO_EARLY(400, 30114, "Specified date is not available yet"), // 13
    INVALID_DEACTIVATION_DATE(400, 30115, "Date format is incorrect"), // 13
    MISSING_CERTIFICATE_OR_KEY(400, 30116, "Certificate or private key or both are missing"), // 12
    UNREADABLE_CERTIFICATE(400, 30117, "Certificate cannot be parsed"), // 12
    INVALID_PRIVATE_KEY(400, 30118, "Private key is invalid"), // 12
    INVALID_PAIR(400, 30119, "Certificate and private key pair is invalid"), // 12
    INVALID_FALLBACK_URL(400, 30122, "Fallback URL is invalid"), // 12
    SELF_SIGNED_CERTIFICATE(400, 30129, "Certificate is self signed"), // 12
    // 12
    SERVICE_HAS_ANOTHER_DOMAIN(400, 30130, "Messaging Service SID already belongs in another domain configuration.");

    private final ErrorTemplate template;

    LinkShorteningErrors(int status, int code, String text) {
        template = new ErrorTemplate(status, code, text, ErrorBody.STANDARD);
    }

    @Override
    public ErrorTemplate template() {
        return template;
    }
}
