package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.MessagingErrors;

/** The rule for alphanumeric sender IDs (contract/messaging.md 5). */
public final class AlphaSenderId {

    private static final int MAX_LENGTH = 11;

    private AlphaSenderId() {}

    /** Up to 11 of the characters that Twilio allows, not digits only. */
    static Rule<String> rule() {
        return Rule.text(MAX_LENGTH)
                .where(AlphaSenderId::isAlphaSender)
                .refusedWith(MessagingErrors.INVALID_ALPHA_SENDER)
                .missedWith(MessagingErrors.MISSING_ALPHA_SENDER);
    }

    /** Returns whether it is an alphanumeric sender ID. */
    public static boolean isAlphaSender(String text) {
        // assumed: spaces alone are no sender ID either
        return text.length() <= MAX_LENGTH
                && text.chars().allMatch(AlphaSenderId::isAllowed)
                && text.chars().anyMatch(c -> !isDigit(c) && c != ' ');
    }

    private static boolean isAllowed(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || " -+_&".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
