package dev.faketwilio.internal.faults;

import java.lang.StackWalker.StackFrame;

/** The line of a test that sets a fault up. */
final class CallSite {

    private static final String HERE = CallSite.class.getPackageName() + ".";

    private CallSite() {}

    /** The first line on the stack that is not of this package. */
    static String current() {
        return StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(frame -> frame.getClassName().startsWith(HERE))
                        .findFirst()
                        .map(CallSite::line))
                .orElse("an unknown line");
    }

    private static String line(StackFrame frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }
}
