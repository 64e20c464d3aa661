package dev.faketwilio.internal.errors;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a message that was taken did not arrive: the error codes that stand in it (contract/messaging.md 18.1 and C). */
public final class DeliveryErrors {

    /** messaging.md 15.3: the recipient wants no messages from the Service. */
    public static final int OPTED_OUT = 21610;

    /** messaging.md 17: the Service was deleted; assumed. */
    public static final int SERVICE_GONE = 21701;

    /** messaging.md 15.3: none of the Service's senders reaches the recipient; assumed to be found out later. */
    public static final int NO_SENDER = 21703;

    /** messaging.md 15.5: media that cannot be sent there, and must not be converted. */
    public static final int NO_MMS = 30011;

    /** messaging.md C.2. */
    public static final int EXPIRED = 30036;

    private static final Map<Integer, String> TEXTS = texts("""
            21610 Attempt to send to unsubscribed recipient
            21701 The Messaging Service does not exist
            21703 The Messaging Service does not have a phone number available to send a message
            30001 Queue overflow
            30002 Account suspended
            30003 Unreachable destination handset
            30004 Message blocked
            30005 Unknown destination handset
            30006 Landline or unreachable carrier
            30007 Message filtered
            30008 Unknown error
            30009 Missing inbound segment
            30010 Message price exceeds max price
            30011 MMS not supported by the receiving phone number in this region
            30017 Carrier network congestion
            30018 Destination carrier requires sender ID pre-registration
            30019 Content size exceeds carrier limit
            30020 Internal Failure with Message Scheduling
            30021 Internal Failure with messaging service orchestrator
            30022 US A2P 10DLC - Rate Limits Exceeded
            30023 US A2P 10DLC - Daily Message Cap Reached
            30024 Numeric Sender ID Not Provisioned on Carrier
            30027 US A2P 10DLC - T-Mobile Daily Message Limit Reached
            30032 Toll-Free Number Has Not Been Verified
            30033 US A2P 10DLC - Campaign Suspended
            30034 US A2P 10DLC - Message from an Unregistered Number
            30035 US A2P 10DLC - Message from a number still being configured
            30036 Validity Period Expired
            30037 Outbound Messaging Disabled
            30038 OTP Message Body Filtered
            30039 Filtered to Prevent Message Loops
            30450 Message delivery blocked
            30453 Message couldn't be delivered
            30454 Account exceeded the messages limit
            63003 Channel could not find To address
            63013 Channel policy violation
            63019 Media failed to download
            63024 Invalid message recipient""");

    private DeliveryErrors() {}

    /** The {@code error_message} of a code: its title in Twilio's dictionary; null for others than the common ones. */
    public static @Nullable String text(int errorCode) {
        // assumed: the title
        return TEXTS.get(errorCode);
    }

    private static Map<Integer, String> texts(String lines) {
        Map<Integer, String> texts = new HashMap<>();
        for (String line : lines.split("\n", -1)) {
            texts.put(Integer.valueOf(line.substring(0, 5)), line.substring(6));
        }
        return texts;
    }
}
