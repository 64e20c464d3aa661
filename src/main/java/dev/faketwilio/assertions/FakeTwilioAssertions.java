package dev.faketwilio.assertions;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.RecordedRequests;

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
}
