package dev.faketwilio.internal.errors;

/** The errors of Messaging Services and of all that belongs to them (see {@link TwilioErrors}). */
public final class MessagingErrors {

    private MessagingErrors() {}

    /** messaging.md 2.3. */
    public static TwilioException invalidFriendlyName() {
        // assumed: 20002 rather than 20001, since its dictionary text names the same limits of 1 to 64 characters
        return new TwilioException(400, 20002, "Invalid FriendlyName");
    }

    /** messaging.md 2.3 and 25. */
    public static TwilioException invalidValidityPeriod() {
        return new TwilioException(400, 21624, "Invalid validity period value");
    }

    /** messaging.md 2.3 and 25. */
    public static TwilioException invalidUsecase() {
        return new TwilioException(400, 21713, "Messaging Service Use Case is Invalid");
    }
}
