package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.Feedback;
import dev.faketwilio.messaging.Message;
import java.util.Locale;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Feedback.json}: everything the fake knows about Feedback
 * (contract/messaging.md 18.3).
 */
public final class FeedbackResource implements Resource {

    public static final Table<Feedback> TABLE =
            Table.onePer(Messages.TABLE, "feedback", Feedback::messageSid, Feedback::messageSid);

    private static final Parameter<Feedback.Outcome> OUTCOME = Parameter.choice("Outcome", "confirmed", "unconfirmed")
            .as(word -> Feedback.Outcome.valueOf(word.toUpperCase(Locale.ROOT)));

    @Override
    public Declaration<Feedback> declaration() {
        return Declaration.of(TABLE).create(Feedback.CREATE, 200, this::give).json(this::write);
    }

    /** What a message that asks for feedback begins with. */
    static void begin(Transaction transaction, Message message) {
        if (message.provideFeedback()) {
            transaction.put(
                    TABLE,
                    new Feedback(
                            message.sid(), Feedback.Outcome.UNCONFIRMED, message.dateCreated(), message.dateCreated()));
        }
    }

    private Feedback give(Call call) {
        String messageSid = call.parent(Messages.TABLE).sid();
        Feedback before = call.transaction().find(TABLE, messageSid);
        return new Feedback(
                messageSid,
                call.optional(OUTCOME, Feedback.Outcome.CONFIRMED),
                before == null ? call.now() : before.dateCreated(),
                call.now());
    }

    private void write(Feedback feedback, Representation json) {
        json.accountSid()
                .dates(feedback.dateCreated(), feedback.dateUpdated())
                .text("message_sid", feedback.messageSid())
                .text("outcome", feedback.outcome().name().toLowerCase(Locale.ROOT))
                .uri("/Messages/" + feedback.messageSid() + "/Feedback.json");
    }
}
