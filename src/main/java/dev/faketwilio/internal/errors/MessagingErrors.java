package dev.faketwilio.internal.errors;

/**
 * The errors of Messaging Services, their senders, and numbers of the account (see {@link ApiError}); sections of
 * contract/messaging.md.
 */
public enum MessagingErrors implements ApiError {
    // 2.3; assumed: 20002 rather than 20001, since its dictionary text names the same limits of 1 to 64 characters
    INVALID_FRIENDLY_NAME(400, 20002, "Invalid FriendlyName"),
    INVALID_VALIDITY_PERIOD(400, 21624, "Invalid validity period value"), // 2.3 and 25
    INVALID_USECASE(400, 21713, "Messaging Service Use Case is Invalid"), // 2.3 and 25

    // ---- sender pools ----------------------------------------------------------------------------------------------
    // 3, of alphanumeric senders C.3
    ALREADY_IN_POOL(409, 21710, "Phone Number or Short Code is already in the Messaging Service."),
    IN_ANOTHER_POOL(409, 21712, "Phone Number or Short Code is associated with another Messaging Service."), // 3
    // 0.1: a PN or SC SID that the account does not have; assumed: the status and, from the title, the text
    UNKNOWN_SENDER(404, 21421, "Phone Number is invalid"),
    // 0.1: what is not a PN or SC SID; assumed: the status and, from the title, the text
    MALFORMED_SENDER(400, 21421, "Phone Number is invalid"),
    // 0.15; assumed: status, code and text
    SECOND_ALPHA_SENDER(409, 20409, "A Messaging Service can have only one Alpha Sender"),
    POOL_IS_FULL(412, 21714, "Number Pool size limit reached"), // 3
    // 3 and 25: neither SMS nor MMS; assumed: status and text, the title
    CANNOT_SEND_MESSAGES(400, 21715, "Phone Number Does Not Have Correct Messaging Service Capabilities"),
    // 5 and 25; assumed: 21708 rather than 20001, since the code is about this one
    // parameter; status and text, the title
    MISSING_ALPHA_SENDER(400, 21708, "Alpha Sender ID Missing from the request"),
    // 5 and 25; assumed: status and text, the title
    INVALID_ALPHA_SENDER(400, 21709, "Alpha Sender ID is Invalid or Not Authorized for this Messaging Service"),

    // ---- numbers of the account ------------------------------------------------------------------------------------
    MISSING_NUMBER(400, 400, "did or area_code is required"), // conventions.md 0.9.10
    // 14.1, 23: a number that is none, or for sale nowhere; assumed: the text; the code is that of the test credentials
    INVALID_PHONE_NUMBER(400, 21421, "PhoneNumber {number} is invalid"),
    // 14.1, 23; assumed: the text; the code is that of the test credentials
    PHONE_NUMBER_NOT_AVAILABLE(400, 21422, "{number} is not available"),
    INVALID_AREA_CODE(400, 21451, "AreaCode {areaCode} is invalid"), // C.1; assumed: the text
    EMPTY_AREA_CODE(400, 21452, "No phone numbers found in area code {areaCode}"), // C.1, 23; assumed: the text
    // C.1: a number of one kind bought as one of another; assumed: the text
    WRONG_KIND_OF_NUMBER(400, 21458, "PhoneNumber {number} is of another type than requested"),
    // C.1; assumed: 21402 and the text; on the 2010 API a URL has a code of its own
    INVALID_URL(400, 21402, "{name} is not a valid URL"),
    INVALID_METHOD(400, 21403, "{name} must be GET or POST"); // C.1; assumed: 21403 and the text

    private final ErrorTemplate template;

    MessagingErrors(int status, int code, String text) {
        template = new ErrorTemplate(status, code, text, ErrorBody.STANDARD);
    }

    @Override
    public ErrorTemplate template() {
        return template;
    }
}
