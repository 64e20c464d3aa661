package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import dev.faketwilio.internal.properties.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent or received.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio: Message resource</a>
 */
public final class TwilioMessage extends TwilioResource {

    private static final Shape<TwilioMessage> SHAPE = Shape.of("message", TwilioMessage::new);

    /** The resource type with all properties. */
    public static final ResourceType<TwilioMessage> TYPE = SHAPE;

    /** {@code SM}, or {@code MM} if it has media, and 32 lower-case hexadecimal digits. */
    public static final Property<String> SID = SHAPE.property("sid");

    /** When Twilio accepted it. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** When it last changed. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** When it was sent or received; null if it has not been. */
    public static final Property<@Nullable Instant> DATE_SENT = SHAPE.property("date_sent");

    /** The recipient: a number in E.164 or a channel address. */
    public static final Property<String> TO = SHAPE.property("to");

    /** The sender: a number in E.164, a short code, an alphanumeric sender ID or a channel address; null until a Messaging
     * Service chooses one. */
    public static final Property<@Nullable String> FROM = SHAPE.property("from");

    /** The Messaging Service that it goes through; null for none. */
    public static final Property<@Nullable String> MESSAGING_SERVICE_SID = SHAPE.property("messaging_service_sid");

    /** The text; empty if it has none, or was redacted. */
    public static final Property<String> BODY = SHAPE.property("body");

    /** Its status. */
    public static final Property<Status> STATUS = SHAPE.property("status");

    /** The number of SMS that it consists of; 0 until a Messaging Service has chosen a sender. */
    public static final Property<Integer> NUM_SEGMENTS = SHAPE.property("num_segments");

    /** The number of its media. */
    public static final Property<Integer> NUM_MEDIA = SHAPE.property("num_media");

    /** Its direction. */
    public static final Property<Direction> DIRECTION = SHAPE.property("direction", Words.DASHED);

    /** The price, for example {@code -0.00750}; null until it has been sent. */
    public static final Property<@Nullable String> PRICE = SHAPE.property("price");

    /** The currency of the price in ISO 4217; null until it is known. */
    public static final Property<@Nullable String> PRICE_UNIT = SHAPE.property("price_unit");

    /** Twilio's error code; null if nothing went wrong. */
    public static final Property<@Nullable Integer> ERROR_CODE = SHAPE.property("error_code");

    /** The text of the error code; null if nothing went wrong, or Twilio has no text for it. */
    public static final Property<@Nullable String> ERROR_MESSAGE = SHAPE.property("error_message");

    /** Why it has its sender, which Twilio does not show; null without a sender, and for inbound messages. */
    public static final Property<@Nullable SenderReason> SENDER_REASON = SHAPE.property("sender_reason");

    /** Where its media come from; empty for none. Twilio does not show it. */
    public static final Property<List<String>> MEDIA_URLS = SHAPE.property("media_url");

    /** Called on changes of status instead of the URL of the Messaging Service; null if not given. Twilio does not show it. */
    public static final Property<@Nullable String> STATUS_CALLBACK = SHAPE.property("status_callback");

    /** The Application whose {@code message_status_callback} is called; null if not given. Twilio does not show it. */
    public static final Property<@Nullable String> APPLICATION_SID = SHAPE.property("application_sid");

    /** For how many seconds it may wait to be sent, 1 to 36000. Twilio does not show it. */
    public static final Property<Integer> VALIDITY_PERIOD = SHAPE.property("validity_period");

    /** Whether the sender will report its outcome. Twilio does not show it. */
    public static final Property<Boolean> PROVIDE_FEEDBACK = SHAPE.property("provide_feedback");

    /** Whether Unicode characters with a GSM-7 look-alike are replaced. Twilio does not show it. */
    public static final Property<Boolean> SMART_ENCODED = SHAPE.property("smart_encoded");

    /** When it is to be sent; null for at once. Twilio does not show it. */
    public static final Property<@Nullable Instant> SEND_AT = SHAPE.property("send_at");

    /** The sender that the request named; null if the Messaging Service chooses one. Twilio does not show it. */
    public static final Property<@Nullable String> GIVEN_FROM = SHAPE.property("given_from");

    /** The direction of a message; in JSON in lower case, with a dash. */
    public enum Direction {
        /** It came in. */
        INBOUND,
        /** A request sent it. */
        OUTBOUND_API,
        /** A phone call sent it. */
        OUTBOUND_CALL,
        /** The answer to an inbound message sent it. */
        OUTBOUND_REPLY
    }

    /** The status of a message; in JSON in lower case. */
    public enum Status {
        /** A Messaging Service has it, and will choose a sender. */
        ACCEPTED(false),
        /** It waits for the time at which it is to be sent. */
        SCHEDULED(false),
        /** It has a sender, and waits for its turn. */
        QUEUED(false),
        /** It is on its way to the carrier. */
        SENDING(false),
        /** The carrier has it. */
        SENT(false),
        /** The recipient's phone has it. */
        DELIVERED(true),
        /** The carrier could not deliver it. */
        UNDELIVERED(true),
        /** It never left Twilio. */
        FAILED(true),
        /** It was canceled before it was sent. */
        CANCELED(true),
        /** The recipient has opened it, on a channel that tells. */
        READ(true),
        /** Some recipients have it. */
        PARTIALLY_DELIVERED(true),
        /** It is coming in. */
        RECEIVING(false),
        /** It came in. */
        RECEIVED(true);

        private final boolean last;

        Status(boolean last) {
            this.last = last;
        }

        /** {@return whether nothing will change any more} */
        public boolean isFinal() {
            return last;
        }
    }

    private static final String ALL = "/2010-04-01/Accounts/{AccountSid}/Messages.json";
    private static final String ONE = "/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json";

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/Messages.json}: sends a message. */
    public static final Operation CREATE = Operation.post(Product.API, "CreateMessage", ALL);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/Messages.json}. */
    public static final Operation LIST = Operation.get(Product.API, "ListMessage", ALL);

    /** {@code GET /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json}. */
    public static final Operation FETCH = Operation.get(Product.API, "FetchMessage", ONE);

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json}: cancels or redacts a message. */
    public static final Operation UPDATE = Operation.post(Product.API, "UpdateMessage", ONE);

    /** {@code DELETE /2010-04-01/Accounts/{AccountSid}/Messages/{Sid}.json}. */
    public static final Operation DELETE = Operation.delete(Product.API, "DeleteMessage", ONE);

    TwilioMessage(Values values) {
        super(values);
    }

    /** {@return the SID} */
    public String sid() {
        return get(SID);
    }

    /** {@return when Twilio accepted it} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it last changed} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }

    /** {@return when it was sent or received; null if it has not been} */
    public @Nullable Instant dateSent() {
        return get(DATE_SENT);
    }

    /** {@return the recipient: a number in E.164 or a channel address} */
    public String to() {
        return get(TO);
    }

    /** {@return the sender: a number in E.164, a short code, an alphanumeric sender ID or a channel address; null until a
     *     Messaging Service chooses one} */
    public @Nullable String from() {
        return get(FROM);
    }

    /** {@return the Messaging Service that it goes through; null for none} */
    public @Nullable String messagingServiceSid() {
        return get(MESSAGING_SERVICE_SID);
    }

    /** {@return the text; empty if it has none, or was redacted} */
    public String body() {
        return get(BODY);
    }

    /** {@return its status} */
    public Status status() {
        return get(STATUS);
    }

    /** {@return the number of SMS that it consists of; 0 until a Messaging Service has chosen a sender} */
    public int numSegments() {
        return get(NUM_SEGMENTS);
    }

    /** {@return the number of its media} */
    public int numMedia() {
        return get(NUM_MEDIA);
    }

    /** {@return its direction} */
    public Direction direction() {
        return get(DIRECTION);
    }

    /** {@return the price, for example {@code -0.00750}; null until it has been sent} */
    public @Nullable String price() {
        return get(PRICE);
    }

    /** {@return the currency of the price in ISO 4217; null until it is known} */
    public @Nullable String priceUnit() {
        return get(PRICE_UNIT);
    }

    /** {@return Twilio's error code; null if nothing went wrong} */
    public @Nullable Integer errorCode() {
        return get(ERROR_CODE);
    }

    /** {@return the text of the error code; null if nothing went wrong, or Twilio has no text for it} */
    public @Nullable String errorMessage() {
        return get(ERROR_MESSAGE);
    }

    /** {@return why it has its sender, which Twilio does not show; null without a sender, and for inbound messages} */
    public @Nullable SenderReason senderReason() {
        return get(SENDER_REASON);
    }

    /** {@return where its media come from; an unmodifiable list, empty for none} */
    public List<String> mediaUrls() {
        return get(MEDIA_URLS);
    }

    /** {@return the URL that is called on changes of status instead of that of the Messaging Service; null if not given} */
    public @Nullable String statusCallback() {
        return get(STATUS_CALLBACK);
    }

    /** {@return the Application whose {@code message_status_callback} is called; null if not given} */
    public @Nullable String applicationSid() {
        return get(APPLICATION_SID);
    }

    /** {@return for how many seconds it may wait to be sent, 1 to 36000} */
    public int validityPeriod() {
        return get(VALIDITY_PERIOD);
    }

    /** {@return whether the sender will report its outcome} */
    public boolean provideFeedback() {
        return get(PROVIDE_FEEDBACK);
    }

    /** {@return whether Unicode characters with a GSM-7 look-alike are replaced} */
    public boolean smartEncoded() {
        return get(SMART_ENCODED);
    }

    /** {@return when it is to be sent; null for at once} */
    public @Nullable Instant sendAt() {
        return get(SEND_AT);
    }

    /** {@return the sender that the request named; null if the Messaging Service chooses one} */
    public @Nullable String givenFrom() {
        return get(GIVEN_FROM);
    }
}
