package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.messages.MediaResource;
import dev.faketwilio.internal.messaging.messages.MediaSource;
import dev.faketwilio.internal.messaging.messages.MessageResource;
import dev.faketwilio.internal.messaging.segments.Segments;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.TwilioMessage;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio does with an incoming message before it calls anybody: contract/messaging.md 19 and 20.
 *
 * @param mailbox where it came in
 * @param message the message; null if it was dropped
 * @param automaticReply what Twilio has answered itself; null for nothing
 */
record Reception(
        Mailbox mailbox,
        @Nullable TwilioMessage message,
        @Nullable String automaticReply) {

    static Reception of(Transaction transaction, IncomingSeeder incoming) {
        Mailbox mailbox = Mailbox.of(transaction, incoming.to());
        Keyword keyword = mailbox.knowsKeywords() ? Keyword.of(incoming.body(), mailbox.address()) : null;
        // assumed: also where the message itself is dropped
        String reply = keyword == null ? null : keyword.apply(transaction, mailbox, incoming.from(), incoming.body());
        return new Reception(mailbox, mailbox.takesMessages() ? message(transaction, mailbox, incoming) : null, reply);
    }

    private static TwilioMessage message(Transaction transaction, Mailbox mailbox, IncomingSeeder incoming) {
        boolean mms = !incoming.media().isEmpty();
        Draft<TwilioMessage> draft = MessageResource.fresh(
                        TwilioMessage.Direction.INBOUND, transaction.newSid(mms ? "MM" : "SM"), transaction)
                .set(TwilioMessage.TO, mailbox.address())
                .set(TwilioMessage.FROM, incoming.from())
                .set(TwilioMessage.BODY, incoming.body())
                .set(TwilioMessage.STATUS, TwilioMessage.Status.RECEIVED)
                // messaging.md 0.11; assumed: also in the message itself
                .set(TwilioMessage.NUM_SEGMENTS, mms ? incoming.media().size() : Segments.count(incoming.body(), false))
                .set(TwilioMessage.NUM_MEDIA, incoming.media().size())
                .set(
                        TwilioMessage.MEDIA_URLS,
                        incoming.media().stream().map(MediaSource::url).toList())
                .set(TwilioMessage.DATE_SENT, transaction.now());
        if (mailbox.service() != null) {
            draft.set(TwilioMessage.MESSAGING_SERVICE_SID, mailbox.service().sid());
        }
        TwilioMessage message = draft.build();
        MessageLifeCycle.begin(transaction, message);
        MediaResource.keep(transaction, message, incoming.media());
        return message;
    }
}
