package dev.faketwilio.internal.messaging.messages;

import static dev.faketwilio.internal.engine.Rule.parent;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Shape;
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
        return Declaration.of(Feedback.TYPE, TABLE)
                .accountSid()
                .dates()
                .property(Feedback.MESSAGE_SID, parent(Messages.TABLE))
                .property(Feedback.OUTCOME, Rule.<Feedback.Outcome>stored().byDefault(Feedback.Outcome.UNCONFIRMED))
                .uri(Feedback.CREATE)
                .create(Feedback.CREATE, 200, FeedbackResource::give);
    }

    /** Begins the feedback of a message that asks for it. */
    static void begin(Transaction transaction, Message message) {
        if (message.provideFeedback()) {
            transaction.put(
                    TABLE,
                    Shape.of(Feedback.TYPE)
                            .draft()
                            .set(Feedback.MESSAGE_SID, message.sid())
                            .set(Feedback.OUTCOME, Feedback.Outcome.UNCONFIRMED)
                            .set(Feedback.DATE_CREATED, message.dateCreated())
                            .set(Feedback.DATE_UPDATED, message.dateCreated())
                            .build());
        }
    }

    private static void give(Draft<Feedback> draft, Call call) {
        Feedback before = call.transaction().find(TABLE, draft.get(Feedback.MESSAGE_SID));
        draft.set(Feedback.OUTCOME, call.optional(OUTCOME, Feedback.Outcome.CONFIRMED));
        if (before != null) {
            draft.set(Feedback.DATE_CREATED, before.dateCreated());
        }
    }
}
