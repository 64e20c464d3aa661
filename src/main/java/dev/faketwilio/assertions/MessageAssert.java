package dev.faketwilio.assertions;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.messaging.MessageMedia;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.SenderReason;
import dev.faketwilio.messaging.TwilioMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a message as it was when it was asked for. Not thread-safe. */
public final class MessageAssert extends AbstractAssert<MessageAssert, TwilioMessage> {

    private final TwilioSandbox twilio;

    MessageAssert(TwilioMessage actual, TwilioSandbox twilio) {
        super(actual, MessageAssert.class);
        this.twilio = twilio;
    }

    /**
     * Fails unless the message has arrived.
     *
     * <p>Three seconds of the sandbox's clock after a direct message was sent, {@code wasDelivered()} passes; before, it
     * fails.
     *
     * @return this
     */
    public MessageAssert wasDelivered() {
        return hasStatus(TwilioMessage.Status.DELIVERED);
    }

    /**
     * Fails unless the message was canceled.
     *
     * <p>For a scheduled message that the code under test has canceled, {@code wasCanceled()} passes; for one that it has
     * not, it fails.
     *
     * @return this
     */
    public MessageAssert wasCanceled() {
        return hasStatus(TwilioMessage.Status.CANCELED);
    }

    /**
     * Fails unless the message has come exactly that far.
     *
     * <p>For a direct message that was just sent, {@code hasStatus(Status.QUEUED)} passes and
     * {@code hasStatus(Status.SENT)} fails.
     *
     * @param expected the status
     * @return this
     */
    public MessageAssert hasStatus(TwilioMessage.Status expected) {
        Objects.requireNonNull(expected, "expected");
        if (actual.status() != expected) {
            failWithMessage(
                    "Expected %s to be %s, but it is %s.%s",
                    Kind.MESSAGE.describe(actual, twilio), word(expected), SentMessages.state(actual), hint());
        }
        return this;
    }

    /**
     * Fails unless the message failed, or was not delivered, for that reason.
     *
     * <p>For a message to a recipient of whom the test has said {@code undelivered(30003)},
     * {@code failedWith(30003)} passes and {@code failedWith(30005)} fails.
     *
     * @param errorCode Twilio's error code
     * @return this
     */
    public MessageAssert failedWith(int errorCode) {
        if (!Objects.equals(actual.errorCode(), errorCode)) {
            failWithMessage(
                    "Expected %s to have failed with %s, but it is %s.%s",
                    Kind.MESSAGE.describe(actual, twilio), errorCode, SentMessages.state(actual), hint());
        }
        return this;
    }

    /**
     * Fails unless the message says exactly that.
     *
     * <p>For a message {@code See you at 10:00}, {@code hasBody("See you at 10:00")} passes and {@code hasBody("See you")}
     * fails.
     *
     * @param expected the text
     * @return this
     */
    public MessageAssert hasBody(String expected) {
        return has("body", actual.body(), expected);
    }

    /**
     * Fails unless the message contains the text.
     *
     * <p>For a message {@code See you at 10:00}, {@code hasBodyContaining("10:00")} passes and
     * {@code hasBodyContaining("11:00")} fails.
     *
     * @param text a part of the text
     * @return this
     */
    public MessageAssert hasBodyContaining(String text) {
        Objects.requireNonNull(text, "text");
        if (!actual.body().contains(text)) {
            failWithMessage(
                    "Expected %s to contain <%s>, but it does not.%s",
                    Kind.MESSAGE.describe(actual, twilio), text, requests());
        }
        return this;
    }

    /**
     * Fails unless the message went to that recipient.
     *
     * <p>For a message to {@code +14155550199}, {@code wasSentTo("+14155550199")} passes and
     * {@code wasSentTo("+14155550198")} fails.
     *
     * @param expected a number in E.164 or a channel address
     * @return this
     */
    public MessageAssert wasSentTo(String expected) {
        return has("to", actual.to(), expected);
    }

    /**
     * Fails unless the message came from that sender.
     *
     * <p>For a message that a Messaging Service with one number has sent, {@code wasSentFrom(number)} passes once it is
     * queued, and fails while it is accepted.
     *
     * @param expected a number in E.164, a short code, an alphanumeric sender ID or a channel address
     * @return this
     */
    public MessageAssert wasSentFrom(String expected) {
        return has("from", actual.from(), expected);
    }

    /**
     * Fails unless the message went through the Messaging Service.
     *
     * <p>For a direct message, {@code wasSentThrough(service)} fails.
     *
     * @param expected the Service
     * @return this
     */
    public MessageAssert wasSentThrough(MessagingService expected) {
        Objects.requireNonNull(expected, "expected");
        return has("messaging_service_sid", actual.messagingServiceSid(), expected.sid());
    }

    /**
     * Fails unless the message has that sender for that reason.
     *
     * <p>For the second message of a Messaging Service to a recipient, {@code hasSenderReason(SenderReason.STICKY)} passes
     * unless Sticky Sender is off.
     *
     * @param expected the reason; null for a message without a sender
     * @return this
     */
    public MessageAssert hasSenderReason(@Nullable SenderReason expected) {
        return has("a sender chosen by", actual.senderReason(), expected);
    }

    /**
     * Fails unless the message is, or was, to be sent at that time.
     *
     * <p>For a message that was to be sent at once, {@code isScheduledFor(Instant.parse("2026-01-02T10:00:00Z"))} fails.
     *
     * @param expected the time
     * @return this
     */
    public MessageAssert isScheduledFor(Instant expected) {
        Objects.requireNonNull(expected, "expected");
        return has("send_at", actual.sendAt(), expected);
    }

    /**
     * Fails unless the message consists of so many SMS.
     *
     * <p>For a direct message of 161 letters, {@code hasSegments(2)} passes and {@code hasSegments(1)} fails.
     *
     * @param expected how many
     * @return this
     */
    public MessageAssert hasSegments(int expected) {
        return has("num_segments", actual.numSegments(), expected);
    }

    /**
     * Fails unless the message has exactly the media from these URLs.
     *
     * <p>For a message without media, {@code hasMedia()} passes and {@code hasMedia("https://example.com/a.png")} fails.
     *
     * @param urls the URLs in the order of the request
     * @return this
     */
    public MessageAssert hasMedia(String... urls) {
        List<String> expected = Elements.of(urls, "urls");
        List<String> found = twilio.messaging().media().all().stream()
                .filter(media -> media.messageSid().equals(actual.sid()))
                .map(MessageMedia::url)
                .toList();
        return has("media", found, expected);
    }

    private MessageAssert has(String property, @Nullable Object found, @Nullable Object expected) {
        if (!Objects.equals(found, expected)) {
            failWithMessage(
                    "Expected %s to have %s <%s>, but it is <%s>.%s",
                    Kind.MESSAGE.describe(actual, twilio), property, expected, found, requests());
        }
        return this;
    }

    /** Returns what a test can do about a message that has not come far enough. */
    private String hint() {
        Instant sendAt = actual.sendAt();
        if (actual.status().isFinal()) {
            return requests();
        }
        return " The clock stands at " + twilio.clock().now() + "; "
                + (actual.status() == TwilioMessage.Status.SCHEDULED && sendAt != null
                        ? "it is to be sent at " + sendAt + ". Advance the clock to that time: twilio.clock().set(...)."
                        : "advance it, or let messages arrive: twilio.simulate().deliveries().completeAll().");
    }

    private String requests() {
        return "\n" + Nearest.requests(twilio.requests(), TwilioMessage.CREATE);
    }

    private static String word(TwilioMessage.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
