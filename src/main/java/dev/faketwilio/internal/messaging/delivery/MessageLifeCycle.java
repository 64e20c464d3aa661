package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.DeliveryErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.TwilioMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * How messages go on: contract/messaging.md 18.1. Each status lasts for one step of the account's {@link Pace} on the
 * sandbox's clock; every change of a status, whatever its cause, is made by {@link #become}.
 */
public final class MessageLifeCycle {

    private MessageLifeCycle() {}

    /** Keeps a new message in its first status, from where it goes on by itself. */
    public static TwilioMessage begin(Transaction transaction, TwilioMessage message) {
        transaction.put(Messages.TABLE, message);
        plan(transaction, message);
        return message;
    }

    /** Changes the status of a message, and keeps it. */
    private static TwilioMessage become(Transaction transaction, Draft<TwilioMessage> changed, Instant at) {
        TwilioMessage message = changed(transaction, changed, at);
        transaction.put(Messages.TABLE, message);
        return message;
    }

    /** Changes the status of a message; the only place where that happens. */
    private static TwilioMessage changed(Transaction transaction, Draft<TwilioMessage> draft, Instant at) {
        TwilioMessage message = draft.set(TwilioMessage.DATE_UPDATED, at).build();
        plan(transaction, message);
        transaction.emit(new StatusChanged(message));
        return message;
    }

    /** Takes all the steps that are due, of all messages, in the order of time and then of creation. */
    public static void passing(Transaction transaction) {
        PriorityQueue<Turn> turns =
                new PriorityQueue<>(Comparator.comparing(Turn::due).thenComparing(Turn::place));
        int place = 0;
        for (Step step : transaction.state().all(Messages.STEPS)) {
            add(transaction, step, place++, turns);
        }
        for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
            TwilioMessage message = transaction.find(Messages.TABLE, turn.messageSid);
            if (message != null) {
                take(transaction, message, turn.due);
            }
            Step next = transaction.find(Messages.STEPS, turn.messageSid);
            if (next != null) {
                add(transaction, next, turn.place, turns);
            }
        }
    }

    private static void add(Transaction transaction, Step step, int place, PriorityQueue<Turn> turns) {
        if (step.due().isAfter(transaction.now())) {
            transaction.due(step.due());
        } else {
            turns.add(new Turn(step.due(), place, step.messageSid()));
        }
    }

    /** A step that is due, with the place of its message among all of them. */
    private record Turn(Instant due, int place, String messageSid) {}

    /** Lets a message go on at once until the carrier has it, or it fails. */
    public static TwilioMessage toCarrier(Transaction transaction, TwilioMessage message) {
        return switch (message.status()) {
            case ACCEPTED -> toCarrier(transaction, take(transaction, message, transaction.now()));
            case QUEUED -> toCarrier(transaction, sending(transaction, message, transaction.now()));
            case SENDING -> sent(transaction, message, transaction.now());
            default -> message;
        };
    }

    /** Lets a message go on at once until it goes no further by itself. */
    public static TwilioMessage takeAll(Transaction transaction, TwilioMessage message) {
        TwilioMessage last = message;
        while (isUnderWay(transaction, last)) {
            last = take(transaction, last, transaction.now());
        }
        return last;
    }

    private static boolean isUnderWay(Transaction transaction, TwilioMessage message) {
        return switch (message.status()) {
            case ACCEPTED, QUEUED, SENDING -> true;
            case SENT -> Recipient.of(transaction, message.to()).takes() != Recipient.Takes.WITHOUT_RECEIPT;
            default -> false;
        };
    }

    /** Lets a message go on by one step. */
    private static TwilioMessage take(Transaction transaction, TwilioMessage message, Instant at) {
        if (isWaiting(message) && at.isAfter(lastMoment(message))) {
            return fail(transaction, message, expiry(message).code(), at);
        }
        return switch (message.status()) {
            case SCHEDULED, ACCEPTED -> become(transaction, Dispatch.run(transaction, message), at);
            case QUEUED -> ofQueue(transaction, message, at);
            case SENDING -> sent(transaction, message, at);
            case SENT -> atTheRecipient(transaction, message, at);
            default -> throw new IllegalStateException(message.sid() + " is " + Messages.word(message.status()));
        };
    }

    private static DeliveryErrors expiry(TwilioMessage message) {
        return message.to().startsWith("rcs:") ? DeliveryErrors.RCS_DEVICE_UNREACHABLE : DeliveryErrors.EXPIRED;
    }

    private static TwilioMessage ofQueue(Transaction transaction, TwilioMessage message, Instant at) {
        Recipient recipient = Recipient.of(transaction, message.to());
        return recipient.takes() == Recipient.Takes.FAILED
                ? fail(transaction, message, recipient.errorCode(), at)
                : sending(transaction, message, at);
    }

    private static TwilioMessage sending(Transaction transaction, TwilioMessage message, Instant at) {
        return become(transaction, status(message, TwilioMessage.Status.SENDING), at);
    }

    private static TwilioMessage sent(Transaction transaction, TwilioMessage message, Instant at) {
        return become(
                transaction,
                status(message, TwilioMessage.Status.SENT)
                        .set(TwilioMessage.DATE_SENT, at)
                        .set(TwilioMessage.PRICE, price(message))
                        .set(TwilioMessage.PRICE_UNIT, "USD"),
                at);
    }

    private static TwilioMessage atTheRecipient(Transaction transaction, TwilioMessage message, Instant at) {
        Recipient recipient = Recipient.of(transaction, message.to());
        return recipient.takes() == Recipient.Takes.UNDELIVERED
                ? undelivered(transaction, message, recipient.errorCode(), at)
                : deliver(transaction, message, at);
    }

    /** Ends a message at its recipient. */
    public static TwilioMessage deliver(Transaction transaction, TwilioMessage message, Instant at) {
        return become(transaction, status(message, TwilioMessage.Status.DELIVERED), at);
    }

    /** Ends a message at the carrier. */
    public static TwilioMessage undelivered(Transaction transaction, TwilioMessage message, int errorCode, Instant at) {
        return become(transaction, withError(status(message, TwilioMessage.Status.UNDELIVERED), errorCode), at);
    }

    /** Ends a message before it has left Twilio. */
    public static TwilioMessage fail(Transaction transaction, TwilioMessage message, int errorCode, Instant at) {
        return become(transaction, withError(status(message, TwilioMessage.Status.FAILED), errorCode), at);
    }

    /** Notes that the recipient has opened it. */
    public static TwilioMessage read(Transaction transaction, TwilioMessage message, Instant at) {
        return become(transaction, status(message, TwilioMessage.Status.READ), at);
    }

    /** Ends a message that its sender does not want any more; the caller has made sure that it can be, and keeps it. */
    public static void cancel(Transaction transaction, Draft<TwilioMessage> message) {
        changed(transaction, message.set(TwilioMessage.STATUS, TwilioMessage.Status.CANCELED), transaction.now());
    }

    /** Returns whether the message has not been handed on yet, so that it can expire. */
    private static boolean isWaiting(TwilioMessage message) {
        return switch (message.status()) {
            case SCHEDULED, ACCEPTED, QUEUED -> true;
            default -> false;
        };
    }

    private static Draft<TwilioMessage> status(TwilioMessage message, TwilioMessage.Status status) {
        return Draft.of(message).set(TwilioMessage.STATUS, status);
    }

    static Draft<TwilioMessage> withError(Draft<TwilioMessage> draft, int errorCode) {
        String text = DeliveryErrors.text(errorCode);
        draft.set(TwilioMessage.ERROR_CODE, errorCode);
        return text == null ? draft.clear(TwilioMessage.ERROR_MESSAGE) : draft.set(TwilioMessage.ERROR_MESSAGE, text);
    }

    /** Notes when the message goes on next, if by itself at all. */
    public static void plan(Transaction transaction, TwilioMessage message) {
        Instant due = due(transaction, message);
        Step before = transaction.find(Messages.STEPS, message.sid());
        if (due != null) {
            transaction.put(Messages.STEPS, new Step(message.sid(), due));
            if (due.isAfter(transaction.now())) {
                transaction.due(due);
            }
        } else if (before != null) {
            transaction.remove(Messages.STEPS, before);
        }
    }

    private static @Nullable Instant due(Transaction transaction, TwilioMessage message) {
        Pace pace = Pace.of(transaction);
        Instant next = pace.held() ? null : message.dateUpdated().plus(pace.step());
        return switch (message.status()) {
            case SCHEDULED -> message.sendAt();
            case ACCEPTED, QUEUED -> {
                Instant expiry = lastMoment(message).plusSeconds(1);
                yield next == null || next.isAfter(expiry) ? expiry : next;
            }
            case SENDING -> next;
            case SENT ->
                Recipient.of(transaction, message.to()).takes() == Recipient.Takes.WITHOUT_RECEIPT ? null : next;
            default -> null;
        };
    }

    /** Returns until when the message may wait: the validity period counts from when it was to be sent. */
    private static Instant lastMoment(TwilioMessage message) {
        Instant sendAt = message.sendAt();
        Instant begin = sendAt == null ? message.dateCreated() : sendAt;
        return begin.plusSeconds(message.validityPeriod());
    }

    /** assumed: what an SMS and an MMS cost in the United States, everywhere. */
    private static String price(TwilioMessage message) {
        BigDecimal price = message.sid().startsWith("MM")
                ? new BigDecimal("-0.02000")
                : new BigDecimal("-0.00750").multiply(BigDecimal.valueOf(message.numSegments()));
        return price.toPlainString();
    }
}
