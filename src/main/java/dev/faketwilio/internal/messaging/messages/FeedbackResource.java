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
import dev.faketwilio.messaging.MessageFeedback;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.Locale;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Feedback.json}: everything the fake knows about Feedback
 * (contract/messaging.md 18.3).
 */
public final class FeedbackResource implements Resource {

    public static final Table<MessageFeedback> TABLE =
            Table.onePer(Messages.TABLE, "feedback", MessageFeedback::messageSid, MessageFeedback::messageSid);

    private static final Parameter<MessageFeedback.Outcome> OUTCOME = Parameter.choice(
                    "Outcome", "confirmed", "unconfirmed")
            .as(word -> MessageFeedback.Outcome.valueOf(word.toUpperCase(Locale.ROOT)));

    @Override
    public Declaration<MessageFeedback> declaration() {
        return Declaration.of(MessageFeedback.TYPE, TABLE)
                .accountSid()
                .dates()
                .property(MessageFeedback.MESSAGE_SID, parent(Messages.TABLE))
                .property(
                        MessageFeedback.OUTCOME,
                        Rule.<MessageFeedback.Outcome>stored().byDefault(MessageFeedback.Outcome.UNCONFIRMED))
                .uri(MessageFeedback.CREATE)
                .create(MessageFeedback.CREATE, 200, FeedbackResource::give);
    }

    /** Begins the feedback of a message that asks for it. */
    static void begin(Transaction transaction, TwilioMessage message) {
        if (message.provideFeedback()) {
            transaction.put(
                    TABLE,
                    Shape.of(MessageFeedback.TYPE)
                            .draft()
                            .set(MessageFeedback.MESSAGE_SID, message.sid())
                            .set(MessageFeedback.OUTCOME, MessageFeedback.Outcome.UNCONFIRMED)
                            .set(MessageFeedback.DATE_CREATED, message.dateCreated())
                            .set(MessageFeedback.DATE_UPDATED, message.dateCreated())
                            .build());
        }
    }

    private static void give(Draft<MessageFeedback> draft, Call call) {
        MessageFeedback before = call.transaction().find(TABLE, draft.get(MessageFeedback.MESSAGE_SID));
        draft.set(MessageFeedback.OUTCOME, call.optional(OUTCOME, MessageFeedback.Outcome.CONFIRMED));
        if (before != null) {
            draft.set(MessageFeedback.DATE_CREATED, before.dateCreated());
        }
    }
}
