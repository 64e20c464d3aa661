package dev.faketwilio.internal.messaging.delivery;

import dev.faketwilio.internal.engine.State;
import dev.faketwilio.internal.errors.DeliveryErrors;
import dev.faketwilio.messaging.Message;
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

    /** Takes a new message in, in its first status, from where it goes on by itself. */
    public static Message begin(State state, Message message) {
        state.put(Messages.TABLE, message);
        plan(state, message);
        return message;
    }

    /** Changes the status of a message; the only place where that happens. */
    private static Message become(State state, MessageDraft changed, Instant at) {
        Message message = changed.dateUpdated(at).done();
        state.put(Messages.TABLE, message);
        plan(state, message);
        state.emit(new StatusChanged(message));
        return message;
    }

    /** Takes all the steps that are due, of all messages, in the order of time and then of creation. */
    public static void passing(State state) {
        PriorityQueue<Turn> turns =
                new PriorityQueue<>(Comparator.comparing(Turn::due).thenComparing(Turn::place));
        int place = 0;
        for (Step step : state.world().all(Messages.STEPS)) {
            add(state, step, place++, turns);
        }
        for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
            Message message = state.find(Messages.TABLE, turn.messageSid);
            if (message != null) {
                take(state, message, turn.due);
            }
            Step next = state.find(Messages.STEPS, turn.messageSid);
            if (next != null) {
                add(state, next, turn.place, turns);
            }
        }
    }

    private static void add(State state, Step step, int place, PriorityQueue<Turn> turns) {
        if (step.due().isAfter(state.now())) {
            state.due(step.due());
        } else {
            turns.add(new Turn(step.due(), place, step.messageSid()));
        }
    }

    /** A step that is due, with the place of its message among all of them. */
    private record Turn(Instant due, int place, String messageSid) {}

    /** Lets a message go on at once until the carrier has it, or it fails. */
    public static Message toCarrier(State state, Message message) {
        return switch (message.status()) {
            case ACCEPTED -> toCarrier(state, take(state, message, state.now()));
            case QUEUED -> toCarrier(state, sending(state, message, state.now()));
            case SENDING -> sent(state, message, state.now());
            default -> message;
        };
    }

    /** Lets a message go on at once until it goes no further by itself. */
    public static Message takeAll(State state, Message message) {
        Message last = message;
        while (isUnderWay(state, last)) {
            last = take(state, last, state.now());
        }
        return last;
    }

    private static boolean isUnderWay(State state, Message message) {
        return switch (message.status()) {
            case ACCEPTED, QUEUED, SENDING -> true;
            case SENT -> Recipient.of(state, message.to()).takes() != Recipient.Takes.WITHOUT_RECEIPT;
            default -> false;
        };
    }

    /** Lets a message go on by one step. */
    private static Message take(State state, Message message, Instant at) {
        if (isWaiting(message) && at.isAfter(lastMoment(message))) {
            return fail(state, message, DeliveryErrors.EXPIRED, at);
        }
        return switch (message.status()) {
            case SCHEDULED, ACCEPTED -> become(state, Dispatch.run(state, message), at);
            case QUEUED -> ofQueue(state, message, at);
            case SENDING -> sent(state, message, at);
            case SENT -> atTheRecipient(state, message, at);
            default -> throw new IllegalStateException(message.sid() + " is " + Messages.word(message.status()));
        };
    }

    private static Message ofQueue(State state, Message message, Instant at) {
        Recipient recipient = Recipient.of(state, message.to());
        return recipient.takes() == Recipient.Takes.FAILED
                ? fail(state, message, recipient.errorCode(), at)
                : sending(state, message, at);
    }

    private static Message sending(State state, Message message, Instant at) {
        return become(state, new MessageDraft(message).status(Message.Status.SENDING), at);
    }

    private static Message sent(State state, Message message, Instant at) {
        return become(
                state,
                new MessageDraft(message)
                        .status(Message.Status.SENT)
                        .dateSent(at)
                        .price(price(message), "USD"),
                at);
    }

    private static Message atTheRecipient(State state, Message message, Instant at) {
        Recipient recipient = Recipient.of(state, message.to());
        return recipient.takes() == Recipient.Takes.UNDELIVERED
                ? undelivered(state, message, recipient.errorCode(), at)
                : deliver(state, message, at);
    }

    /** Ends a message at its recipient. */
    public static Message deliver(State state, Message message, Instant at) {
        return become(state, new MessageDraft(message).status(Message.Status.DELIVERED), at);
    }

    /** Ends a message at the carrier. */
    public static Message undelivered(State state, Message message, int errorCode, Instant at) {
        return become(state, withError(message, errorCode).status(Message.Status.UNDELIVERED), at);
    }

    /** Ends a message before it has left Twilio. */
    public static Message fail(State state, Message message, int errorCode, Instant at) {
        return become(state, withError(message, errorCode).status(Message.Status.FAILED), at);
    }

    /** Notes that the recipient has opened it. */
    public static Message read(State state, Message message, Instant at) {
        return become(state, new MessageDraft(message).status(Message.Status.READ), at);
    }

    /** Ends a message because its sender does not want it any more; the caller has made sure that it can be. */
    public static Message cancel(State state, Message message, Instant at) {
        return become(state, new MessageDraft(message).status(Message.Status.CANCELED), at);
    }

    /** Whether the message has not been handed on yet, so that it can be canceled, or expire. */
    public static boolean isWaiting(Message message) {
        return switch (message.status()) {
            case SCHEDULED, ACCEPTED, QUEUED -> true;
            default -> false;
        };
    }

    private static MessageDraft withError(Message message, int errorCode) {
        return new MessageDraft(message).error(errorCode, DeliveryErrors.text(errorCode));
    }

    /** Says when the message goes on next, if by itself at all. */
    private static void plan(State state, Message message) {
        Instant due = due(state, message);
        Step before = state.find(Messages.STEPS, message.sid());
        if (due != null) {
            state.put(Messages.STEPS, new Step(message.sid(), due));
            if (due.isAfter(state.now())) {
                state.due(due);
            }
        } else if (before != null) {
            state.remove(Messages.STEPS, before);
        }
    }

    private static @Nullable Instant due(State state, Message message) {
        Pace pace = Pace.of(state);
        Instant next = pace.held() ? null : message.dateUpdated().plus(pace.step());
        return switch (message.status()) {
            case SCHEDULED -> message.options().sendAt();
            case ACCEPTED, QUEUED -> {
                Instant expiry = lastMoment(message).plusSeconds(1);
                yield next == null || next.isAfter(expiry) ? expiry : next;
            }
            case SENDING -> next;
            case SENT -> Recipient.of(state, message.to()).takes() == Recipient.Takes.WITHOUT_RECEIPT ? null : next;
            default -> null;
        };
    }

    /** Until when the message may wait: the validity period counts from when it was to be sent. */
    private static Instant lastMoment(Message message) {
        Instant sendAt = message.options().sendAt();
        Instant begin = sendAt == null ? message.dateCreated() : sendAt;
        return begin.plusSeconds(message.options().validityPeriod());
    }

    /** assumed: what an SMS and an MMS cost in the United States, everywhere. */
    private static String price(Message message) {
        BigDecimal price = message.sid().startsWith("MM")
                ? new BigDecimal("-0.02000")
                : new BigDecimal("-0.00750").multiply(BigDecimal.valueOf(message.numSegments()));
        return price.toPlainString();
    }
}
