package dev.faketwilio.internal.errors;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The error codes of messages that did not arrive, with their titles in Twilio's dictionary; sections of
 * contract/messaging.md, all others 18.1 and C. Codes that are not here are possible too.
 */
public enum DeliveryErrors {
    // 15.3: the recipient wants no messages from the Service
    OPTED_OUT(21610, "Attempt to send to unsubscribed recipient"),
    SERVICE_GONE(21701, "The Messaging Service does not exist"), // 17: the Service was deleted; assumed
    // 15.3: none of the Service's senders reaches the recipient; assumed to be found out later
    NO_SENDER(21703, "The Messaging Service does not have a phone number available to send a message"),
    QUEUE_OVERFLOW(30001, "Queue overflow"),
    ACCOUNT_SUSPENDED(30002, "Account suspended"),
    UNREACHABLE_HANDSET(30003, "Unreachable destination handset"),
    MESSAGE_BLOCKED(30004, "Message blocked"),
    UNKNOWN_HANDSET(30005, "Unknown destination handset"),
    LANDLINE_OR_UNREACHABLE_CARRIER(30006, "Landline or unreachable carrier"),
    FILTERED(30007, "Message filtered"),
    UNKNOWN_ERROR(30008, "Unknown error"),
    MISSING_SEGMENT(30009, "Missing inbound segment"),
    PRICE_TOO_HIGH(30010, "Message price exceeds max price"),
    // 15.5: media that cannot be sent there, and must not be converted
    NO_MMS(30011, "MMS not supported by the receiving phone number in this region"),
    CARRIER_CONGESTION(30017, "Carrier network congestion"),
    SENDER_NOT_PREREGISTERED(30018, "Destination carrier requires sender ID pre-registration"),
    CONTENT_TOO_LARGE(30019, "Content size exceeds carrier limit"),
    SCHEDULING_FAILURE(30020, "Internal Failure with Message Scheduling"),
    ORCHESTRATOR_FAILURE(30021, "Internal Failure with messaging service orchestrator"),
    RATE_LIMIT_EXCEEDED(30022, "US A2P 10DLC - Rate Limits Exceeded"),
    DAILY_CAP_REACHED(30023, "US A2P 10DLC - Daily Message Cap Reached"),
    SENDER_NOT_PROVISIONED(30024, "Numeric Sender ID Not Provisioned on Carrier"),
    T_MOBILE_DAILY_LIMIT_REACHED(30027, "US A2P 10DLC - T-Mobile Daily Message Limit Reached"),
    TOLLFREE_NOT_VERIFIED(30032, "Toll-Free Number Has Not Been Verified"),
    CAMPAIGN_SUSPENDED(30033, "US A2P 10DLC - Campaign Suspended"),
    NUMBER_NOT_REGISTERED(30034, "US A2P 10DLC - Message from an Unregistered Number"),
    NUMBER_BEING_CONFIGURED(30035, "US A2P 10DLC - Message from a number still being configured"),
    EXPIRED(30036, "Validity Period Expired"), // C.2
    OUTBOUND_DISABLED(30037, "Outbound Messaging Disabled"),
    OTP_FILTERED(30038, "OTP Message Body Filtered"),
    LOOP_FILTERED(30039, "Filtered to Prevent Message Loops"),
    // 0.22: Twilio's changelog of August 2026; assumed: the text
    RCS_DEVICE_UNREACHABLE(30046, "RCS device unreachable"),
    DELIVERY_BLOCKED(30450, "Message delivery blocked"),
    NOT_DELIVERED(30453, "Message couldn't be delivered"),
    ACCOUNT_LIMIT_EXCEEDED(30454, "Account exceeded the messages limit"),
    UNKNOWN_CHANNEL_ADDRESS(63003, "Channel could not find To address"),
    CHANNEL_POLICY_VIOLATION(63013, "Channel policy violation"),
    MEDIA_DOWNLOAD_FAILED(63019, "Media failed to download"),
    INVALID_RECIPIENT(63024, "Invalid message recipient");

    private static final Map<Integer, String> TITLES = titles();

    private final int code;
    private final String title;

    DeliveryErrors(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Returns Twilio's error code. */
    public int code() {
        return code;
    }

    /** Returns the {@code error_message} of a code; null for others than the common ones. */
    public static @Nullable String text(int errorCode) {
        // assumed: the title
        return TITLES.get(errorCode);
    }

    private static Map<Integer, String> titles() {
        Map<Integer, String> titles = new HashMap<>();
        for (DeliveryErrors error : values()) {
            titles.put(error.code, error.title);
        }
        return titles;
    }
}
