package dev.faketwilio.internal.faults;

import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What happens to a request that meets a fault. The gateway carries it out. */
public sealed interface Effect {

    /** Returns what it is, in words for journals and failure texts. */
    String words();

    /**
     * Ends what it holds back.
     *
     * @param letGo whether that goes on; else it is refused
     */
    default void end(boolean letGo) {}

    /** Fails whoever waits for requests, since the server cannot go on. */
    default void fail(Throwable cause) {}

    /** An error in the place of the answer. */
    record Refused(TwilioException error) implements Effect {

        @Override
        public String words() {
            return error.status() + " (" + error.code() + ")";
        }
    }

    /** The page of a server in front of Twilio's API in the place of the answer. */
    record EdgePage(int status) implements Effect {

        @Override
        public String words() {
            return status + " from Twilio's edge";
        }
    }

    /** No answer: the connection ends, orderly or by a reset. */
    record Hangup(boolean reset) implements Effect {

        @Override
        public String words() {
            return reset ? "connection reset" : "connection dropped";
        }
    }

    /** The request waits at a gate. */
    record Wait(RequestGate gate) implements Effect {

        @Override
        public String words() {
            return gate.toString();
        }

        @Override
        public void end(boolean letGo) {
            gate.end(letGo);
        }

        @Override
        public void fail(Throwable cause) {
            gate.fail(cause);
        }
    }

    /** The answer's body is spoilt. */
    enum Spoilt implements Effect {
        /** The connection ends in the middle of it. */
        TRUNCATED("body truncated"),
        /** Its end is missing, and not announced. */
        MALFORMED("malformed JSON"),
        /** Half of it is announced. */
        WRONG_LENGTH("wrong Content-Length");

        private final String words;

        Spoilt(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /**
     * The answer's body comes slowly.
     *
     * @param over in what time
     * @param hurry when the rest is to come at once
     */
    record Slow(Duration over, CompletableFuture<Boolean> hurry) implements Effect {

        @Override
        public String words() {
            return "body sent over " + over;
        }

        @Override
        public void end(boolean letGo) {
            hurry.complete(letGo);
        }

        /** Returns when the rest is to come at once. */
        public CompletionStage<?> hurried() {
            return hurry;
        }
    }

    /** A limit on requests in a period: over it the answer is a 429. Thread-safe. */
    final class RateLimit implements Effect {

        private final int requests;
        private final Duration period;
        private final Deque<Instant> letThrough = new ArrayDeque<>();

        RateLimit(int requests, Duration period) {
            this.requests = requests;
            this.period = period;
        }

        /** Returns whether a request at that moment is over the limit; if it is not, it counts. */
        synchronized boolean exceeds(Instant now) {
            // a clock that has been put back leaves requests of the future behind, which are not of this period either
            letThrough.removeIf(then -> then.isAfter(now) || !then.plus(period).isAfter(now));
            if (letThrough.size() >= requests) {
                return true;
            }
            letThrough.addLast(now);
            return false;
        }

        /** The answer over the limit. */
        public TwilioException error() {
            return TwilioErrors.TOO_MANY_REQUESTS.exception();
        }

        @Override
        public String words() {
            return "429 (20429) over " + requests + (requests == 1 ? " request in " : " requests in ") + period;
        }
    }
}
