package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.messaging.delivery.MessageDraft;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.delivery.ServicePool;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.segments.Segments;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.messaging.Message;
import dev.faketwilio.messaging.MessageOptions;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.SenderReason;
import org.jspecify.annotations.Nullable;

/** How a request to send becomes a message: contract/messaging.md 15.2 and 15.3. */
final class Sending {

    private Sending() {}

    /** Sends a message, or refuses to. */
    static Message send(Call call) {
        SendRequest request = SendRequest.read(call);
        Transaction transaction = call.transaction();
        Recipients.requireValid(request.to());
        MessagingService service = request.serviceSid() == null ? null : service(transaction, request.serviceSid());
        if (service == null) {
            DirectSender.requireUsable(transaction, request);
        } else {
            requireSender(transaction, service, request);
        }
        Recipients.requireReachable(transaction, request);
        String sid = call.newSid(request.hasMedia() || request.asMms() ? "MM" : "SM");
        Message message = message(sid, call, request, service);
        MediaResource.keep(transaction, message);
        FeedbackResource.begin(transaction, message);
        return MessageLifeCycle.begin(transaction, message);
    }

    private static MessagingService service(Transaction transaction, String sid) {
        if (!Sids.isSid(sid, "MG")) {
            throw MessageErrors.INVALID_SERVICE.exception(sid);
        }
        MessagingService service = transaction.find(ServiceResource.TABLE, sid);
        if (service == null) {
            throw MessageErrors.UNKNOWN_SERVICE.exception();
        }
        return service;
    }

    private static void requireSender(Transaction transaction, MessagingService service, SendRequest request) {
        if (ServicePool.isEmpty(transaction, service.sid())) {
            throw MessageErrors.EMPTY_SERVICE.exception();
        }
        if (request.from() != null && ServicePool.find(transaction, service.sid(), request.from()) == null) {
            // page 21660; assumed: of a number only, since anybody may use an alphanumeric sender
            throw request.from().startsWith("+") && !isOwn(transaction, request.from())
                    ? MessageErrors.FROM_OF_ANOTHER_ACCOUNT.exception(request.from(), transaction.accountSid())
                    : MessageErrors.NOT_IN_SERVICE.exception();
        }
        if (request.hasFallback() && !ServicePool.has(transaction, service.sid(), "rcs:")) {
            throw MessageErrors.FALLBACK_WITHOUT_RCS.exception();
        }
    }

    private static boolean isOwn(Transaction transaction, String number) {
        return transaction.find(IncomingPhoneNumberResource.TABLE, number) != null;
    }

    private static Message message(String sid, Call call, SendRequest request, @Nullable MessagingService service) {
        MessageOptions options = options(request, service);
        String body = TrialAccount.prefix(call.transaction()) + request.body();
        MessageDraft draft = new MessageDraft(sid, Message.Direction.OUTBOUND_API, request.to(), call.now())
                .body(body)
                .numMedia(request.mediaUrls().size())
                .options(options);
        if (request.from() != null) {
            draft.from(request.from(), SenderReason.GIVEN);
        }
        boolean mms = sid.startsWith("MM");
        if (service == null) {
            return draft.status(Message.Status.QUEUED)
                    .numSegments(mms ? 1 : Segments.count(body, options.smartEncoded()))
                    .price(null, "USD")
                    .done();
        }
        // the document's example of a scheduled MMS has one segment at once; assumed: so has any through a Service
        return draft.status(options.sendAt() == null ? Message.Status.ACCEPTED : Message.Status.SCHEDULED)
                .messagingServiceSid(service.sid())
                .numSegments(mms ? 1 : 0)
                .done();
    }

    private static MessageOptions options(SendRequest request, @Nullable MessagingService service) {
        Integer validityPeriod = request.validityPeriod();
        Boolean smartEncoded = request.smartEncoded();
        return new MessageOptions(
                request.mediaUrls(),
                request.statusCallback(),
                request.applicationSid(),
                request.provideFeedback(),
                validityPeriod != null
                        ? validityPeriod
                        : service != null ? service.validityPeriod() : MessageOptions.NONE.validityPeriod(),
                smartEncoded != null ? smartEncoded : service != null && service.smartEncoding(),
                request.sendAt(),
                request.from());
    }
}
