package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import java.time.Instant;

/**
 * The outcome of a message as its sender reports it: whether the recipient has acted on it.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-feedback-resource">Twilio: the resource</a>
 */
public final class MessageFeedback extends TwilioResource {

    private static final Shape<MessageFeedback> SHAPE = Shape.of("feedback", MessageFeedback::new);

    /** The resource type with all properties. */
    public static final ResourceType<MessageFeedback> TYPE = SHAPE;

    /** The SID of the message; each message has at most one feedback. */
    public static final Property<String> MESSAGE_SID = SHAPE.property("message_sid");

    /** Whether the recipient has acted on it. */
    public static final Property<Outcome> OUTCOME = SHAPE.property("outcome");

    /** When it was first given. */
    public static final Property<Instant> DATE_CREATED = SHAPE.property("date_created");

    /** When it was last given. */
    public static final Property<Instant> DATE_UPDATED = SHAPE.property("date_updated");

    /** The outcomes; in JSON in lower case. */
    public enum Outcome {
        /** The recipient has acted on the message. */
        CONFIRMED,
        /** Nothing is known of it yet. */
        UNCONFIRMED
    }

    /** {@code POST /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Feedback.json}. */
    public static final Operation CREATE = Operation.post(
            Product.API,
            "CreateMessageFeedback",
            "/2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Feedback.json");

    MessageFeedback(Values values) {
        super(values);
    }

    /** {@return the SID of the message; each message has at most one feedback} */
    public String messageSid() {
        return get(MESSAGE_SID);
    }

    /** {@return whether the recipient has acted on it} */
    public Outcome outcome() {
        return get(OUTCOME);
    }

    /** {@return when it was first given} */
    public Instant dateCreated() {
        return get(DATE_CREATED);
    }

    /** {@return when it was last given} */
    public Instant dateUpdated() {
        return get(DATE_UPDATED);
    }
}
