package dev.faketwilio.internal.errors;

/**
 * The errors of sending and changing messages, on the 2010 API (see {@link ApiError}); sections of contract/messaging.md.
 * "assumed text": the title of the code.
 */
public enum MessageErrors implements ApiError {
    // ---- what is missing -------------------------------------------------------------------------------------------
    NO_TO(400, 21604, "A 'To' phone number is required."), // 15.3
    NO_FROM(400, 21603, "A 'From' phone number is required."), // 15.3: neither From nor MessagingServiceSid
    NO_BODY(400, 21602, "Message body is required."), // 15.3: no content, sent directly
    // 15.3 and 0.7: no content, sent through a Service or on another channel
    NO_CONTENT(400, 21619, "A text message body or media urls must be specified."),

    // ---- what is malformed -----------------------------------------------------------------------------------------
    BODY_TOO_LONG(400, 21617, "The concatenated message body exceeds the 1600 character limit."), // 15.3
    TOO_MANY_MEDIA(400, 21623, "Number of media files exceeds allowed limit"), // 15.3; assumed text
    // 0.8: recorded in 2019
    INVALID_MEDIA_URL(400, 21620, "Media urls: {urls} are invalid. Please use only valid http and https urls"),
    INVALID_STATUS_CALLBACK(400, 21609, "The StatusCallback URL {url} is not a valid URL."), // 15.3
    INVALID_APPLICATION_SID(400, 21218, "Invalid ApplicationSid"), // C.1; assumed text
    INVALID_CONTENT_RETENTION(400, 30029, "Invalid ContentRetention"), // 15.1; assumed text
    INVALID_ADDRESS_RETENTION(400, 30030, "Invalid AddressRetention"), // 15.1; assumed text
    INVALID_MAX_PRICE(400, 21627, "Max Price must be a valid float"), // C.1; assumed text
    // 15.3 and C.1: variables without the template that they are for; assumed text
    NO_CONTENT_SID(400, 21654, "ContentSid Required"),
    INVALID_CONTENT_SID(400, 21655, "The ContentSid is Invalid"), // 15.3 and C.1; assumed text
    INVALID_CONTENT_VARIABLES(400, 21656, "The ContentVariables Parameter is invalid"), // 15.3 and C.1; assumed text

    // ---- the recipient ---------------------------------------------------------------------------------------------
    // 15.3; an older text was still seen in 2024 (0.24); assumed: this one everywhere
    INVALID_TO(400, 21211, "Invalid 'To' Phone Number: {masked to}"),
    TO_IS_SHORT_CODE(400, 21265, "'To' number cannot be a Short Code"), // 15.3
    TO_IS_FROM(400, 21266, "'To' and 'From' number cannot be the same"), // 15.3
    // 15.3
    REGION_NOT_ENABLED(
            400,
            21408,
            "Permission to send an SMS has not been enabled for the region indicated by the 'To' number:"
                    + " {masked to}"),
    // 15.3 and 15.6
    UNVERIFIED(
            400,
            21608,
            "The number {masked to} is unverified. Trial accounts cannot send messages to unverified"
                    + " numbers; verify {masked to} at twilio.com/user/account/phone-numbers/verified, or purchase a"
                    + " Twilio number to send messages to unverified numbers"),
    OPTED_OUT(400, 21610, "Attempt to send to unsubscribed recipient"), // 15.3 and 19
    // 15.3
    NOT_REACHABLE(
            400,
            21612,
            "Message cannot be sent with the current combination of 'To' ({to}) and/or 'From' ({from})"
                    + " parameters"),
    NOT_MOBILE(400, 21614, "To number: {to}, is not a mobile number"), // 15.3 and 23
    // 15.3; outside the US, Canada and the UK (0.23); assumed text
    LANDLINE(400, 21635, "'To' number cannot be a landline"),

    // ---- the sender ------------------------------------------------------------------------------------------------
    // 15.3
    INVALID_FROM(
            400, 21212, "The 'From' number {from} is not a valid phone number, shortcode, or alphanumeric sender ID."),
    // 15.3 and 23: a number that sends no messages to that recipient
    NOT_MESSAGE_CAPABLE(
            400,
            21606,
            "The 'From' phone number provided ({from}) is not a valid message-capable Twilio phone number"
                    + " for this destination"),
    // 15.3: 21659 rather than 21606 since July 2024
    NOT_OWNED(400, 21659, "'From' {from} is not a Twilio phone number or Short Code country mismatch"),
    FROM_WITHOUT_SMS(400, 21661, "'From' number is not SMS-capable"), // 15.3; assumed text
    FROM_WITHOUT_MMS(400, 21621, "The 'From' number has not been enabled for MMS"), // 15.3; assumed text
    QUEUE_FULL(400, 21611, "SMS queue is full."), // 15.3 and 23
    // 15.3
    DIFFERENT_CHANNELS(400, 21910, "Invalid From and To pair. From and To should be of the same channel"),
    // 0.10
    UNKNOWN_CHANNEL(400, 63007, "Twilio could not find a Channel with the specified From address"),
    // 15.6 and C.2; assumed text
    ALPHANUMERIC_ON_TRIAL(400, 21267, "Alphanumeric Sender ID cannot be used as the 'From' number on trial accounts"),

    // ---- the Messaging Service -------------------------------------------------------------------------------------
    INVALID_SERVICE(400, 21705, "The Messaging Service Sid {sid} is invalid."), // 15.3 and 25; assumed: the text
    UNKNOWN_SERVICE(404, 21701, "The Messaging Service does not exist"), // 15.3 and 25; assumed text
    EMPTY_SERVICE(400, 21704, "The Messaging Service contains no phone numbers"), // 15.3 and 25; assumed text
    // 15.3 and 25; assumed: 21711 and the text, its title of today
    NOT_IN_SERVICE(400, 21711, "Sender is not associated with the specified Messaging Service"),
    // 0.20: page 21660; 15.3: the text; assumed: the status
    FROM_OF_ANOTHER_ACCOUNT(400, 21660, "Mismatch between the 'From' number {from} and the account {account}"),
    FALLBACK_WITH_FROM(400, 21664, "'FallbackFrom' cannot be used with a 'From' sender"), // 15.1 and C.2; assumed text
    FALLBACK_WITHOUT_SERVICE(400, 21666, "'FallbackFrom' requires MessagingServiceSid"), // 15.1 and C.2; assumed text
    // 15.1 and C.2; assumed text
    FALLBACK_WITHOUT_RCS(400, 21667, "'FallbackFrom' requires the Messaging Service to have an RCS Sender"),

    // ---- scheduling ------------------------------------------------------------------------------------------------
    NO_SEND_AT(400, 35111, "SendAt cannot be empty for ScheduleType 'fixed'"), // 17
    // 0.3: pages 35114, 35115 and 35117 of April 2026; assumed: the text with the new limit
    INVALID_SEND_AT(
            400,
            35117,
            "SendAt time must be between 300 seconds and 35 days (3024000 seconds) in the future, inclusive."),
    // 17; assumed: two pages say that the message is sent at once (0.4)
    SCHEDULE_WITHOUT_SERVICE(400, 35118, "MessagingServiceSid is required to schedule a message"), // 17
    SEND_AT_WITHOUT_SCHEDULE(400, 35119, "SendAt can only be used when ScheduleType is 'fixed'"), // 17

    // ---- changes ---------------------------------------------------------------------------------------------------
    INVALID_UPDATE(400, 30400, "Parameters are not valid"), // 18.3; assumed text
    NOT_CANCELABLE(409, 30409, "Message is not in a cancelable state."), // 17 and 25; assumed: 409
    // assumed: as for a deletion, with a text of its own
    NOT_REDACTABLE(409, 20009, "Cannot redact this resource before it is complete"),
    NOT_FINAL(409, 20009, "Cannot delete this resource before it is complete"); // 18.3 and 25; assumed: 409

    private final ErrorTemplate template;

    MessageErrors(int status, int code, String text) {
        template = new ErrorTemplate(status, code, text, ErrorBody.STANDARD);
    }

    @Override
    public ErrorTemplate template() {
        return template;
    }
}
