package dev.faketwilio.assertions;

import dev.faketwilio.Resources;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.serverless.ServerlessBuild;
import java.util.Optional;
import org.assertj.core.api.Assertions;

/**
 * Assertions on sandboxes, resources, messages and recorded requests, and AssertJ's own: one static import serves both.
 * A failure says what was expected, what was found, and which requests came nearest.
 */
public final class FakeTwilioAssertions extends Assertions {

    private FakeTwilioAssertions() {}

    /**
     * Begins assertions on the resources of one kind.
     *
     * <p>With a Messaging Service, {@code assertThat(twilio.messaging().services()).exists(service.sid())} passes.
     *
     * @param actual the resources, for example {@code twilio.messaging().services()}
     * @param <T> the class of the resources
     * @return the assertions; also those of AssertJ for an {@code Iterable}
     */
    public static <T> ResourcesAssert<T> assertThat(Resources<T> actual) {
        return new ResourcesAssert<>(actual);
    }

    /**
     * Begins assertions on a resource as it was when the test looked at it.
     *
     * <p>For a new Messaging Service, {@code assertThat(service).has(MessagingService.STICKY_SENDER, true)} passes.
     *
     * @param actual the resource
     * @param <R> the class of the resource
     * @return the assertions
     */
    public static <R extends TwilioResource> ResourceAssert<R> assertThat(R actual) {
        return new ResourceAssert<>(actual);
    }

    /**
     * Begins assertions on a sandbox: {@code assertThat(twilio).serverlessService("checkout").hasFunction("/pay")}.
     *
     * @param actual the sandbox
     * @return the assertions
     */
    public static SandboxAssert assertThat(TwilioSandbox actual) {
        return new SandboxAssert(actual);
    }

    /**
     * Begins assertions on recorded requests: {@code assertThat(twilio.requests().to(DELETE)).hasSize(1)}.
     *
     * @param actual the requests
     * @return the assertions
     */
    public static RecordedRequestsAssert assertThat(RecordedRequests actual) {
        return new RecordedRequestsAssert(actual);
    }

    /**
     * Fails unless the Serverless Service exists.
     *
     * @param twilio the sandbox
     * @param sidOrUniqueName the Service's SID or unique name
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public static void assertServerlessServiceExists(TwilioSandbox twilio, String sidOrUniqueName) {
        Existence.exists(twilio, Kind.SERVERLESS_SERVICE, sidOrUniqueName);
    }

    /**
     * Fails unless the Serverless Service existed and was deleted.
     *
     * @param twilio the sandbox
     * @param sidOrUniqueName the Service's SID or unique name
     * @throws AssertionError if it still exists (or again, under the unique name) or never existed; the message tells
     *     which
     */
    public static void assertServerlessServiceDeleted(TwilioSandbox twilio, String sidOrUniqueName) {
        Existence.deleted(twilio, Kind.SERVERLESS_SERVICE, sidOrUniqueName);
    }

    /**
     * Fails unless the Function exists.
     *
     * @param twilio the sandbox
     * @param sid the Function's SID
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public static void assertFunctionExists(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.FUNCTION, sid);
    }

    /**
     * Fails unless the Function existed and was deleted, by itself or with its Service.
     *
     * @param twilio the sandbox
     * @param sid the Function's SID
     * @throws AssertionError if it still exists or never existed; the message tells which
     */
    public static void assertFunctionDeleted(TwilioSandbox twilio, String sid) {
        Existence.deleted(twilio, Kind.FUNCTION, sid);
    }

    /**
     * Fails unless the Messaging Service exists.
     *
     * @param twilio the sandbox
     * @param sid the Service's SID
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public static void assertMessagingServiceExists(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.MESSAGING_SERVICE, sid);
    }

    /**
     * Fails unless the Messaging Service existed and was deleted.
     *
     * @param twilio the sandbox
     * @param sid the Service's SID
     * @throws AssertionError if it still exists or never existed; the message tells which
     */
    public static void assertMessagingServiceDeleted(TwilioSandbox twilio, String sid) {
        Existence.deleted(twilio, Kind.MESSAGING_SERVICE, sid);
    }

    /**
     * Fails unless the Asset exists.
     *
     * @param twilio the sandbox
     * @param sid the Asset's SID
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public static void assertAssetExists(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.ASSET, sid);
    }

    /**
     * Fails unless the Asset existed and was deleted, by itself, with its Service, or by Twilio after seven days without use.
     *
     * @param twilio the sandbox
     * @param sid the Asset's SID
     * @throws AssertionError if it still exists or never existed; the message tells which
     */
    public static void assertAssetDeleted(TwilioSandbox twilio, String sid) {
        Existence.deleted(twilio, Kind.ASSET, sid);
    }

    /**
     * Fails unless the Build exists.
     *
     * @param twilio the sandbox
     * @param sid the Build's SID
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public static void assertBuildExists(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.BUILD, sid);
    }

    /**
     * Fails unless the Build existed and was deleted, by itself, with its Service, or by Twilio after seven days without use.
     *
     * @param twilio the sandbox
     * @param sid the Build's SID
     * @throws AssertionError if it still exists or never existed; the message tells which
     */
    public static void assertBuildDeleted(TwilioSandbox twilio, String sid) {
        Existence.deleted(twilio, Kind.BUILD, sid);
    }

    /**
     * Fails unless the Environment exists.
     *
     * @param twilio the sandbox
     * @param sid the Environment's SID
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public static void assertEnvironmentExists(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.ENVIRONMENT, sid);
    }

    /**
     * Fails unless the Environment existed and was deleted, by itself or with its Service.
     *
     * @param twilio the sandbox
     * @param sid the Environment's SID
     * @throws AssertionError if it still exists or never existed; the message tells which
     */
    public static void assertEnvironmentDeleted(TwilioSandbox twilio, String sid) {
        Existence.deleted(twilio, Kind.ENVIRONMENT, sid);
    }

    /**
     * Fails unless the Variable exists.
     *
     * @param twilio the sandbox
     * @param sid the Variable's SID
     * @throws AssertionError if it was deleted or never existed; the message tells which
     */
    public static void assertVariableExists(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.VARIABLE, sid);
    }

    /**
     * Fails unless the Variable existed and was deleted, by itself or with its Environment.
     *
     * @param twilio the sandbox
     * @param sid the Variable's SID
     * @throws AssertionError if it still exists or never existed; the message tells which
     */
    public static void assertVariableDeleted(TwilioSandbox twilio, String sid) {
        Existence.deleted(twilio, Kind.VARIABLE, sid);
    }

    /**
     * Fails unless a Function answers at the path of the Environment.
     *
     * @param twilio the sandbox
     * @param environmentSid the Environment's SID
     * @param path the path, for example {@code /pay}
     * @throws AssertionError if it does not; the message says what does
     */
    public static void assertFunctionDeployed(TwilioSandbox twilio, String environmentSid, String path) {
        Deployed.function(twilio, environmentSid, path);
    }

    /**
     * Fails unless an Asset, public or not, is at the path of the Environment.
     *
     * @param twilio the sandbox
     * @param environmentSid the Environment's SID
     * @param path the path, for example {@code /logo.png}
     * @throws AssertionError if it is not; the message says what is
     */
    public static void assertAssetDeployed(TwilioSandbox twilio, String environmentSid, String path) {
        Deployed.asset(twilio, environmentSid, path);
    }

    /**
     * Fails unless the Build runs on the Environment.
     *
     * @param twilio the sandbox
     * @param environmentSid the Environment's SID
     * @param buildSid the Build's SID
     * @throws AssertionError if another one does, or none; the message says which
     */
    public static void assertEnvironmentRuns(TwilioSandbox twilio, String environmentSid, String buildSid) {
        Deployed.build(twilio, environmentSid, buildSid);
    }

    /**
     * Fails unless nothing runs on the Environment.
     *
     * @param twilio the sandbox
     * @param environmentSid the Environment's SID
     * @throws AssertionError if a Build does; the message says which
     */
    public static void assertNothingDeployed(TwilioSandbox twilio, String environmentSid) {
        Deployed.nothing(twilio, environmentSid);
    }

    /**
     * Fails unless the Build is completed. Asking does not complete it: the code under test has to have looked.
     *
     * @param twilio the sandbox
     * @param buildSid the Build's SID
     * @throws AssertionError if it is still building, failed, was deleted or never existed; the message tells which
     */
    public static void assertBuildCompleted(TwilioSandbox twilio, String buildSid) {
        Deployed.status(twilio, buildSid, ServerlessBuild.Status.COMPLETED);
    }

    /**
     * Fails unless the Build has failed.
     *
     * @param twilio the sandbox
     * @param buildSid the Build's SID
     * @throws AssertionError if it is building or completed, was deleted or never existed; the message tells which
     */
    public static void assertBuildFailed(TwilioSandbox twilio, String buildSid) {
        Deployed.status(twilio, buildSid, ServerlessBuild.Status.FAILED);
    }

    /**
     * Fails unless the Environment has the Variable with the value.
     *
     * @param twilio the sandbox
     * @param environmentSid the Environment's SID
     * @param key the Variable's key
     * @param value the Variable's value
     * @throws AssertionError if it has another value or there is none; the message says which there are
     */
    public static void assertVariableSet(TwilioSandbox twilio, String environmentSid, String key, String value) {
        Deployed.variable(twilio, environmentSid, key, value);
    }

    /**
     * Fails if the Environment has a Variable of that key.
     *
     * @param twilio the sandbox
     * @param environmentSid the Environment's SID
     * @param key the Variable's key
     * @throws AssertionError if there is one; the message says its value
     */
    public static void assertVariableNotSet(TwilioSandbox twilio, String environmentSid, String key) {
        Deployed.noVariable(twilio, environmentSid, key);
    }

    /**
     * Fails unless a message to the recipient contains the text. What has become of it since does not matter, unless it
     * was canceled.
     *
     * @param twilio the sandbox
     * @param to a number, however it is written, or a channel address
     * @param containing a part of the text; empty for any
     * @throws AssertionError if there is none; the message lists those that came nearest
     */
    public static void assertMessageSent(TwilioSandbox twilio, String to, String containing) {
        SentMessages.exists(twilio, to, containing);
    }

    /**
     * Fails if there is a message to the recipient, unless it was canceled.
     *
     * @param twilio the sandbox
     * @param to a number, however it is written, or a channel address
     * @throws AssertionError if there is one; the message lists them
     */
    public static void assertNoMessageSentTo(TwilioSandbox twilio, String to) {
        SentMessages.none(twilio, to);
    }

    /**
     * Fails unless the sender is in the sender pool of the Messaging Service.
     *
     * @param twilio the sandbox
     * @param messagingServiceSid the Service's SID
     * @param sender its number, short code, alphanumeric sender ID or channel address; or its SID
     * @throws AssertionError if it is not, or no such Service exists; the message says which senders are
     */
    public static void assertSenderInPool(TwilioSandbox twilio, String messagingServiceSid, String sender) {
        failOn(SenderPool.of(twilio, messagingServiceSid).absence(sender));
    }

    /**
     * Fails if the sender is in the sender pool of the Messaging Service.
     *
     * @param twilio the sandbox
     * @param messagingServiceSid the Service's SID
     * @param sender its number, short code, alphanumeric sender ID or channel address; or its SID
     * @throws AssertionError if it is, or no such Service exists; the message says which senders are
     */
    public static void assertSenderNotInPool(TwilioSandbox twilio, String messagingServiceSid, String sender) {
        failOn(SenderPool.of(twilio, messagingServiceSid).presence(sender));
    }

    /**
     * Fails unless the brand is approved for US A2P 10DLC. Asking does not end a review.
     *
     * @param twilio the sandbox
     * @param brandSid the brand's SID
     * @throws AssertionError if it is not, or never existed; the message tells which
     */
    public static void assertBrandApproved(TwilioSandbox twilio, String brandSid) {
        Registered.brand(twilio, brandSid);
    }

    /**
     * Fails unless the Messaging Service has a verified US A2P 10DLC campaign. Asking does not end a review.
     *
     * @param twilio the sandbox
     * @param messagingServiceSid the Service's SID
     * @throws AssertionError if there is none, or none that is verified, or no such Service; the message tells which
     */
    public static void assertCampaignRegistered(TwilioSandbox twilio, String messagingServiceSid) {
        Registered.campaign(twilio, messagingServiceSid);
    }

    /**
     * Fails unless the toll-free number is verified. Asking does not end a review.
     *
     * @param twilio the sandbox
     * @param number the number in E.164, or its SID
     * @throws AssertionError if it is not; the message says how far its latest verification is
     */
    public static void assertTollfreeVerified(TwilioSandbox twilio, String number) {
        Registered.tollfree(twilio, number);
    }

    private static void failOn(Optional<String> problem) {
        problem.ifPresent(Assertions::fail);
    }
}
