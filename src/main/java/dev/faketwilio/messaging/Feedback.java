package dev.faketwilio.messaging;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import java.time.Instant;

/**
 * What the sender of a message has found out about its effect: whether the recipient has acted on it. Immutable.
 *
 * @param messageSid the message that it is about; each has at most one
 * @param outcome whether the recipient has acted on it
 * @param dateCreated when it was first given
 * @param dateUpdated when it was last given
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-feedback-resource">Twilio's page</a>
 */
public record Feedback(String messageSid, Outcome outcome, Instant dateCreated, Instant dateUpdated) {

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
}
