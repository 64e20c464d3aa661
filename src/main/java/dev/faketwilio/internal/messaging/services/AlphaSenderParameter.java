package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.MessagingErrors;

/** An alphanumeric sender ID as a parameter (contract/messaging.md 5). */
public final class AlphaSenderParameter {

    private static final int MAX_LENGTH = 11;

    /** Up to 11 of the characters that Twilio allows, not digits only. */
    static final Parameter<String> ALPHA_SENDER = Parameter.text("AlphaSender", MAX_LENGTH)
            .where(AlphaSenderParameter::isAlphaSender)
            .refusedWith(MessagingErrors::invalidAlphaSender)
            .missedWith(MessagingErrors::missingAlphaSender);

    private AlphaSenderParameter() {}

    /** Whether it is an alphanumeric sender ID. */
    public static boolean isAlphaSender(String text) {
        // assumed: spaces alone are no sender ID either
        return text.length() <= MAX_LENGTH
                && text.chars().allMatch(AlphaSenderParameter::isAllowed)
                && text.chars().anyMatch(c -> !isDigit(c) && c != ' ');
    }

    private static boolean isAllowed(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || " -+_&".indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
