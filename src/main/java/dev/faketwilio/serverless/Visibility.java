package dev.faketwilio.serverless;

/**
 * Who reaches a Function Version or Asset Version on the Environment's domain.
 *
 * <p>Source: contract/serverless.md, section 10.3.
 */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Requests with a valid {@code X-Twilio-Signature}. */
    PROTECTED,
    /** Only code of the same Environment. */
    PRIVATE
}
