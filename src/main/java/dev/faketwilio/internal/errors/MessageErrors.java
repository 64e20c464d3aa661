package dev.faketwilio.internal.errors;

/** The errors of sending and changing messages, on the 2010 API (see {@link TwilioErrors}): messaging.md 15.3, 17, 18. */
public final class MessageErrors {

    private MessageErrors() {}

    // ---- what is missing ---------------------------------------------------------------------------------------

    /** messaging.md 15.3. */
    public static TwilioException noTo() {
        return refusal(21604, "A 'To' phone number is required.");
    }

    /** messaging.md 15.3: neither From nor MessagingServiceSid. */
    public static TwilioException noFrom() {
        return refusal(21603, "A 'From' phone number is required.");
    }

    /** messaging.md 15.3: no content, sent directly. */
    public static TwilioException noBody() {
        return refusal(21602, "Message body is required.");
    }

    /** messaging.md 15.3: no content, sent through a Service. */
    public static TwilioException noContent() {
        return refusal(21619, "A text message body or media urls must be specified.");
    }

    // ---- what is malformed -------------------------------------------------------------------------------------

    /** messaging.md 15.3. */
    public static TwilioException bodyTooLong() {
        return refusal(21617, "The concatenated message body exceeds the 1600 character limit.");
    }

    /** messaging.md 15.3. */
    public static TwilioException tooManyMedia() {
        // assumed: the title as text
        return refusal(21623, "Number of media files exceeds allowed limit");
    }

    /** messaging.md 15.3. */
    public static TwilioException invalidMediaUrl() {
        return refusal(21620, "Invalid media URL(s)");
    }

    /** messaging.md 15.3. */
    public static TwilioException invalidStatusCallback(String url) {
        return refusal(21609, "The StatusCallback URL " + url + " is not a valid URL.");
    }

    /** messaging.md C.1. */
    public static TwilioException invalidApplicationSid() {
        // assumed: the title as text
        return refusal(21218, "Invalid ApplicationSid");
    }

    /** messaging.md 15.1. */
    public static TwilioException invalidContentRetention() {
        // assumed: the title as text
        return refusal(30029, "Invalid ContentRetention");
    }

    /** messaging.md 15.1. */
    public static TwilioException invalidAddressRetention() {
        // assumed: the title as text
        return refusal(30030, "Invalid AddressRetention");
    }

    /** messaging.md C.1. */
    public static TwilioException invalidMaxPrice() {
        // assumed: the title as text
        return refusal(21627, "Max Price must be a valid float");
    }

    /** messaging.md 15.3 and C.1: variables without the template that they are for. */
    public static TwilioException noContentSid() {
        // assumed: the title as text
        return refusal(21654, "ContentSid Required");
    }

    /** messaging.md 15.3 and C.1. */
    public static TwilioException invalidContentSid() {
        // assumed: the title as text
        return refusal(21655, "The ContentSid is Invalid");
    }

    /** messaging.md 15.3 and C.1. */
    public static TwilioException invalidContentVariables() {
        // assumed: the title as text
        return refusal(21656, "The ContentVariables Parameter is invalid");
    }

    // ---- the recipient -----------------------------------------------------------------------------------------

    /** messaging.md 15.3. */
    public static TwilioException invalidTo(String to) {
        return refusal(21211, "Invalid 'To' Phone Number: " + masked(to));
    }

    /** messaging.md 15.3. */
    public static TwilioException toIsShortCode() {
        return refusal(21265, "'To' number cannot be a Short Code");
    }

    /** messaging.md 15.3. */
    public static TwilioException toIsFrom() {
        return refusal(21266, "'To' and 'From' number cannot be the same");
    }

    /** messaging.md 15.3. */
    public static TwilioException regionNotEnabled(String to) {
        return refusal(
                21408,
                "Permission to send an SMS has not been enabled for the region indicated by the 'To' number: "
                        + masked(to));
    }

    /** messaging.md 15.3 and 15.6. */
    public static TwilioException unverified(String to) {
        String number = masked(to);
        return refusal(
                21608,
                "The number " + number + " is unverified. Trial accounts cannot send messages to unverified numbers;"
                        + " verify " + number + " at twilio.com/user/account/phone-numbers/verified, or purchase a"
                        + " Twilio number to send messages to unverified numbers");
    }

    /** messaging.md 15.3 and 19. */
    public static TwilioException optedOut() {
        return refusal(21610, "Attempt to send to unsubscribed recipient");
    }

    /** messaging.md 15.3. */
    public static TwilioException notReachable(String to, String from) {
        return refusal(
                21612,
                "Message cannot be sent with the current combination of 'To' (" + to + ") and/or 'From' (" + from
                        + ") parameters");
    }

    /** messaging.md 15.3 and 23. */
    public static TwilioException notMobile(String to) {
        return refusal(21614, "To number: " + to + ", is not a mobile number");
    }

    /** messaging.md 15.3. */
    public static TwilioException landline() {
        // assumed: the title as text
        return refusal(21635, "'To' number cannot be a landline");
    }

    // ---- the sender --------------------------------------------------------------------------------------------

    /** messaging.md 15.3. */
    public static TwilioException invalidFrom(String from) {
        return refusal(
                21212,
                "The 'From' number " + from + " is not a valid phone number, shortcode, or alphanumeric sender ID.");
    }

    /** messaging.md 15.3 and 23: a number that sends no messages to that recipient. */
    public static TwilioException notMessageCapable(String from) {
        return refusal(
                21606,
                "The 'From' phone number provided (" + from
                        + ") is not a valid message-capable Twilio phone number for this destination");
    }

    /** messaging.md 15.3: 21659 rather than 21606 since July 2024. */
    public static TwilioException notOwned(String from) {
        return refusal(21659, "'From' " + from + " is not a Twilio phone number or Short Code country mismatch");
    }

    /** messaging.md 15.3. */
    public static TwilioException fromWithoutSms() {
        // assumed: the title as text
        return refusal(21661, "'From' number is not SMS-capable");
    }

    /** messaging.md 15.3. */
    public static TwilioException fromWithoutMms() {
        // assumed: the title as text
        return refusal(21621, "The 'From' number has not been enabled for MMS");
    }

    /** messaging.md 15.3 and 23. */
    public static TwilioException queueFull() {
        return refusal(21611, "SMS queue is full.");
    }

    /** messaging.md 15.3. */
    public static TwilioException differentChannels() {
        return refusal(21910, "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel");
    }

    /** messaging.md 15.3. */
    public static TwilioException unknownChannel() {
        // assumed: the title as text
        return refusal(63007, "Twilio could not find a Channel with the specified 'From' address");
    }

    /** messaging.md 15.6 and C.2. */
    public static TwilioException alphanumericOnTrial() {
        // assumed: the title as text
        return refusal(21267, "Alphanumeric Sender ID cannot be used as the 'From' number on trial accounts");
    }

    // ---- the Messaging Service ---------------------------------------------------------------------------------

    /** messaging.md 15.3 and 25. */
    public static TwilioException invalidService(String sid) {
        // assumed: the text
        return refusal(21705, "The Messaging Service Sid " + sid + " is invalid.");
    }

    /** messaging.md 15.3 and 25. */
    public static TwilioException unknownService() {
        // assumed: the title as text
        return new TwilioException(404, 21701, "The Messaging Service does not exist");
    }

    /** messaging.md 15.3 and 25. */
    public static TwilioException emptyService() {
        // assumed: the title as text
        return refusal(21704, "The Messaging Service contains no phone numbers");
    }

    /** messaging.md 15.3 and 25. */
    public static TwilioException notInService() {
        // assumed: 21711 and the text, its title of today
        return refusal(21711, "Sender is not associated with the specified Messaging Service");
    }

    /** messaging.md 15.1 and C.2. */
    public static TwilioException fallbackWithFrom() {
        // assumed: the title as text
        return refusal(21664, "'FallbackFrom' cannot be used with a 'From' sender");
    }

    /** messaging.md 15.1 and C.2. */
    public static TwilioException fallbackWithoutService() {
        // assumed: the title as text
        return refusal(21666, "'FallbackFrom' requires MessagingServiceSid");
    }

    /** messaging.md 15.1 and C.2. */
    public static TwilioException fallbackWithoutRcs() {
        // assumed: the title as text
        return refusal(21667, "'FallbackFrom' requires the Messaging Service to have an RCS Sender");
    }

    // ---- scheduling --------------------------------------------------------------------------------------------

    /** messaging.md 17. */
    public static TwilioException noSendAt() {
        return refusal(35111, "SendAt cannot be empty for ScheduleType 'fixed'");
    }

    /** messaging.md 17. */
    public static TwilioException invalidSendAt() {
        return refusal(
                35117,
                "SendAt time must be between 900 seconds and 35 days (3024000 seconds) in the future, inclusive.");
    }

    /** messaging.md 17. */
    public static TwilioException scheduleWithoutService() {
        return refusal(35118, "MessagingServiceSid is required to schedule a message");
    }

    /** messaging.md 17. */
    public static TwilioException sendAtWithoutSchedule() {
        return refusal(35119, "SendAt can only be used when ScheduleType is 'fixed'");
    }

    // ---- changes -----------------------------------------------------------------------------------------------

    /** messaging.md 18.3. */
    public static TwilioException invalidUpdate() {
        // assumed: the title as text
        return refusal(30400, "Parameters are not valid");
    }

    /** messaging.md 17 and 25. */
    public static TwilioException notCancelable() {
        // assumed: 409
        return new TwilioException(409, 30409, "Message is not in a cancelable state.");
    }

    /** messaging.md 18.3 and 25. */
    public static TwilioException notFinal() {
        // assumed: 409
        return new TwilioException(409, 20009, "Cannot delete this resource before it is complete");
    }

    /** Numbers in error texts: the last four digits are not told (messaging.md 15.2). */
    private static String masked(String number) {
        StringBuilder text = new StringBuilder(number);
        int masked = 0;
        for (int i = number.length() - 1; i >= 0 && masked < 4; i--) {
            if (Character.isDigit(number.charAt(i))) {
                text.setCharAt(i, 'X');
                masked++;
            }
        }
        return text.toString();
    }

    private static TwilioException refusal(int code, String text) {
        return new TwilioException(400, code, text);
    }
}
