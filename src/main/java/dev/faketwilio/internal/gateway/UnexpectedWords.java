package dev.faketwilio.internal.gateway;

import dev.faketwilio.requests.UnexpectedRequest;

/** Describes unexpected requests in failure texts. */
final class UnexpectedWords {

    private UnexpectedWords() {}

    /** Returns the predicate of a sentence that begins with "A request". */
    static String of(UnexpectedRequest kind) {
        return switch (kind) {
            case UNKNOWN_OPERATION -> "asked for an operation that Twilio does not have";
            case NOT_BUILT -> "asked for an operation that FakeTwilio has not built";
            case WRONG_CREDENTIALS -> "gave this account's SID, but a wrong token or secret";
            case UNKNOWN_CREDENTIALS -> "gave credentials of no sandbox";
            case AFTER_END -> "came from a test that was over";
        };
    }
}
