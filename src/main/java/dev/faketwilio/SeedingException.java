package dev.faketwilio;

import java.util.Objects;

/** Says that Twilio would refuse what a test tried to seed, and why. The sandbox is unchanged. */
public final class SeedingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The HTTP status of the refusal. */
    private final int status;

    /** The error code of the refusal. */
    private final int code;

    /**
     * Describes a refusal.
     *
     * @param message what was to be seeded, why it was refused, and what to do
     * @param status the HTTP status with which Twilio refuses it
     * @param code the error code with which Twilio refuses it
     */
    public SeedingException(String message, int status, int code) {
        super(Objects.requireNonNull(message, "message"));
        this.status = status;
        this.code = code;
    }

    /** {@return the HTTP status with which Twilio refuses it, for example 409} */
    public int status() {
        return status;
    }

    /** {@return the error code with which Twilio refuses it, for example 20409} */
    public int code() {
        return code;
    }
}
