package dev.faketwilio.assertions;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.serverless.Build;

/**
 * Where assertions begin: {@code assertThat(...)} for AssertJ's style, and plain helpers for what tests ask most. To be
 * imported statically, also beside AssertJ's own {@code Assertions}. Failure texts say what was expected, what was found,
 * and which requests came nearest. Thread-safe.
 */
public final class FakeTwilioAssertions {

    private FakeTwilioAssertions() {}

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
        Deployed.status(twilio, buildSid, Build.Status.COMPLETED);
    }

    /**
     * Fails unless the Build has failed.
     *
     * @param twilio the sandbox
     * @param buildSid the Build's SID
     * @throws AssertionError if it is building or completed, was deleted or never existed; the message tells which
     */
    public static void assertBuildFailed(TwilioSandbox twilio, String buildSid) {
        Deployed.status(twilio, buildSid, Build.Status.FAILED);
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
}
