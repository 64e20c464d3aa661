package dev.faketwilio.requests;

/**
 * The kinds of requests that no working program sends to Twilio. One that reaches a sandbox fails the test at its end,
 * unless the test allows its kind: by {@code @FakeTwilioTest(allow = ...)} for a class, by
 * {@link dev.faketwilio.TwilioSandbox#allow} for one test.
 */
public enum UnexpectedRequest {

    /** To a host, a path or with a method that Twilio does not have; answered by Twilio's 404 or 405. */
    UNKNOWN_OPERATION,

    /** To an operation that Twilio has and FakeTwilio has not built; answered by 501. */
    NOT_BUILT,

    /** With the SID of the account or of one of its API keys, but not its token or secret; answered by Twilio's 401. */
    WRONG_CREDENTIALS,

    /**
     * Without credentials, or with those of no sandbox; answered by Twilio's 401. It cannot be told whose it is: it fails
     * the test that runs while it arrives if that is the only one, and is mentioned by the failures of all that run if
     * there are several, unless one of them
     * allows it.
     */
    UNKNOWN_CREDENTIALS,

    /**
     * With the credentials of a sandbox, or of an API key, that has ended with its test, so that the test has left
     * something running; answered by Twilio's 401. It fails the test's class at its end, never a test that happens to run
     * by then; if the class is over too, it is logged as a warning.
     */
    AFTER_END
}
