package dev.faketwilio;

import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingServiceSeed;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessServiceSeed;
import java.util.function.Consumer;

/**
 * Words that put state into a sandbox before the code under test runs. They follow the same rules as requests, so what
 * is seeded could always have come from Twilio. Each call succeeds as a whole or changes nothing. Usable from any
 * thread.
 */
public interface Seeding {

    /**
     * Makes a Serverless Service without Functions, whose friendly name is the unique name.
     *
     * @param uniqueName 1 to 50 letters, digits and dashes, not yet taken in the account
     * @return the new Service
     * @throws SeedingException if Twilio would refuse it
     */
    default SeededServerlessService serverlessService(String uniqueName) {
        return serverlessService(uniqueName, service -> {});
    }

    /**
     * Makes a Serverless Service with what belongs to it.
     *
     * @param uniqueName 1 to 50 letters, digits and dashes, not yet taken in the account
     * @param details says what else it has; called once, on this thread
     * @return the new Service with its Functions
     * @throws SeedingException if Twilio would refuse any of it
     */
    SeededServerlessService serverlessService(String uniqueName, Consumer<ServerlessServiceSeed> details);

    /**
     * Makes a Messaging Service with Twilio's defaults.
     *
     * @param friendlyName 1 to 64 characters
     * @return the new Service
     * @throws SeedingException if Twilio would refuse it
     */
    default MessagingService messagingService(String friendlyName) {
        return messagingService(friendlyName, service -> {});
    }

    /**
     * Makes a Messaging Service.
     *
     * @param friendlyName 1 to 64 characters
     * @param details says what differs from Twilio's defaults; called once, on this thread
     * @return the new Service
     * @throws SeedingException if Twilio would refuse any of it
     */
    MessagingService messagingService(String friendlyName, Consumer<MessagingServiceSeed> details);

    /**
     * Makes an API key of the account, with which clients can authenticate instead of the auth token.
     *
     * @return the key with its secret; it is valid until the sandbox ends, or is reset to a baseline without it
     */
    ApiKey apiKey();
}
