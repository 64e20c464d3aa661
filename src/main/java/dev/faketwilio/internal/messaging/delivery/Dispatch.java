package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.DeliveryErrors;
import dev.faketwilio.internal.messaging.segments.Segments;
import dev.faketwilio.internal.messaging.senders.Choice;
import dev.faketwilio.internal.messaging.senders.Destination;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.SenderReason;
import dev.faketwilio.messaging.TwilioMessage;

/** What a Messaging Service does with a message when its turn comes: contract/messaging.md 15.3, 15.5, 16 and 17. */
final class Dispatch {

    /** What the MMS converter puts in the place of media: section 15.5. */
    private static final String SHORT_LINK = "\nhttps://p.twil.io/1234567";

    private final Transaction transaction;
    private final TwilioMessage message;
    private final Draft<TwilioMessage> draft;

    private Dispatch(Transaction transaction, TwilioMessage message) {
        this.transaction = transaction;
        this.message = message;
        this.draft = Draft.of(message);
    }

    /** Gives the message a sender and puts it into the queue, or lets it fail. */
    static Draft<TwilioMessage> run(Transaction transaction, TwilioMessage message) {
        return new Dispatch(transaction, message).run();
    }

    private Draft<TwilioMessage> run() {
        MessagingService service = message.messagingServiceSid() == null
                ? null
                : transaction.find(ServiceResource.TABLE, message.messagingServiceSid());
        if (service == null) {
            // assumed: what a deleted Service has not sent fails
            return failed(DeliveryErrors.SERVICE_GONE.code());
        }
        if (OptOut.exists(transaction, service.sid(), message.to())) {
            return failed(DeliveryErrors.OPTED_OUT.code());
        }
        DeliveryErrors failure = Recipient.of(transaction, message.to()).failureThroughService();
        if (failure != null) {
            return failed(failure.code());
        }
        boolean media = message.numMedia() > 0;
        Destination to = Destination.of(message.to(), media);
        String given = message.givenFrom();
        if (given != null) {
            return queued(given, SenderReason.GIVEN, media && canTakeMedia(to));
        }
        Choice choice = media && !canTakeMedia(to) ? null : ServicePool.choose(transaction, service, to);
        if (choice != null) {
            return queued(choice.sender().address(), choice.reason(), media);
        }
        if (!media) {
            return failed(DeliveryErrors.NO_SENDER.code());
        }
        return service.mmsConverter() ? converted(service) : failed(DeliveryErrors.NO_MMS.code());
    }

    /** The MMS as an SMS with links to its media. */
    private Draft<TwilioMessage> converted(MessagingService service) {
        Choice choice = ServicePool.choose(transaction, service, Destination.of(message.to(), false));
        return choice == null
                ? failed(DeliveryErrors.NO_SENDER.code())
                : queued(choice.sender().address(), choice.reason(), false);
    }

    /** Channels other than SMS carry media everywhere. */
    private static boolean canTakeMedia(Destination to) {
        return to.isUsOrCanada() || !to.channel().isEmpty();
    }

    private Draft<TwilioMessage> queued(String from, SenderReason reason, boolean asMms) {
        String text = message.body() + SHORT_LINK.repeat(asMms ? 0 : message.numMedia());
        boolean asked = message.sid().startsWith("MM") && message.numMedia() == 0;
        int segments = asMms || asked ? 1 : Segments.count(text, message.smartEncoded());
        return draft.set(TwilioMessage.FROM, from)
                .set(TwilioMessage.SENDER_REASON, reason)
                .set(TwilioMessage.NUM_SEGMENTS, segments)
                .set(TwilioMessage.STATUS, TwilioMessage.Status.QUEUED);
    }

    private Draft<TwilioMessage> failed(int errorCode) {
        return MessageLifeCycle.withError(draft, errorCode).set(TwilioMessage.STATUS, TwilioMessage.Status.FAILED);
    }
}
