package dev.faketwilio.assertions;

import dev.faketwilio.TwilioSandbox;
import java.util.Optional;

/**
 * Plain helpers for what tests ask most of Messaging, beside {@link FakeTwilioAssertions}. To be imported statically.
 * Failure texts say what was expected, what was found, and which requests came nearest. Thread-safe.
 */
public final class MessagingAssertions {

    private MessagingAssertions() {}

    /**
     * Fails unless a message to the recipient contains the text. What has become of it since does not matter, unless it
     * was canceled.
     *
     * @param twilio the sandbox
     * @param to a number, however it is written, or a channel address
     * @param containing a part of the text; empty for any
     * @throws AssertionError if there is none; the message lists those that came nearest
     */
    public static void assertMessageSent(TwilioSandbox twilio, String to, String containing) {
        SentMessages.exists(twilio, to, containing);
    }

    /**
     * Fails if there is a message to the recipient, unless it was canceled.
     *
     * @param twilio the sandbox
     * @param to a number, however it is written, or a channel address
     * @throws AssertionError if there is one; the message lists them
     */
    public static void assertNoMessageSentTo(TwilioSandbox twilio, String to) {
        SentMessages.none(twilio, to);
    }

    /**
     * Fails unless the sender is in the sender pool of the Messaging Service.
     *
     * @param twilio the sandbox
     * @param messagingServiceSid the Service's SID
     * @param sender its number, short code, alphanumeric sender ID or channel address; or its SID
     * @throws AssertionError if it is not, or no such Service exists; the message says which senders are
     */
    public static void assertSenderInPool(TwilioSandbox twilio, String messagingServiceSid, String sender) {
        failOn(SenderPool.of(twilio, messagingServiceSid).absence(sender));
    }

    /**
     * Fails if the sender is in the sender pool of the Messaging Service.
     *
     * @param twilio the sandbox
     * @param messagingServiceSid the Service's SID
     * @param sender its number, short code, alphanumeric sender ID or channel address; or its SID
     * @throws AssertionError if it is, or no such Service exists; the message says which senders are
     */
    public static void assertSenderNotInPool(TwilioSandbox twilio, String messagingServiceSid, String sender) {
        failOn(SenderPool.of(twilio, messagingServiceSid).presence(sender));
    }

    /**
     * Fails unless the brand is approved for US A2P 10DLC. Asking does not end a review.
     *
     * @param twilio the sandbox
     * @param brandSid the brand's SID
     * @throws AssertionError if it is not, or never existed; the message tells which
     */
    public static void assertBrandApproved(TwilioSandbox twilio, String brandSid) {
        Registered.brand(twilio, brandSid);
    }

    /**
     * Fails unless the Messaging Service has a verified US A2P 10DLC campaign. Asking does not end a review.
     *
     * @param twilio the sandbox
     * @param messagingServiceSid the Service's SID
     * @throws AssertionError if there is none, or none that is verified, or no such Service; the message tells which
     */
    public static void assertCampaignRegistered(TwilioSandbox twilio, String messagingServiceSid) {
        Registered.campaign(twilio, messagingServiceSid);
    }

    /**
     * Fails unless the toll-free number is verified. Asking does not end a review.
     *
     * @param twilio the sandbox
     * @param number the number in E.164, or its SID
     * @throws AssertionError if it is not; the message says how far its latest verification is
     */
    public static void assertTollfreeVerified(TwilioSandbox twilio, String number) {
        Registered.tollfree(twilio, number);
    }

    private static void failOn(Optional<String> problem) {
        problem.ifPresent(text -> {
            throw new AssertionError(text);
        });
    }
}
