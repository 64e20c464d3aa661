package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.delivery.ServicePool;
import dev.faketwilio.internal.messaging.numbers.IncomingPhoneNumberResource;
import dev.faketwilio.internal.messaging.segments.Segments;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.SenderReason;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a request to send becomes a message: contract/messaging.md 15.2 and 15.3. */
final class Sending {

    private Sending() {}

    /** Completes a message that a request sends, or refuses to send it. */
    static void send(Draft<TwilioMessage> draft, Call call) {
        SendRequest request = SendRequest.read(draft, call);
        Transaction transaction = call.transaction();
        Recipients.requireValid(draft.get(TwilioMessage.TO));
        String serviceSid = draft.get(TwilioMessage.MESSAGING_SERVICE_SID);
        MessagingService service = serviceSid == null ? null : service(transaction, serviceSid);
        if (service == null) {
            DirectSender.requireUsable(transaction, draft);
        } else {
            requireSender(transaction, service, draft.get(TwilioMessage.FROM), request.hasFallback());
        }
        Recipients.requireReachable(transaction, draft);
        complete(draft, call, service, request.asMms());
        TwilioMessage message = draft.build();
        MediaResource.keep(transaction, message);
        FeedbackResource.begin(transaction, message);
        MessageLifeCycle.plan(transaction, message);
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

    private static void requireSender(
            Transaction transaction, MessagingService service, @Nullable String from, boolean hasFallback) {
        if (ServicePool.isEmpty(transaction, service.sid())) {
            throw MessageErrors.EMPTY_SERVICE.exception();
        }
        if (from != null && ServicePool.find(transaction, service.sid(), from) == null) {
            // page 21660; assumed: of a number only, since anybody may use an alphanumeric sender
            throw from.startsWith("+") && !isOwn(transaction, from)
                    ? MessageErrors.FROM_OF_ANOTHER_ACCOUNT.exception(from, transaction.accountSid())
                    : MessageErrors.NOT_IN_SERVICE.exception();
        }
        if (hasFallback && !ServicePool.has(transaction, service.sid(), "rcs:")) {
            throw MessageErrors.FALLBACK_WITHOUT_RCS.exception();
        }
    }

    private static boolean isOwn(Transaction transaction, String number) {
        return transaction.find(IncomingPhoneNumberResource.TABLE, number) != null;
    }

    private static void complete(
            Draft<TwilioMessage> draft, Call call, @Nullable MessagingService service, boolean asMms) {
        List<String> media = draft.get(TwilioMessage.MEDIA_URLS);
        boolean mms = asMms || !media.isEmpty();
        String body = TrialAccount.prefix(call.transaction()) + draft.get(TwilioMessage.BODY);
        draft.set(TwilioMessage.SID, call.newSid(mms ? "MM" : "SM"))
                .set(TwilioMessage.BODY, body)
                .set(TwilioMessage.NUM_MEDIA, media.size())
                .setIfNull(
                        TwilioMessage.VALIDITY_PERIOD,
                        service == null ? MessageResource.LONGEST_WAIT : service.validityPeriod())
                .setIfNull(TwilioMessage.SMART_ENCODED, service != null && service.smartEncoding());
        String from = draft.get(TwilioMessage.FROM);
        if (from != null) {
            draft.set(TwilioMessage.GIVEN_FROM, from).set(TwilioMessage.SENDER_REASON, SenderReason.GIVEN);
        }
        if (service == null) {
            draft.set(
                            TwilioMessage.NUM_SEGMENTS,
                            mms ? 1 : Segments.count(body, draft.get(TwilioMessage.SMART_ENCODED)))
                    .set(TwilioMessage.PRICE_UNIT, "USD");
        } else {
            boolean now = draft.get(TwilioMessage.SEND_AT) == null;
            // the document's example of a scheduled MMS has one segment at once; assumed: so has any through a Service
            draft.set(TwilioMessage.STATUS, now ? TwilioMessage.Status.ACCEPTED : TwilioMessage.Status.SCHEDULED)
                    .set(TwilioMessage.NUM_SEGMENTS, mms ? 1 : 0);
        }
    }
}
