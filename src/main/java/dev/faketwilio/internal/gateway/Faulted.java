package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.engine.ResponseBody;
import dev.faketwilio.internal.errors.FaultErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.faults.Effect;
import dev.faketwilio.internal.faults.Rule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A request that meets a fault. */
final class Faulted {

    private final Rule fault;
    private final Exchange exchange;

    Faulted(Rule fault, Exchange exchange) {
        this.fault = fault;
        this.exchange = exchange;
    }

    /** Carries the request out, or does not, as the fault has it. */
    Answer respond() {
        Effect effect = fault.effect();
        if (effect instanceof Effect.Wait wait) {
            return fault.afterCommit() ? withheld(wait) : stopped(wait);
        }
        if (effect instanceof Effect.Slow || effect instanceof Effect.Spoilt) {
            return spoilt(effect);
        }
        return fault.afterCommit() ? replaced(effect, exchange.carryOut()) : replaced(effect, null);
    }

    private Waiting stopped(Effect.Wait wait) {
        exchange.met(wait.words() + " before the commit");
        return exchange.await(
                wait.gate().stop(exchange.entry()),
                goesOn -> goesOn ? exchange.carryOut() : Reply.refused(FaultErrors.NEVER_RELEASED.exception()));
    }

    private Waiting withheld(Effect.Wait wait) {
        Reply reply = exchange.carryOut();
        exchange.met(wait.words() + " after the commit");
        return exchange.await(
                wait.gate().stop(exchange.entry()),
                goesOn -> goesOn ? reply : reply.replacedBy(FaultErrors.NEVER_RELEASED.exception()));
    }

    /**
     * Something else in the place of the response.
     *
     * @param committed what the request came to; null if it was not carried out
     */
    private TwilioReply replaced(Effect effect, @Nullable Reply committed) {
        exchange.met(effect.words() + (committed == null ? "" : " instead of " + committed.status()));
        Reply before = committed == null ? Reply.empty(0) : committed;
        if (effect instanceof Effect.Hangup hangup) {
            return exchange.respond(before.replacedBy(0, ResponseBody.NONE))
                    .delivered(ResponseBody.NONE, new Delivery.Hangup(hangup.reset()));
        }
        if (effect instanceof Effect.EdgePage page) {
            return exchange.respond(
                            before.replacedBy(page.status(), ResponseBody.of(FaultErrors.edgePage(page.status()))))
                    .fromEdge();
        }
        TwilioException error =
                effect instanceof Effect.Refused refused ? refused.error() : ((Effect.RateLimit) effect).error();
        return exchange.respond(before.replacedBy(error));
    }

    /** The response with its body spoilt, if it has one. */
    private TwilioReply spoilt(Effect effect) {
        Reply reply = exchange.carryOut();
        if (reply.body().length() == 0) {
            fault.giveBack(exchange.entry());
            return exchange.respond(reply);
        }
        exchange.met(effect.words());
        TwilioReply whole = exchange.respond(reply);
        ResponseBody body = reply.body();
        ResponseBody half = ResponseBody.of(Arrays.copyOf(body.toBytes(), body.length() / 2));
        if (effect instanceof Effect.Slow slow) {
            return whole.delivered(body, new Delivery.Slowly(slow.over(), slow.hurried()));
        }
        return switch ((Effect.Spoilt) effect) {
            case TRUNCATED -> whole.delivered(half, new Delivery.Misannounced(body.length()));
            case MALFORMED -> whole.delivered(half, Delivery.WHOLE);
            case WRONG_LENGTH -> whole.delivered(body, new Delivery.Misannounced(half.length()));
        };
    }
}
