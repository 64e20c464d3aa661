package dev.faketwilio;

import dev.faketwilio.messaging.Deliveries;
import dev.faketwilio.messaging.compliance.Reviews;
import dev.faketwilio.messaging.linkshortening.DomainValidation;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.BuildsSeed;

/**
 * Makes Twilio, carriers and people act: Builds complete or fail, reviews are decided, messages are delivered or lost.
 * What is set here for later holds until the sandbox is reset. Each call succeeds as a whole or changes nothing. Usable
 * from any thread.
 */
public interface Simulation {

    /**
     * Sets how the Builds of all Services go on that are created from now on, except for Services that have a setting of
     * their own.
     *
     * @return the possible settings
     */
    BuildsSeed builds();

    /**
     * Sets how the Builds of one Service go on that are created from now on.
     *
     * @param serviceSidOrUniqueName the Service's SID or unique name
     * @return the possible settings
     * @throws java.util.NoSuchElementException if the Service does not exist; the message says what does
     */
    BuildsSeed builds(String serviceSidOrUniqueName);

    /**
     * Completes a Build that is still building, as Twilio's packager would.
     *
     * @param buildSid the Build's SID
     * @return the completed Build
     * @throws java.util.NoSuchElementException if it does not exist; the message says what does
     * @throws IllegalStateException if it is completed or failed already
     */
    Build buildCompleted(String buildSid);

    /**
     * Lets a Build fail that is still building, as Twilio's packager would.
     *
     * @param buildSid the Build's SID
     * @return the failed Build
     * @throws java.util.NoSuchElementException if it does not exist; the message says what does
     * @throws IllegalStateException if it is completed or failed already
     */
    Build buildFailed(String buildSid);

    /**
     * Says how Twilio's reviews of brands, campaigns and toll-free verifications go on.
     *
     * @return the ways in which they can
     */
    Reviews reviews();

    /** {@return the ways in which messages go on, those that were sent and those that will be} */
    Deliveries deliveries();

    /**
     * Says how Twilio's checks of a domain for shortened links end.
     *
     * @param sidOrUrl the domain's SID, or the domain as a URL
     * @return the ways in which they can
     * @throws java.util.NoSuchElementException if it does not exist; the message says what does
     */
    DomainValidation domainValidation(String sidOrUrl);
}
