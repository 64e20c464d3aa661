package dev.faketwilio.testing;

import dev.faketwilio.Deletion;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.util.List;

/** All that a sandbox holds, to be compared before and after what must change nothing. */
public record SandboxState(
        List<ServerlessService> serverlessServices,
        List<Deletion<ServerlessService>> deletedServerlessServices,
        List<ServerlessFunction> functions,
        List<Deletion<ServerlessFunction>> deletedFunctions,
        List<MessagingService> messagingServices,
        List<Deletion<MessagingService>> deletedMessagingServices) {

    public static SandboxState of(TwilioSandbox twilio) {
        return new SandboxState(
                twilio.serverless().services().all(),
                twilio.serverless().services().deleted(),
                twilio.serverless().functions().all(),
                twilio.serverless().functions().deleted(),
                twilio.messaging().services().all(),
                twilio.messaging().services().deleted());
    }
}
