package dev.faketwilio.internal.standalone;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Undertow and XNIO from greeting the users of the program, in its own JVM: they log from WARNING on. */
final class QuietLogs {

    /** Held on to, since java.util.logging forgets loggers, and their levels, that nobody holds. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"), Logger.getLogger("org.jboss.threads"));

    private QuietLogs() {}

    static void apply() {
        for (Logger logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.WARNING);
            }
        }
    }
}
