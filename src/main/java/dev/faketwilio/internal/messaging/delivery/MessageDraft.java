package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.messaging.Message;
import dev.faketwilio.messaging.MessageOptions;
import dev.faketwilio.messaging.SenderReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message being written: a new one, or a changed copy of one. Not thread-safe. */
public final class MessageDraft {

    private final String sid;
    private final Message.Direction direction;
    private final String to;
    private final Instant dateCreated;
    private @Nullable String from;
    private @Nullable String messagingServiceSid;
    private String body = "";
    private Message.Status status = Message.Status.QUEUED;
    private int numSegments;
    private int numMedia;
    private @Nullable String price;
    private @Nullable String priceUnit;
    private @Nullable Integer errorCode;
    private @Nullable String errorMessage;
    private @Nullable SenderReason senderReason;
    private MessageOptions options = MessageOptions.NONE;
    private Instant dateUpdated;
    private @Nullable Instant dateSent;

    /** Begins a new message. */
    public MessageDraft(String sid, Message.Direction direction, String to, Instant dateCreated) {
        this.sid = sid;
        this.direction = direction;
        this.to = to;
        this.dateCreated = dateCreated;
        this.dateUpdated = dateCreated;
    }

    /** Begins a copy of a message. */
    public MessageDraft(Message message) {
        this(message.sid(), message.direction(), message.to(), message.dateCreated());
        from = message.from();
        messagingServiceSid = message.messagingServiceSid();
        body = message.body();
        status = message.status();
        numSegments = message.numSegments();
        numMedia = message.numMedia();
        price = message.price();
        priceUnit = message.priceUnit();
        errorCode = message.errorCode();
        errorMessage = message.errorMessage();
        senderReason = message.senderReason();
        options = message.options();
        dateUpdated = message.dateUpdated();
        dateSent = message.dateSent();
    }

    public MessageDraft from(@Nullable String from, @Nullable SenderReason reason) {
        this.from = from;
        this.senderReason = reason;
        return this;
    }

    public MessageDraft messagingServiceSid(@Nullable String messagingServiceSid) {
        this.messagingServiceSid = messagingServiceSid;
        return this;
    }

    public MessageDraft body(String body) {
        this.body = body;
        return this;
    }

    public MessageDraft status(Message.Status status) {
        this.status = status;
        return this;
    }

    public MessageDraft numSegments(int numSegments) {
        this.numSegments = numSegments;
        return this;
    }

    public MessageDraft numMedia(int numMedia) {
        this.numMedia = numMedia;
        return this;
    }

    public MessageDraft price(@Nullable String price, @Nullable String priceUnit) {
        this.price = price;
        this.priceUnit = priceUnit;
        return this;
    }

    public MessageDraft error(int errorCode, @Nullable String errorMessage) {
        this.errorCode = errorCode;
        this.errorMessage = errorMessage;
        return this;
    }

    public MessageDraft options(MessageOptions options) {
        this.options = options;
        return this;
    }

    public MessageDraft dateUpdated(Instant dateUpdated) {
        this.dateUpdated = dateUpdated;
        return this;
    }

    public MessageDraft dateSent(@Nullable Instant dateSent) {
        this.dateSent = dateSent;
        return this;
    }

    /** The message as it is written so far. */
    public Message done() {
        return new Message(
                sid,
                direction,
                from,
                to,
                messagingServiceSid,
                body,
                status,
                numSegments,
                numMedia,
                price,
                priceUnit,
                errorCode,
                errorMessage,
                senderReason,
                options,
                dateCreated,
                dateUpdated,
                dateSent);
    }
}
