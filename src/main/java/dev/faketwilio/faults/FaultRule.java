package dev.faketwilio.faults;

import dev.faketwilio.requests.RecordedRequest;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * The sentence by which a fault is set up: first the requests that it is for, at the end what happens to them. Immutable,
 * so the beginning of a sentence can be used for several.
 *
 * <p>Unless it says {@link #afterCommit()}, a fault comes <em>before</em> the request is carried out: whatever the client
 * learns, the account's state does not change. After the commit the state has changed, and only the answer is lost or
 * replaced: that is how missing idempotency is found.
 *
 * <p>The effects that spoil an answer ({@link #truncateBody()}, {@link #malformedJson()}, {@link #wrongContentLength()},
 * {@link #slowBody(Duration)}) need an answer to spoil: with them the request is always carried out. An answer without a
 * body, such as that of a deletion, leaves them unused.
 */
public interface FaultRule {

    /**
     * Limits the fault to requests that fulfil a condition; called again, to those that fulfil both.
     *
     * @param condition is asked on arrival, so there is no answer yet, and by any thread; must not block
     * @return the rest of the sentence
     */
    FaultRule matching(Predicate<? super RecordedRequest> condition);

    /**
     * Limits the fault to the first so many requests, as they come over the wire; without it there is no limit.
     *
     * @param requests at least 1
     * @return the rest of the sentence
     * @throws IllegalArgumentException if it is less
     */
    FaultRule times(int requests);

    /**
     * Lets the fault come after the request has been carried out: the state has changed, the answer is lost or replaced.
     * That is so too for what Twilio refuses.
     *
     * @return the rest of the sentence
     */
    FaultRule afterCommit();

    /**
     * Lets the test pass though the fault is never used.
     *
     * @return the rest of the sentence
     */
    FaultRule lenient();

    /**
     * Answers by one of Twilio's errors.
     *
     * @param error status, code and message
     * @return the fault
     */
    Fault refuse(TwilioError error);

    /**
     * Answers 429 (20429), with the body that Twilio's rate limits have.
     *
     * @return the fault
     * @see <a href="https://www.twilio.com/docs/api/errors">Twilio's page</a>
     */
    Fault tooManyRequests();

    /**
     * Answers 500 (20500), with the body that Twilio gives it when its API itself fails.
     *
     * @return the fault
     * @see <a href="https://www.twilio.com/docs/api/errors/20500">Error 20500</a>
     */
    Fault internalServerError();

    /**
     * Answers 503 (20503), with the body that Twilio gives it when its API itself is not available.
     *
     * @return the fault
     * @see <a href="https://www.twilio.com/docs/api/errors/20503">Error 20503</a>
     */
    Fault serviceUnavailable();

    /**
     * Lets so many requests through in any period of the sandbox's clock, and answers further ones as
     * {@link #tooManyRequests()}. While the clock stands still, no time passes: advance it. Only refusals count as uses.
     *
     * @param requests how many are let through; 0 or more
     * @param period longer than zero
     * @return the fault
     * @throws IllegalArgumentException if the number or the period is less
     * @throws IllegalStateException after {@link #afterCommit()}: a request over the limit is not carried out
     */
    Fault rateLimit(int requests, Duration period);

    /**
     * Answers as the servers in front of Twilio's API do when that fails behind them: with a page of HTML in the place of
     * JSON, and without Twilio's headers. For Twilio's own error in JSON see {@link #refuse(TwilioError)}.
     *
     * <p>Source: the answers quoted in twilio-ruby#457 and #544, and in twilio-java#604.
     *
     * @param status 500, 502, 503 or 504
     * @return the fault
     * @throws IllegalArgumentException if it is another
     */
    Fault edgeError(int status);

    /**
     * Lets the request wait: before the commit for being carried out, after it for its answer. The time is real time, and
     * no thread waits. At the end of the test a request that still waits is refused, which fails nothing: so for a Twilio
     * that never answers, delay by an hour.
     *
     * @param time longer than zero
     * @return the fault
     * @throws IllegalArgumentException if the time is zero or negative
     */
    Fault delay(Duration time);

    /**
     * Ends the connection without an answer. Clients may send such requests again: twilio-java does so once, with GET
     * and DELETE.
     *
     * @return the fault
     */
    Fault dropConnection();

    /**
     * Resets the connection (RST) without an answer. Clients may send such requests again, see {@link #dropConnection()}.
     *
     * @return the fault
     */
    Fault resetConnection();

    /**
     * Ends the connection in the middle of the answer's body.
     *
     * @return the fault
     */
    Fault truncateBody();

    /**
     * Answers with a body of which the end is missing, correctly announced otherwise: it arrives whole, and is no JSON.
     *
     * @return the fault
     */
    Fault malformedJson();

    /**
     * Announces half of the body's length, so that a client takes half an answer for the whole. The connection ends
     * after it.
     *
     * @return the fault
     */
    Fault wrongContentLength();

    /**
     * Sends the answer's body in pieces, the first at once, the last after the time. The time is real time, and no thread
     * waits; at the end of the test the rest is sent at once.
     *
     * @param time longer than zero
     * @return the fault
     * @throws IllegalArgumentException if the time is zero or negative
     */
    Fault slowBody(Duration time);

    /**
     * Stops requests until the test lets them go, but none for longer than 20 seconds; see {@link #hold(Duration)}.
     *
     * @return the hold, to wait for requests and to let them go
     */
    Hold hold();

    /**
     * Stops requests until the test lets them go: before the commit at the door, after it with the answer in hand. No
     * thread waits. A request that nobody lets go before its time, or the test, is over, is refused by a 410 that says so
     * (before the commit: without being carried out), and fails the test, unless the hold is {@link #lenient()}.
     *
     * @param atMost how long a request is held at most, in real time; longer than zero
     * @return the hold, to wait for requests and to let them go
     * @throws IllegalArgumentException if the time is zero or negative
     */
    Hold hold(Duration atMost);
}
