package dev.faketwilio.internal.messaging.messages;

import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.integer;
import static dev.faketwilio.internal.engine.Rule.list;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.internal.engine.Rule.stored;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.messaging.TwilioMessage.APPLICATION_SID;
import static dev.faketwilio.messaging.TwilioMessage.BODY;
import static dev.faketwilio.messaging.TwilioMessage.DATE_CREATED;
import static dev.faketwilio.messaging.TwilioMessage.DATE_SENT;
import static dev.faketwilio.messaging.TwilioMessage.DATE_UPDATED;
import static dev.faketwilio.messaging.TwilioMessage.DIRECTION;
import static dev.faketwilio.messaging.TwilioMessage.ERROR_CODE;
import static dev.faketwilio.messaging.TwilioMessage.ERROR_MESSAGE;
import static dev.faketwilio.messaging.TwilioMessage.FROM;
import static dev.faketwilio.messaging.TwilioMessage.GIVEN_FROM;
import static dev.faketwilio.messaging.TwilioMessage.MEDIA_URLS;
import static dev.faketwilio.messaging.TwilioMessage.MESSAGING_SERVICE_SID;
import static dev.faketwilio.messaging.TwilioMessage.NUM_MEDIA;
import static dev.faketwilio.messaging.TwilioMessage.NUM_SEGMENTS;
import static dev.faketwilio.messaging.TwilioMessage.PRICE;
import static dev.faketwilio.messaging.TwilioMessage.PRICE_UNIT;
import static dev.faketwilio.messaging.TwilioMessage.PROVIDE_FEEDBACK;
import static dev.faketwilio.messaging.TwilioMessage.SENDER_REASON;
import static dev.faketwilio.messaging.TwilioMessage.SEND_AT;
import static dev.faketwilio.messaging.TwilioMessage.SID;
import static dev.faketwilio.messaging.TwilioMessage.SMART_ENCODED;
import static dev.faketwilio.messaging.TwilioMessage.STATUS;
import static dev.faketwilio.messaging.TwilioMessage.STATUS_CALLBACK;
import static dev.faketwilio.messaging.TwilioMessage.TO;
import static dev.faketwilio.messaging.TwilioMessage.VALIDITY_PERIOD;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.errors.MessagingErrors;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.TwilioMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/Messages.json}: everything the fake knows about messages once they are there
 * (contract/messaging.md 15.2 and 18.3).
 */
public final class MessageResource implements Resource {

    private static final Parameter<String> TO_FILTER = Parameter.text("To", Integer.MAX_VALUE);
    private static final Parameter<String> FROM_FILTER = Parameter.text("From", Integer.MAX_VALUE);
    private static final DateFilter DATE_SENT_FILTER = new DateFilter("DateSent");
    private static final List<String> FILTERS = Stream.concat(
                    Stream.of("To", "From"), DATE_SENT_FILTER.names().stream())
            .toList();

    private static final Parameter<String> NO_BODY =
            Parameter.choice("Body", "").refusedWith(MessageErrors.INVALID_UPDATE);
    private static final Parameter<String> CANCELED =
            Parameter.choice("Status", "canceled").refusedWith(MessageErrors.INVALID_UPDATE);

    /** In seconds; also the time of those that say nothing of it. */
    static final int LONGEST_WAIT = 36_000;

    /** After so long Twilio waits for no receipt any more. */
    private static final Duration FINAL_WITHOUT_RECEIPT = Duration.ofHours(1);

    @Override
    public Declaration<TwilioMessage> declaration() {
        return properties(true)
                .keeping(Messages.STEPS)
                // the response to the request that sends a message has no link to feedback yet
                .create(TwilioMessage.CREATE, Sending::send, properties(false)::write)
                // assumed: newest first by creation; Twilio sorts by date_sent, which differs for scheduled messages
                .list(TwilioMessage.LIST, "messages", FILTERS, this::filter)
                .fetch(TwilioMessage.FETCH)
                .update(TwilioMessage.UPDATE, MessageResource::update)
                .delete(TwilioMessage.DELETE, this::refuseIfUnderWay)
                .asTimePasses(MessageLifeCycle::passing);
    }

    private static Declaration<TwilioMessage> properties(boolean withFeedback) {
        return Declaration.of(TwilioMessage.TYPE, Messages.TABLE, "MessageSid")
                .property(SID, stored())
                .dates()
                .property(DATE_SENT, stored())
                .accountSid()
                .property(
                        TO,
                        Rule.of(MessageResource::anyText)
                                .required()
                                .missedWith(MessageErrors.NO_TO)
                                .fixed())
                .property(FROM, Rule.of(MessageResource::anyText).clearable().fixed())
                .property(
                        MESSAGING_SERVICE_SID,
                        Rule.of(MessageResource::anyText).clearable().fixed())
                .check(SendRequest::requireSender)
                // assumed: characters are Unicode code points
                .property(
                        BODY,
                        text(MessageLimits.BODY)
                                .whenEmpty("")
                                .byDefault("")
                                .refusedWith(MessageErrors.BODY_TOO_LONG)
                                .fixed())
                .property(STATUS, Rule.<TwilioMessage.Status>stored().byDefault(TwilioMessage.Status.QUEUED))
                .property(NUM_SEGMENTS, number(), (value, json) -> json.text("num_segments", value.toString()))
                .property(NUM_MEDIA, number(), (value, json) -> json.text("num_media", value.toString()))
                .property(
                        DIRECTION,
                        Rule.<TwilioMessage.Direction>stored().byDefault(TwilioMessage.Direction.OUTBOUND_API))
                .constant("api_version", "2010-04-01")
                .property(PRICE, stored())
                .property(PRICE_UNIT, stored())
                .property(ERROR_CODE, stored())
                .property(ERROR_MESSAGE, stored())
                .uri(TwilioMessage.FETCH)
                .also((message, json) -> writeSubresources(message, json, withFeedback))
                .hidden(SENDER_REASON, stored())
                .hidden(MEDIA_URLS, list(Rule.of(Parameter::any)).fixed())
                .check(SendRequest::requireContent)
                .hidden(
                        STATUS_CALLBACK,
                        Rule.of(MessageResource::anyText).clearable().fixed())
                .check(SendRequest::requireCallback)
                .hidden(
                        APPLICATION_SID,
                        sid("AP")
                                .clearable()
                                .refusedWith(MessageErrors.INVALID_APPLICATION_SID)
                                .fixed())
                .hidden(
                        VALIDITY_PERIOD,
                        integer(1, LONGEST_WAIT)
                                .clearable()
                                .refusedWith(MessagingErrors.INVALID_VALIDITY_PERIOD)
                                .fixed())
                .hidden(PROVIDE_FEEDBACK, flag().byDefault(false).fixed())
                .hidden(SMART_ENCODED, flag().fixed())
                .hidden(SEND_AT, stored())
                .hidden(GIVEN_FROM, stored());
    }

    private static Parameter<String> anyText(String name) {
        return Parameter.text(name, Integer.MAX_VALUE);
    }

    private static Rule<Integer> number() {
        return Rule.<Integer>stored().byDefault(0);
    }

    /** Begins a message that no request sends: one that was received, or that answers one. */
    public static Draft<TwilioMessage> fresh(TwilioMessage.Direction direction, String sid, Transaction transaction) {
        return properties(true)
                .fresh()
                .set(SID, sid)
                .set(DIRECTION, direction)
                .set(DATE_CREATED, transaction.now())
                .set(DATE_UPDATED, transaction.now())
                .set(PRICE_UNIT, "USD")
                .set(VALIDITY_PERIOD, LONGEST_WAIT)
                .set(SMART_ENCODED, false);
    }

    private Predicate<TwilioMessage> filter(Call call) {
        String to = call.clearable(TO_FILTER, null);
        String from = call.clearable(FROM_FILTER, null);
        DateFilter.Range sent = DATE_SENT_FILTER.read(call);
        return message -> (to == null || Addresses.normalized(to).equals(message.to()))
                && (from == null || Addresses.normalized(from).equals(message.from()))
                && sent.contains(message.dateSent());
    }

    /** Section 18.3: an empty Body redacts, the Status canceled cancels, and nothing else does anything. */
    private static void update(Draft<TwilioMessage> draft, Call call) {
        boolean redacts = call.optional(NO_BODY) != null;
        boolean cancels = call.optional(CANCELED) != null;
        if (redacts == cancels) {
            throw MessageErrors.INVALID_UPDATE.exception();
        }
        if (redacts) {
            if (!isAtItsEnd(draft.build(), call.now())) {
                throw MessageErrors.NOT_REDACTABLE.exception();
            }
            draft.set(BODY, "").set(DATE_UPDATED, call.now());
            return;
        }
        // page 30409 in its current form: only what is scheduled
        if (draft.get(STATUS) != TwilioMessage.Status.SCHEDULED) {
            throw MessageErrors.NOT_CANCELABLE.exception();
        }
        MessageLifeCycle.cancel(call.transaction(), draft);
    }

    private void refuseIfUnderWay(TwilioMessage message, Call call) {
        if (!isAtItsEnd(message, call.now())) {
            throw MessageErrors.NOT_FINAL.exception();
        }
    }

    /** Returns whether nothing more comes of it: its status is final, or there is no receipt to come. */
    private static boolean isAtItsEnd(TwilioMessage message, Instant now) {
        Instant sent = message.dateSent();
        boolean noReceiptToCome = message.status() == TwilioMessage.Status.SENT
                && sent != null
                && !sent.plus(FINAL_WITHOUT_RECEIPT).isAfter(now);
        return message.status().isFinal() || noReceiptToCome;
    }

    private static void writeSubresources(TwilioMessage message, Representation json, boolean withFeedback) {
        String self = "/Messages/" + message.sid();
        json.object("subresource_uris", it -> {
            it.text("media", it.inAccount(self + "/Media.json"));
            if (withFeedback) {
                it.text("feedback", it.inAccount(self + "/Feedback.json"));
            }
        });
    }
}
