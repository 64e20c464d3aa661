package dev.faketwilio.serverless;

/**
 * Who reaches a Function Version or Asset Version on the Environment's domain.
 *
 * @see <a href="https://www.twilio.com/docs/serverless/functions-assets/visibility">Twilio's page</a>
 */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Requests with a valid {@code X-Twilio-Signature}. */
    PROTECTED,
    /** Only code of the same Environment. */
    PRIVATE
}
