package dev.faketwilio.faults;

import java.util.Objects;

/**
 * An error as Twilio answers it. {@code more_info} follows from the code; a 429 has the body of Twilio's rate limits.
 *
 * @param status the HTTP status, 400 to 599
 * @param code Twilio's error code, for example 21610
 * @param message the text
 */
public record TwilioError(int status, int code, String message) {

    /**
     * Describes an error.
     *
     * @param status the HTTP status, 400 to 599
     * @param code Twilio's error code
     * @param message the text
     * @throws IllegalArgumentException if the status is none of an error
     */
    public TwilioError {
        Objects.requireNonNull(message, "message");
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException(
                    "The status of a TwilioError cannot be " + status + ": expected 400 to 599, for example 400");
        }
    }

    /** {@return the error in words, for example {@code 400 (21610) "Attempt to send to unsubscribed recipient"}} */
    @Override
    public String toString() {
        return status + " (" + code + ") \"" + message + "\"";
    }
}
