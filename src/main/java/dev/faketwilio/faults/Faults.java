package dev.faketwilio.faults;

import dev.faketwilio.Operation;

/**
 * The faults of one sandbox: what goes wrong with its requests because the test says so. A fault is one sentence, from
 * which requests it is for to what happens to them:
 *
 * <pre>{@code
 * twilio.faults().on(ServerlessService.CREATE).times(1).afterCommit().dropConnection();
 * }</pre>
 *
 * <p>Each request meets one fault at most: the first, in the order in which they were set up, that is for it and has not
 * been used up. So faults that follow each other play out one after the other. Requests are counted as they come over
 * the wire, and clients repeat them, so a fault for one request may be one that nobody notices. twilio-java 13 sends a
 * request, creations too, three times in all where the answer is a 5xx, twice where it is a 429, and six times where it
 * is a 503; one that reads or deletes twice where the connection is lost.
 *
 * <p>Faults belong to the test: they are gone before the next, and at {@link dev.faketwilio.TwilioSandbox#reset()}. At
 * the end of each test {@link #verify()} is called.
 *
 * <p>Usable from any thread.
 */
public interface Faults {

    /**
     * Begins a fault for the requests to an operation, built or not.
     *
     * @param operation the operation, for example {@code ServerlessFunction.DELETE}
     * @return the rest of the sentence, which does nothing before it ends with what is to happen
     */
    FaultRule on(Operation operation);

    /**
     * Begins a fault for any request of the account, whether Twilio knows it or not. Requests with unknown credentials
     * are nobody's and meet no fault.
     *
     * @return the rest of the sentence, which does nothing before it ends with what is to happen
     */
    FaultRule onAnyRequest();

    /**
     * Removes all faults, used or not, and lets go what they hold back.
     */
    void clear();

    /**
     * Fails if a fault did not do what it was set up for: it was never used and is not {@linkplain FaultRule#lenient()
     * lenient}, it still holds requests or held one for too long, its condition threw an exception, or its sentence was
     * not ended. JUnit's extension does this at the end of each test; without it, call it there.
     *
     * @throws AssertionError with all that is the matter: the fault, where it was set up, and the requests that came
     *     nearest
     */
    void verify();
}
