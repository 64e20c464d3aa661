package dev.faketwilio.internal.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the process when the server cannot go on, with a line that says why. All that it needs is there before: when memory
 * has run out there is none to say so, the JVM does not even take SIGTERM any more, and an orderly end may wait for ever.
 */
final class LastLine {

    private static final int STATUS = 3;
    private static final String WHY = "FakeTwilio ends, since it cannot go on after ";
    private static final byte[] NO_MEMORY =
            (WHY + OutOfMemoryError.class.getName() + "\n").getBytes(StandardCharsets.US_ASCII);

    private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

    /** Writes the cause to the standard error, and ends the process at once. */
    void end(Throwable cause) {
        try {
            err.write(line(cause));
        } catch (IOException nobodyReadsIt) {
            // the status says it too
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static byte[] line(Throwable cause) {
        try {
            return (WHY + cause + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        } catch (OutOfMemoryError noMemoryForIt) {
            return NO_MEMORY;
        }
    }
}
