package dev.faketwilio.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message was to be sent: those parameters of the request that Twilio acts on but does not show in the message.
 * Immutable.
 *
 * @param mediaUrls where its media were to be taken from; empty for none
 * @param statusCallback called on status changes instead of what the Messaging Service names; null: not given
 * @param applicationSid the Application whose {@code message_status_callback} is called; null: not given
 * @param provideFeedback whether the sender will tell how the message did
 * @param validityPeriod for how many seconds it may wait to be sent, 1 to 36000
 * @param smartEncoded whether Unicode characters with a GSM-7 look-alike are replaced
 * @param sendAt when it is to be sent; null: at once
 * @param givenFrom the sender that the request named; null: the Messaging Service chooses one
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio's page</a>
 */
public record MessageOptions(
        List<String> mediaUrls,
        @Nullable String statusCallback,
        @Nullable String applicationSid,
        boolean provideFeedback,
        int validityPeriod,
        boolean smartEncoded,
        @Nullable Instant sendAt,
        @Nullable String givenFrom) {

    /** What applies where nothing was asked for, for example to an inbound message. */
    public static final MessageOptions NONE =
            new MessageOptions(List.of(), null, null, false, 36_000, false, null, null);

    /**
     * Makes options.
     *
     * @param mediaUrls where its media were to be taken from
     * @param statusCallback called on status changes
     * @param applicationSid the Application whose callback is called
     * @param provideFeedback whether the sender will tell how the message did
     * @param validityPeriod for how many seconds it may wait to be sent
     * @param smartEncoded whether Unicode characters with a GSM-7 look-alike are replaced
     * @param sendAt when it is to be sent
     * @param givenFrom the sender that the request named
     * @throws NullPointerException if the list of media is null, or a URL in it
     */
    public MessageOptions {
        mediaUrls = List.copyOf(mediaUrls);
    }
}
