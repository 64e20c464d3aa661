package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.errors.FaultErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.faults.Effect;
import dev.faketwilio.internal.faults.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request that meets a fault. */
final class Faulted {

    private static final byte[] NO_BODY = {};

    private final Rule fault;
    private final JournalEntry entry;
    private final Journal journal;
    private final Supplier<Reply> operation;
    private final Function<Reply, TwilioReply> writer;

    /**
     * Prepares the way of the request.
     *
     * @param operation carries it out
     * @param writer makes an answer of what it came to
     */
    Faulted(
            Rule fault,
            JournalEntry entry,
            Journal journal,
            Supplier<Reply> operation,
            Function<Reply, TwilioReply> writer) {
        this.fault = fault;
        this.entry = entry;
        this.journal = journal;
        this.operation = operation;
        this.writer = writer;
    }

    /** Carries the request out, or does not, as the fault has it. */
    Answer answer() {
        Effect effect = fault.effect();
        if (effect instanceof Effect.Wait wait) {
            return fault.afterCommit() ? withheld(wait) : stopped(wait);
        }
        if (effect instanceof Effect.Slow || effect instanceof Effect.Spoilt) {
            return spoilt(effect);
        }
        return fault.afterCommit() ? replaced(effect, operation.get()) : replaced(effect, null);
    }

    private Waiting stopped(Effect.Wait wait) {
        journal.met(entry, wait.words() + " before the commit");
        return new Waiting(
                wait.door().stop(entry),
                goesOn -> answered(goesOn ? operation.get() : Reply.refused(FaultErrors.neverReleased())));
    }

    private Waiting withheld(Effect.Wait wait) {
        Reply reply = operation.get();
        journal.met(entry, wait.words() + " after the commit");
        return new Waiting(
                wait.door().stop(entry),
                goesOn -> answered(goesOn ? reply : after(reply, FaultErrors.neverReleased())));
    }

    private TwilioReply answered(Reply reply) {
        journal.answered(entry, reply);
        return writer.apply(reply);
    }

    /**
     * Something else in the place of the answer.
     *
     * @param committed what the request came to; null if it was not carried out
     */
    private TwilioReply replaced(Effect effect, @Nullable Reply committed) {
        journal.met(entry, effect.words() + (committed == null ? "" : " instead of " + committed.status()));
        if (effect instanceof Effect.Hangup hangup) {
            return answered(after(committed, 0, NO_BODY)).delivered(NO_BODY, new Delivery.Hangup(hangup.reset()));
        }
        if (effect instanceof Effect.EdgePage page) {
            return answered(after(committed, page.status(), FaultErrors.edgePage(page.status())))
                    .fromEdge();
        }
        TwilioException error =
                effect instanceof Effect.Refused refused ? refused.error() : ((Effect.RateLimit) effect).error();
        return answered(after(committed, error));
    }

    private static Reply after(@Nullable Reply committed, TwilioException error) {
        Reply refused = Reply.refused(error);
        return new Reply(refused.status(), refused.body(), error, resultingSid(committed), refused.allow(), "");
    }

    private static Reply after(@Nullable Reply committed, int status, byte[] body) {
        return new Reply(status, body, null, resultingSid(committed), List.of(), "");
    }

    private static @Nullable String resultingSid(@Nullable Reply committed) {
        return committed == null ? null : committed.resultingSid();
    }

    /** The answer with its body spoilt, if it has one. */
    private TwilioReply spoilt(Effect effect) {
        Reply reply = operation.get();
        if (reply.body().length == 0) {
            fault.giveBack(entry);
            return answered(reply);
        }
        journal.met(entry, effect.words());
        TwilioReply whole = answered(reply);
        byte[] body = whole.body();
        byte[] half = Arrays.copyOf(body, body.length / 2);
        if (effect instanceof Effect.Slow slow) {
            return whole.delivered(body, new Delivery.Slowly(slow.over(), slow.hurried()));
        }
        return switch ((Effect.Spoilt) effect) {
            case TRUNCATED -> whole.delivered(half, new Delivery.Misannounced(body.length));
            case MALFORMED -> whole.delivered(half, Delivery.WHOLE);
            case WRONG_LENGTH -> whole.delivered(body, new Delivery.Misannounced(half.length));
        };
    }
}
