package dev.faketwilio;

import dev.faketwilio.faults.Faults;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.time.TwilioClock;
import dev.faketwilio.webhooks.WebhookCalls;
import java.net.URI;

/**
 * What a test holds of FakeTwilio: one Twilio account with its own SID, auth token, state, recorded requests, faults and clock.
 * Sandboxes share a server but never see each other. Usable from any thread.
 *
 * <p>With JUnit, take it as a parameter of a test method, life-cycle method or constructor, or use the
 * {@code @RegisterExtension} field itself; see {@link FakeTwilio}. Without JUnit, see {@link FakeTwilioServer}.
 */
public interface TwilioSandbox extends AutoCloseable {

    /** {@return the account's SID: {@code AC} and 32 hexadecimal digits} */
    String accountSid();

    /** {@return the account's auth token, to be given to the client under test} */
    String authToken();

    /**
     * The base URL of a product, for clients that take one: {@code url(Product.SERVERLESS) + "/v1/Services"}.
     *
     * @param product the product
     * @return for example {@code http://localhost:41234/serverless}, without a slash at the end. URLs in answers begin
     *     with the same, so whatever a client follows leads back to the fake
     */
    URI url(Product product);

    /**
     * The server's address, for clients that keep Twilio's host names and only need another target for their
     * connections, or a proxy: requests and tunnels ({@code CONNECT serverless.twilio.com:443}) to Twilio's host names end
     * at the fake, and others are refused.
     *
     * @return for example {@code http://localhost:41234}
     */
    URI address();

    /** {@return the server by HTTPS, and what clients need to trust it} */
    Https https();

    /**
     * Puts state into the account, by the same rules as requests.
     *
     * @return the words for seeding; nothing they do is recorded as a request
     */
    Seeding given();

    /**
     * Makes Twilio, carriers and people act: completes Builds, decides reviews, delivers messages.
     *
     * @return what can be simulated; nothing of it is recorded as a request
     */
    Simulation simulate();

    /** {@return a live, read-only view of the account's Serverless resources} */
    ServerlessState serverless();

    /** {@return a live, read-only view of the account's Messaging resources} */
    MessagingState messaging();

    /** {@return a live view of the requests that this account has made} */
    RecordedRequests requests();

    /** {@return a live view of the calls to the code under test: status callbacks, and webhooks for incoming messages} */
    WebhookCalls webhooks();

    /** {@return the clock that all dates and all rules about time read} */
    TwilioClock clock();

    /** {@return the faults that this account's requests meet because the test says so} */
    Faults faults();

    /**
     * Remembers the present state and time, to come back to.
     *
     * @return for {@link #restore(Snapshot)}
     */
    Snapshot snapshot();

    /**
     * Goes back to a snapshot: the resources are as they were then, and so is the time on the clock, which goes on
     * standing still or running as it does now. What happened since is not undone otherwise: requests remain recorded,
     * API keys valid, and no SID is given a second time. A request that is being answered meanwhile comes wholly before
     * or wholly after it.
     *
     * @param snapshot a snapshot of this sandbox
     * @throws IllegalArgumentException if it is a snapshot of another sandbox
     */
    void restore(Snapshot snapshot);

    /**
     * Allows, until the test ends, requests that would fail it.
     *
     * @param kinds the kinds; those that came before are allowed too
     */
    void allow(UnexpectedRequest... kinds);

    /**
     * Fails if there is something that fails a test at its end: a {@linkplain Faults#verify() fault that did not do what
     * it was set up for}, or a {@linkplain UnexpectedRequest request that no working program sends} and that is not
     * {@linkplain #allow allowed}. JUnit's extension does this by itself; without it, call it there.
     *
     * @throws AssertionError with all that is the matter
     * @throws IllegalStateException if the sandbox has ended: verify before
     */
    void verify();

    /**
     * Puts everything back to the beginning: the state to the baseline of the test class (without JUnit: to an empty
     * account), the requests and faults to none, the clock to {@link TwilioClock#START}. The account and its credentials remain.
     * JUnit tests need not call it, since it happens before each test.
     */
    void reset();

    /**
     * Ends the sandbox: its credentials are no longer valid. What it recorded can still be looked at. JUnit's extension ends
     * its sandboxes by itself; a sandbox of {@link FakeTwilioServer} is ended here, or with its server. Ending it twice does
     * no harm.
     */
    @Override
    void close();
}
