package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.MessageErrors;
import dev.faketwilio.internal.messaging.delivery.MessageDraft;
import dev.faketwilio.internal.messaging.delivery.MessageLifeCycle;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.messaging.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/Messages.json}: everything the fake knows about messages once they are there
 * (contract/messaging.md 15.2 and 18.3).
 */
public final class MessageResource implements Resource {

    private static final Parameter<String> TO_FILTER = Parameter.text("To", Integer.MAX_VALUE);
    private static final Parameter<String> FROM_FILTER = Parameter.text("From", Integer.MAX_VALUE);
    private static final DateFilter DATE_SENT = new DateFilter("DateSent");
    private static final List<String> FILTERS =
            Stream.concat(Stream.of("To", "From"), DATE_SENT.names().stream()).toList();

    private static final Parameter<String> NO_BODY =
            Parameter.choice("Body", "").refusedWith(MessageErrors.INVALID_UPDATE);
    private static final Parameter<String> CANCELED =
            Parameter.choice("Status", "canceled").refusedWith(MessageErrors.INVALID_UPDATE);

    /** After so long Twilio waits for no receipt any more. */
    private static final Duration FINAL_WITHOUT_RECEIPT = Duration.ofHours(1);

    @Override
    public Declaration<Message> declaration() {
        return Declaration.of(Messages.TABLE, "MessageSid")
                .keeping(Messages.STEPS)
                .create(Message.CREATE, Sending::send, (message, json) -> write(message, json, false))
                // assumed: newest first by creation; Twilio sorts by date_sent, which differs for scheduled messages
                .list(Message.LIST, "messages", FILTERS, this::filter)
                .fetch(Message.FETCH)
                .updateBy(Message.UPDATE, this::update)
                .delete(Message.DELETE, this::refuseIfUnderWay)
                .asTimePasses(MessageLifeCycle::passing)
                .json((message, json) -> write(message, json, true));
    }

    private Predicate<Message> filter(Call call) {
        String to = call.clearable(TO_FILTER, null);
        String from = call.clearable(FROM_FILTER, null);
        DateFilter.Range sent = DATE_SENT.read(call);
        return message -> (to == null || Addresses.normalized(to).equals(message.to()))
                && (from == null || Addresses.normalized(from).equals(message.from()))
                && sent.contains(message.dateSent());
    }

    /** Section 18.3: an empty Body redacts, the Status canceled cancels, and nothing else does anything. */
    private Message update(Message message, Call call) {
        boolean redacts = call.optional(NO_BODY) != null;
        boolean cancels = call.optional(CANCELED) != null;
        if (redacts == cancels) {
            throw MessageErrors.INVALID_UPDATE.exception();
        }
        if (redacts) {
            if (!isAtItsEnd(message, call.now())) {
                throw MessageErrors.NOT_REDACTABLE.exception();
            }
            return new MessageDraft(message).body("").dateUpdated(call.now()).done();
        }
        // page 30409 in its current form: only what is scheduled
        if (message.status() != Message.Status.SCHEDULED) {
            throw MessageErrors.NOT_CANCELABLE.exception();
        }
        return MessageLifeCycle.cancel(call.transaction(), message, call.now());
    }

    private void refuseIfUnderWay(Message message, Call call) {
        if (!isAtItsEnd(message, call.now())) {
            throw MessageErrors.NOT_FINAL.exception();
        }
    }

    /** Returns whether nothing more comes of it: its status is final, or there is no receipt to come. */
    private static boolean isAtItsEnd(Message message, Instant now) {
        Instant sent = message.dateSent();
        boolean noReceiptToCome = message.status() == Message.Status.SENT
                && sent != null
                && !sent.plus(FINAL_WITHOUT_RECEIPT).isAfter(now);
        return message.status().isFinal() || noReceiptToCome;
    }

    private static void write(Message message, Representation json, boolean withFeedback) {
        String self = "/Messages/" + message.sid();
        json.text("sid", message.sid())
                .dates(message.dateCreated(), message.dateUpdated())
                .date("date_sent", message.dateSent())
                .accountSid()
                .text("to", message.to())
                .text("from", message.from())
                .text("messaging_service_sid", message.messagingServiceSid())
                .text("body", message.body())
                .text("status", Messages.word(message.status()))
                .text("num_segments", Integer.toString(message.numSegments()))
                .text("num_media", Integer.toString(message.numMedia()))
                .text("direction", word(message.direction()))
                .text("api_version", "2010-04-01")
                .text("price", message.price())
                .text("price_unit", message.priceUnit())
                .number("error_code", message.errorCode())
                .text("error_message", message.errorMessage())
                .uri(self + ".json")
                .object("subresource_uris", it -> {
                    it.text("media", it.inAccount(self + "/Media.json"));
                    if (withFeedback) {
                        it.text("feedback", it.inAccount(self + "/Feedback.json"));
                    }
                });
    }

    private static String word(Message.Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
