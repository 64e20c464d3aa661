package dev.faketwilio.internal.errors;

/** The errors of Messaging Services and of all that belongs to them (see {@link TwilioErrors}). */
public final class MessagingErrors {

    private MessagingErrors() {}

    /** messaging.md 2.3. */
    public static TwilioException invalidFriendlyName() {
        // assumed: 20002 rather than 20001, since its dictionary text names the same limits of 1 to 64 characters
        return new TwilioException(400, 20002, "Invalid FriendlyName");
    }

    /** messaging.md 2.3 and 25. */
    public static TwilioException invalidValidityPeriod() {
        return new TwilioException(400, 21624, "Invalid validity period value");
    }

    /** messaging.md 2.3 and 25. */
    public static TwilioException invalidUsecase() {
        return new TwilioException(400, 21713, "Messaging Service Use Case is Invalid");
    }

    // ---- sender pools ------------------------------------------------------------------------------------------

    /** messaging.md 3, of alphanumeric senders C.3. */
    public static TwilioException alreadyInPool() {
        return new TwilioException(409, 21710, "Phone Number or Short Code is already in the Messaging Service.");
    }

    /** messaging.md 3. */
    public static TwilioException inAnotherPool() {
        return new TwilioException(
                409, 21712, "Phone Number or Short Code is associated with another Messaging Service.");
    }

    /** messaging.md 0.1: a PN or SC SID that the account does not have. */
    public static TwilioException unknownSender() {
        // assumed: the status and, from the title, the text
        return new TwilioException(404, 21421, "Phone Number is invalid");
    }

    /** messaging.md 0.1: what is not a PN or SC SID. */
    public static TwilioException malformedSender() {
        // assumed: the status and, from the title, the text
        return new TwilioException(400, 21421, "Phone Number is invalid");
    }

    /** messaging.md 0.15. */
    public static TwilioException secondAlphaSender() {
        // assumed: status, code and text; only the rule is known
        return new TwilioException(409, 20409, "A Messaging Service can have only one Alpha Sender");
    }

    /** messaging.md 3. */
    public static TwilioException poolIsFull() {
        return new TwilioException(412, 21714, "Number Pool size limit reached");
    }

    /** messaging.md 3 and 25: neither SMS nor MMS. */
    public static TwilioException cannotSendMessages() {
        return new TwilioException(400, 21715, "Phone Number Does Not Have Correct Messaging Service Capabilities");
    }

    /** messaging.md 5 and 25. */
    public static TwilioException missingAlphaSender() {
        // assumed: 21708 rather than 20001, since the code is about this one parameter
        return new TwilioException(400, 21708, "Alpha Sender ID Missing from the request");
    }

    /** messaging.md 5 and 25. */
    public static TwilioException invalidAlphaSender() {
        return new TwilioException(
                400, 21709, "Alpha Sender ID is Invalid or Not Authorized for this Messaging Service");
    }

    // ---- numbers of the account --------------------------------------------------------------------------------

    /** conventions.md 0.9.10. */
    public static TwilioException missingNumber() {
        return new TwilioException(400, 400, "did or area_code is required");
    }

    /** messaging.md 14.1, 23: a number that is none, or for sale nowhere. */
    public static TwilioException invalidPhoneNumber(String number) {
        // assumed: the text; the code is that of the test credentials
        return new TwilioException(400, 21421, "PhoneNumber " + number + " is invalid");
    }

    /** messaging.md 14.1, 23. */
    public static TwilioException phoneNumberNotAvailable(String number) {
        // assumed: the text; the code is that of the test credentials
        return new TwilioException(400, 21422, number + " is not available");
    }

    /** messaging.md C.1. */
    public static TwilioException invalidAreaCode(String areaCode) {
        // assumed: the text
        return new TwilioException(400, 21451, "AreaCode " + areaCode + " is invalid");
    }

    /** messaging.md C.1, 23. */
    public static TwilioException emptyAreaCode(String areaCode) {
        // assumed: the text
        return new TwilioException(400, 21452, "No phone numbers found in area code " + areaCode);
    }

    /** messaging.md C.1: a number of one kind bought as one of another. */
    public static TwilioException wrongKindOfNumber(String number) {
        // assumed: the text
        return new TwilioException(400, 21458, "PhoneNumber " + number + " is of another type than requested");
    }

    /** messaging.md C.1. */
    public static TwilioException invalidUrl(String name) {
        // assumed: 21402 and the text; on the 2010 API a URL has a code of its own
        return new TwilioException(400, 21402, name + " is not a valid URL");
    }

    /** messaging.md C.1. */
    public static TwilioException invalidMethod(String name) {
        // assumed: 21403 and the text
        return new TwilioException(400, 21403, name + " must be GET or POST");
    }
}
