package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.delivery.MessageDraft;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.messages.MediaResource;
import dev.faketwilio.internal.messaging.messages.MediaSource;
import dev.faketwilio.internal.messaging.segments.Segments;
import dev.faketwilio.messaging.Message;
import dev.faketwilio.messaging.MessageOptions;
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
        @Nullable Message message,
        @Nullable String automaticReply) {

    static Reception of(Transaction transaction, IncomingSeeder incoming) {
        Mailbox mailbox = Mailbox.of(transaction, incoming.to());
        Keyword keyword = mailbox.knowsKeywords() ? Keyword.of(incoming.body(), mailbox.address()) : null;
        // assumed: also where the message itself is dropped
        String reply = keyword == null ? null : keyword.apply(transaction, mailbox, incoming.from(), incoming.body());
        return new Reception(mailbox, mailbox.takesMessages() ? message(transaction, mailbox, incoming) : null, reply);
    }

    private static Message message(Transaction transaction, Mailbox mailbox, IncomingSeeder incoming) {
        boolean mms = !incoming.media().isEmpty();
        MessageOptions none = MessageOptions.NONE;
        Message message = new MessageDraft(
                        transaction.newSid(mms ? "MM" : "SM"),
                        Message.Direction.INBOUND,
                        mailbox.address(),
                        transaction.now())
                .from(incoming.from(), null)
                .messagingServiceSid(
                        mailbox.service() == null ? null : mailbox.service().sid())
                .body(incoming.body())
                .status(Message.Status.RECEIVED)
                // messaging.md 0.11; assumed: also in the message itself
                .numSegments(mms ? incoming.media().size() : Segments.count(incoming.body(), false))
                .numMedia(incoming.media().size())
                .price(null, "USD")
                .options(new MessageOptions(
                        incoming.media().stream().map(MediaSource::url).toList(),
                        null,
                        null,
                        false,
                        none.validityPeriod(),
                        none.smartEncoded(),
                        null,
                        null))
                .dateSent(transaction.now())
                .done();
        MessageLifeCycle.begin(transaction, message);
        MediaResource.keep(transaction, message, incoming.media());
        return message;
    }
}
