package dev.faketwilio.internal.http;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Undertow and XNIO greet at every start. A test library is silent unless asked, so where their messages go to
 * java.util.logging and nobody has set a level for them, they begin at WARNING.
 */
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
