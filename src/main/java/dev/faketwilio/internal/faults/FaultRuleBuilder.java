package dev.faketwilio.internal.faults;

import dev.faketwilio.faults.Fault;
import dev.faketwilio.faults.FaultRule;
import dev.faketwilio.faults.Hold;
import dev.faketwilio.faults.TwilioError;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.errors.FaultErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.requests.RecordedRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** A fault on the way to being set up. Immutable, but for that its beginning remembers whether it was ended. */
final class FaultRuleBuilder implements FaultRule {

    /** Shorter than the 30 seconds for which twilio-java waits for an answer (conventions.md 8). */
    private static final Duration HELD_AT_MOST = Duration.ofSeconds(20);

    private static final Set<Integer> EDGE = Set.of(500, 502, 503, 504);

    private final FaultRules rules;
    private final Beginning beginning;
    private final Scope scope;

    FaultRuleBuilder(FaultRules rules, Beginning beginning, Scope scope) {
        this.rules = rules;
        this.beginning = beginning;
        this.scope = scope;
    }

    @Override
    public FaultRule matching(Predicate<? super RecordedRequest> condition) {
        Objects.requireNonNull(condition, "condition");
        return with(scope.matching(condition));
    }

    @Override
    public FaultRule times(int requests) {
        return with(scope.withTimes(requests));
    }

    @Override
    public FaultRule afterCommit() {
        return with(scope.withAfterCommit());
    }

    @Override
    public FaultRule lenient() {
        return with(scope.withLenient());
    }

    private FaultRuleBuilder with(Scope narrower) {
        return new FaultRuleBuilder(rules, beginning, narrower);
    }

    @Override
    public Fault refuse(TwilioError error) {
        Objects.requireNonNull(error, "error");
        return set(new Effect.Refused(FaultErrors.given(error.status(), error.code(), error.message())));
    }

    @Override
    public Fault tooManyRequests() {
        return set(new Effect.Refused(TwilioErrors.TOO_MANY_REQUESTS.exception()));
    }

    @Override
    public Fault internalServerError() {
        return set(new Effect.Refused(TwilioErrors.INTERNAL_SERVER_ERROR.exception()));
    }

    @Override
    public Fault serviceUnavailable() {
        return set(new Effect.Refused(TwilioErrors.SERVICE_UNAVAILABLE.exception()));
    }

    @Override
    public Fault rateLimit(int requests, Duration period) {
        Objects.requireNonNull(period, "period");
        if (requests < 0 || isNotPositive(period)) {
            throw new IllegalArgumentException("rateLimit(" + requests + ", " + period
                    + "): expected 0 or more requests in a period longer than zero");
        }
        if (scope.afterCommit()) {
            throw new IllegalStateException("A rate limit cannot come after the commit: what is over the limit is"
                    + " not carried out. Leave afterCommit() out, or use tooManyRequests()");
        }
        return set(new Effect.RateLimit(requests, Durations.atMostForEver(period)));
    }

    @Override
    public Fault edgeError(int status) {
        if (!EDGE.contains(status)) {
            throw new IllegalArgumentException("edgeError(" + status
                    + "): expected 500, 502, 503 or 504. For an error of Twilio's own use refuse(TwilioError)");
        }
        return set(new Effect.EdgePage(status));
    }

    @Override
    public Fault delay(Duration time) {
        return set(new Effect.Wait(new RequestGate(positive("delay", time), false)));
    }

    @Override
    public Fault dropConnection() {
        return set(new Effect.Hangup(false));
    }

    @Override
    public Fault resetConnection() {
        return set(new Effect.Hangup(true));
    }

    @Override
    public Fault truncateBody() {
        return set(Effect.Spoilt.TRUNCATED);
    }

    @Override
    public Fault malformedJson() {
        return set(Effect.Spoilt.MALFORMED);
    }

    @Override
    public Fault wrongContentLength() {
        return set(Effect.Spoilt.WRONG_LENGTH);
    }

    @Override
    public Fault slowBody(Duration time) {
        return set(new Effect.Slow(positive("slowBody", time), new CompletableFuture<>()));
    }

    @Override
    public Hold hold() {
        return hold(HELD_AT_MOST);
    }

    @Override
    public Hold hold(Duration atMost) {
        Objects.requireNonNull(atMost, "atMost");
        RequestGate gate = new RequestGate(positive("hold", atMost), true);
        return new Holding(set(new Effect.Wait(gate)), gate, rules.journal());
    }

    private Rule set(Effect effect) {
        beginning.end();
        return rules.add(scope, effect, beginning);
    }

    private static Duration positive(String effect, Duration time) {
        Objects.requireNonNull(time, "time");
        if (isNotPositive(time)) {
            throw new IllegalArgumentException(
                    effect + "(" + time + "): expected a time longer than zero, for example Duration.ofSeconds(2)");
        }
        return Durations.atMostForEver(time);
    }

    private static boolean isNotPositive(Duration time) {
        return time.isNegative() || time.isZero();
    }

    /** Where a sentence, or several of them, began. */
    static final class Beginning {

        private final Scope scope;
        private final String where;
        private final int test;
        private volatile boolean ended;

        /**
         * Begins.
         *
         * @param test how many tests had ended by then
         */
        Beginning(Scope scope, String where, int test) {
            this.scope = scope;
            this.where = where;
            this.test = test;
        }

        int test() {
            return test;
        }

        Scope scope() {
            return scope;
        }

        String where() {
            return where;
        }

        boolean isEnded() {
            return ended;
        }

        void end() {
            ended = true;
        }
    }
}
