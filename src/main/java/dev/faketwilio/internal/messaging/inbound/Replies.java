package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.errors.DeliveryErrors;
import dev.faketwilio.internal.errors.WebhookAlerts;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.messaging.delivery.OptOut;
import dev.faketwilio.internal.messaging.messages.Addresses;
import dev.faketwilio.internal.messaging.messages.MediaResource;
import dev.faketwilio.internal.messaging.messages.MessageLimits;
import dev.faketwilio.internal.messaging.messages.MessageResource;
import dev.faketwilio.internal.messaging.messages.TrialAccount;
import dev.faketwilio.internal.messaging.segments.Segments;
import dev.faketwilio.internal.messaging.senders.Destination;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Slice;
import dev.faketwilio.internal.twiml.Verb;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.SenderReason;
import dev.faketwilio.messaging.TwilioMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an answer becomes a message: contract/messaging.md 22. */
final class Replies {

    /** So many messages in so short a time look like two programs that answer each other. */
    private static final int MAX_IN_A_ROW = 15;

    private static final Duration ROW = Duration.ofSeconds(30);

    private Replies() {}

    /**
     * Sends an answer.
     *
     * @param alerts told why it is not sent
     * @return null if it is not sent
     */
    static @Nullable TwilioMessage send(
            Transaction transaction, TwilioMessage incoming, Verb.Reply reply, Consumer<Alert> alerts) {
        String to = reply.to() == null ? String.valueOf(incoming.from()) : Addresses.normalized(reply.to());
        String from = reply.from() == null ? incoming.to() : Addresses.normalized(reply.from());
        Alert wrong = wrong(transaction, reply, to, from);
        if (wrong != null) {
            alerts.accept(wrong);
            return null;
        }
        Mailbox sender = Mailbox.of(transaction, from);
        TwilioMessage message = message(transaction, reply, to, sender);
        MessageLifeCycle.begin(transaction, message);
        MediaResource.keep(transaction, message);
        // assumed: what cannot be sent any more, since the recipient has opted out, is there and has failed
        return OptOut.exists(transaction, OptOut.scopeOf(transaction, sender.address()), to)
                ? MessageLifeCycle.fail(transaction, message, DeliveryErrors.OPTED_OUT.code(), transaction.now())
                : message;
    }

    private static @Nullable Alert wrong(Transaction transaction, Verb.Reply reply, String to, String from) {
        if (!Addresses.canBeRecipient(to) || to.equals(from)) {
            return WebhookAlerts.INVALID_TO.alert(
                    to.equals(from) ? to + ", which is the sender itself" : to + ", which is no number");
        }
        if (!Mailbox.exists(transaction, from)) {
            return WebhookAlerts.INVALID_FROM.alert(from + ", which is no number of the account");
        }
        if (!Destination.channel(to).equals(Destination.channel(from))) {
            return WebhookAlerts.INVALID_TO.alert(to + ", which is on another channel than " + from);
        }
        if (reply.body().isEmpty() && reply.media().isEmpty()) {
            return WebhookAlerts.INVALID_BODY.alert("neither text nor media");
        }
        // as of the API; assumed: characters are Unicode code points
        int length = reply.body().codePointCount(0, reply.body().length());
        if (length > MessageLimits.BODY || reply.media().size() > MessageLimits.MEDIA) {
            return WebhookAlerts.INVALID_BODY.alert(
                    length > MessageLimits.BODY
                            ? length + " characters, where at most " + MessageLimits.BODY + " were expected"
                            : reply.media().size() + " media, where at most " + MessageLimits.MEDIA + " were expected");
        }
        if (!reply.media().stream().allMatch(WebUrl::isValid)) {
            return WebhookAlerts.INVALID_BODY.alert(reply.media() + ", where http or https URLs were expected");
        }
        String callback = reply.callbacks().status();
        if (callback != null && !WebUrl.isValid(callback)) {
            return WebhookAlerts.INVALID_STATUS_CALLBACK.alert(callback + ", where an http or https URL was expected");
        }
        if (isLoop(transaction, to)) {
            return WebhookAlerts.TOO_MANY_REPLIES.alert(
                    MAX_IN_A_ROW + " to " + to + " within " + ROW.toSeconds() + " seconds of the sandbox's clock");
        }
        return null;
    }

    private static boolean isLoop(Transaction transaction, String to) {
        Instant begin = transaction.now().minus(ROW);
        Slice<TwilioMessage> latest = transaction
                .state()
                .slice(
                        Messages.TABLE,
                        "",
                        null,
                        MAX_IN_A_ROW,
                        message -> message.direction() == TwilioMessage.Direction.OUTBOUND_REPLY
                                && message.to().equals(to)
                                && message.dateCreated().isAfter(begin));
        return latest != null && latest.rows().size() == MAX_IN_A_ROW;
    }

    private static TwilioMessage message(Transaction transaction, Verb.Reply reply, String to, Mailbox sender) {
        boolean mms = !reply.media().isEmpty();
        MessagingService service = sender.service();
        boolean smart = service != null && service.smartEncoding();
        String body = TrialAccount.prefix(transaction) + reply.body();
        // assumed: queued at once, by the number that was written to
        Draft<TwilioMessage> draft = MessageResource.fresh(
                        TwilioMessage.Direction.OUTBOUND_REPLY, transaction.newSid(mms ? "MM" : "SM"), transaction)
                .set(TwilioMessage.TO, to)
                .set(TwilioMessage.FROM, sender.address())
                .set(TwilioMessage.GIVEN_FROM, sender.address())
                .set(TwilioMessage.SENDER_REASON, SenderReason.GIVEN)
                .set(TwilioMessage.BODY, body)
                .set(TwilioMessage.NUM_SEGMENTS, mms ? 1 : Segments.count(body, smart))
                .set(TwilioMessage.NUM_MEDIA, reply.media().size())
                .set(TwilioMessage.MEDIA_URLS, List.copyOf(reply.media()))
                .set(TwilioMessage.SMART_ENCODED, smart);
        String callback = reply.callbacks().status();
        if (callback != null) {
            draft.set(TwilioMessage.STATUS_CALLBACK, callback);
        }
        if (service != null) {
            draft.set(TwilioMessage.MESSAGING_SERVICE_SID, service.sid())
                    .set(TwilioMessage.VALIDITY_PERIOD, service.validityPeriod());
        }
        return draft.build();
    }
}
