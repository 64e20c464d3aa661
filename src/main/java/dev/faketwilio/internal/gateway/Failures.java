package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.errors.Unrecoverable;
import java.lang.System.Logger.Level;

/** Exceptions that nobody expects on the way of a request: each is logged once, and told to the test whose it is. */
public final class Failures {

    /** As many lines of a stack trace as show whose code it was. */
    private static final int FRAMES = 5;

    private Failures() {}

    /** Returns whether the server cannot go on after an exception. */
    public static boolean isFatal(Throwable cause) {
        return Unrecoverable.is(cause);
    }

    /**
     * Logs an exception.
     *
     * @param request the method and the address
     * @return what to tell the test
     */
    static String log(String request, Throwable cause) {
        System.getLogger(Failures.class.getName())
                .log(Level.ERROR, () -> "FakeTwilio failed while it responded to " + request, cause);
        StringBuilder text = new StringBuilder("FakeTwilio failed while it responded to a request, by an exception"
                        + " of its own or of the test's code that it called:\n  ")
                .append(request)
                .append("  500\n  ")
                .append(cause);
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("\n    at ").append(frames[i]);
        }
        return text.append("\nThe log has the whole stack trace").toString();
    }
}
