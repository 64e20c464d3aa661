package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent or received. Immutable: as it was at the moment it was looked at.
 *
 * @param sid {@code SM}, or {@code MM} if it has media, and 32 lower-case hexadecimal digits
 * @param direction which way it went, and what sent it
 * @param from the sender: a number in E.164, a short code, an alphanumeric sender ID or a channel address; null as long as
 *     a Messaging Service has not chosen one
 * @param to the recipient: a number in E.164 or a channel address
 * @param messagingServiceSid the Messaging Service that it went through; null for none
 * @param body the text; empty if it has none, or was redacted
 * @param status how far it has come
 * @param numSegments of how many SMS it consists; 0 as long as a Messaging Service has not taken it up
 * @param numMedia how many media it came with
 * @param price what it cost, for example {@code -0.00750}; null as long as it has not been sent
 * @param priceUnit the currency of the price in ISO 4217; null as long as it is not known
 * @param errorCode why it was not delivered, in Twilio's error codes; null if nothing went wrong
 * @param errorMessage the same in words; null if nothing went wrong, or Twilio has no words for it
 * @param senderReason why it has that sender, which Twilio does not tell; null without one, and on inbound messages
 * @param options how it was to be sent
 * @param dateCreated when Twilio took it
 * @param dateUpdated when it last changed
 * @param dateSent when it was sent, or received; null if it has not been
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio's page</a>
 */
public record Message(
        String sid,
        Direction direction,
        @Nullable String from,
        String to,
        @Nullable String messagingServiceSid,
        String body,
        Status status,
        int numSegments,
        int numMedia,
        @Nullable String price,
        @Nullable String priceUnit,
        @Nullable Integer errorCode,
        @Nullable String errorMessage,
        @Nullable SenderReason senderReason,
        MessageOptions options,
        Instant dateCreated,
        Instant dateUpdated,
        @Nullable Instant dateSent) {

    /** Which way a message went; in JSON in lower case, with a dash. */
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

    /** How far a message has come; in JSON in lower case. */
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
}
