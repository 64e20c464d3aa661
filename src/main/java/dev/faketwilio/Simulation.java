package dev.faketwilio;

import dev.faketwilio.messaging.Deliveries;
import dev.faketwilio.messaging.IncomingMessageSeed;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.messaging.compliance.Reviews;
import dev.faketwilio.messaging.linkshortening.DomainValidation;
import dev.faketwilio.serverless.Builds;
import dev.faketwilio.serverless.ServerlessBuild;
import java.util.function.Consumer;

/**
 * Makes Twilio, carriers and people act: a person sends a message, a carrier delivers one, a Build completes, a review is
 * decided. Each call succeeds as a whole or changes nothing, and none is recorded as a request. Usable from any thread
 * until the next reset, after which each method throws {@link IllegalStateException}.
 */
public interface Simulation {

    /**
     * Sends a message to a number of the account, as a person with a phone does. Keywords such as STOP take effect, the
     * inbound webhook is called in the background, and its TwiML response becomes messages.
     *
     * @param details describes the message; called once, on this thread
     * @return a handle to wait for the webhook calls and the replies
     * @throws IllegalArgumentException if the sender or the recipient is missing, or the account does not own the recipient
     * @throws IllegalStateException if the sandbox has ended
     * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio: webhook request parameters</a>
     */
    ReceivedMessage receive(Consumer<IncomingMessageSeed> details);

    /**
     * Returns the control of message delivery: by recipient, by message, or for all.
     *
     * @return the control
     */
    Deliveries deliveries();

    /**
     * Returns the control of Builds of all Services, except those Services that have a setting of their own. It applies to
     * Builds that are created later.
     *
     * @return the control
     */
    Builds builds();

    /**
     * Returns the control of the Builds of one Service. It applies to Builds that are created later.
     *
     * @param serviceSidOrUniqueName the Service's SID or unique name
     * @return the control
     * @throws java.util.NoSuchElementException if the Service does not exist; the message lists the existing ones
     */
    Builds builds(String serviceSidOrUniqueName);

    /**
     * Completes a Build whose status is {@code building}.
     *
     * @param buildSid the Build's SID
     * @return the completed Build
     * @throws java.util.NoSuchElementException if it does not exist; the message lists the existing ones
     * @throws IllegalStateException if it has completed or failed already
     */
    ServerlessBuild completeBuild(String buildSid);

    /**
     * Fails a Build whose status is {@code building}.
     *
     * @param buildSid the Build's SID
     * @return the failed Build
     * @throws java.util.NoSuchElementException if it does not exist; the message lists the existing ones
     * @throws IllegalStateException if it has completed or failed already
     */
    ServerlessBuild failBuild(String buildSid);

    /**
     * Returns the control of Twilio's reviews of brands, campaigns and toll-free verifications.
     *
     * @return the control
     */
    Reviews reviews();

    /**
     * Returns the control of Twilio's checks of a domain for shortened links.
     *
     * @param sidOrUrl the domain's SID, or the domain as a URL
     * @return the control
     * @throws java.util.NoSuchElementException if it does not exist; the message lists the existing ones
     */
    DomainValidation domainValidation(String sidOrUrl);
}
