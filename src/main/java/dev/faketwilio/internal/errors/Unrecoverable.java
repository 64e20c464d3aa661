package dev.faketwilio.internal.errors;

/** Tells the exceptions after which nothing can go on from those that concern one request or one call. */
public final class Unrecoverable {

    private Unrecoverable() {}

    /** Returns whether memory has run out, or the JVM is broken. A stack that has overflown is as good as new. */
    public static boolean is(Throwable cause) {
        return cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError);
    }

    /** Returns what waiters for a server throw that could not go on after the cause. */
    public static IllegalStateException waitedInVain(Throwable cause) {
        return new IllegalStateException(
                "Waited in vain: the FakeTwilio server has closed, since it could not go on after " + cause, cause);
    }

    /** Throws such an exception on, and does nothing about any other. */
    public static void rethrow(Throwable cause) {
        if (is(cause)) {
            throw (VirtualMachineError) cause;
        }
    }
}
