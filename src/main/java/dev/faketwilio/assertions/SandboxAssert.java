package dev.faketwilio.assertions;

import dev.faketwilio.Resources;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.serverless.ServerlessService;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the state of a sandbox. Not thread-safe. */
public final class SandboxAssert extends AbstractAssert<SandboxAssert, TwilioSandbox> {

    SandboxAssert(TwilioSandbox actual) {
        super(actual, SandboxAssert.class);
    }

    /**
     * Fails unless the Serverless Service exists, and goes on with it.
     *
     * <p>With a Service {@code checkout}, {@code assertThat(twilio).serverlessService("checkout")} passes and
     * {@code assertThat(twilio).serverlessService("invoices")} fails.
     *
     * @param sidOrUniqueName the Service's SID or unique name
     * @return assertions on the Service
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public ServerlessServiceAssert serverlessService(String sidOrUniqueName) {
        isNotNull();
        Optional<ServerlessService> service = actual.serverless().services().find(sidOrUniqueName);
        if (service.isEmpty()) {
            failWithMessage("%s", Existence.absence(actual, Kind.SERVERLESS_SERVICE, sidOrUniqueName));
        }
        return new ServerlessServiceAssert(service.orElseThrow(), actual);
    }

    /**
     * Fails if there is a Serverless Service of that unique name.
     *
     * <p>With a Service {@code checkout}, {@code doesNotHaveServerlessService("invoices")} passes and
     * {@code doesNotHaveServerlessService("checkout")} fails.
     *
     * @param uniqueName the unique name
     * @return this
     * @throws AssertionError if there is one
     */
    public SandboxAssert doesNotHaveServerlessService(String uniqueName) {
        Objects.requireNonNull(uniqueName, "uniqueName");
        isNotNull();
        actual.serverless().services().all().stream()
                .filter(service -> service.uniqueName().equals(uniqueName))
                .findFirst()
                .ifPresent(service -> failWithMessage(
                        "Expected no serverless service \"%s\", but there is %s.\n%s",
                        uniqueName, service.sid(), Nearest.requests(actual.requests(), ServerlessService.CREATE)));
        return this;
    }

    /**
     * Fails unless the Messaging Service exists, and goes on with it.
     *
     * <p>With one Service {@code Alerts}, {@code assertThat(twilio).messagingService("Alerts")} passes and
     * {@code assertThat(twilio).messagingService("alerts")} fails.
     *
     * @param sidOrFriendlyName the Service's SID, or its friendly name if no other Service has the same
     * @return assertions on the Service
     * @throws AssertionError if it was deleted or never existed, or if several have the name
     */
    public MessagingServiceAssert messagingService(String sidOrFriendlyName) {
        isNotNull();
        Resources<MessagingService> services = actual.messaging().services();
        Optional<MessagingService> service = Existence.find(services, sidOrFriendlyName);
        if (service.isEmpty()) {
            failWithMessage("%s", Existence.absence(actual, Kind.MESSAGING_SERVICE, sidOrFriendlyName));
        }
        return new MessagingServiceAssert(service.orElseThrow(), actual);
    }

    /**
     * Fails unless the message exists, and goes on with it as it is now.
     *
     * <p>With the SID of a message that was sent, {@code assertThat(twilio).message(sid)} passes; with any other SID it
     * fails.
     *
     * @param sid the message's SID
     * @return assertions on the message
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public MessageAssert message(String sid) {
        isNotNull();
        Optional<TwilioMessage> message = actual.messaging().messages().find(sid);
        if (message.isEmpty()) {
            failWithMessage("%s", Existence.absence(actual, Kind.MESSAGE, sid));
        }
        return new MessageAssert(message.orElseThrow(), actual);
    }

    /**
     * Fails if any request reached the sandbox.
     *
     * <p>{@code assertThat(twilio).receivedNoRequests()} passes before the code under test has called Twilio and fails
     * afterwards.
     *
     * @return this
     * @throws AssertionError if there was one; the message lists them
     */
    public SandboxAssert receivedNoRequests() {
        isNotNull();
        new RecordedRequestsAssert(actual.requests()).as(descriptionText()).isEmpty();
        return this;
    }
}
