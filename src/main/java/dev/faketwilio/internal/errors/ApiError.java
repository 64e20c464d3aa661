package dev.faketwilio.internal.errors;

/**
 * An error with which the fake refuses requests. The catalogue of all errors is the enums of this package, one for each
 * part of Twilio, with a line for each error: status, code, text, and the section of the contract that it comes from.
 * Texts that no source records are marked {@code assumed}.
 */
public interface ApiError {

    /** Returns status, code and text. */
    ErrorTemplate template();

    /**
     * Returns the refusal of a request.
     *
     * @param values what is put into the text, in the order in which the text names it for the first time
     */
    default TwilioException exception(Object... values) {
        return template().exception(values);
    }
}
