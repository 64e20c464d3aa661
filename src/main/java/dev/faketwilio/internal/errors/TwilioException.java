package dev.faketwilio.internal.errors;

/** Twilio's refusal of a request: HTTP status, error code and message. Made by the catalogue in this package only. */
public final class TwilioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient ErrorBody body;

    TwilioException(int status, int code, String message, ErrorBody body) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Twilio's error code. */
    public int code() {
        return code;
    }

    /** Twilio's message; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** Returns the error as Twilio writes it. */
    public byte[] toJson() {
        return body.of(this);
    }
}
