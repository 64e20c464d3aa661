package dev.faketwilio.internal.http;

import java.util.concurrent.RejectedExecutionException;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

/**
 * Closes connections that their clients have closed while nothing was going on. On its I/O thread each would cost XNIO a
 * look at all others that are ready, so very many at once would hold up the rest.
 */
final class Closing {

    private Closing() {}

    static void later(StreamConnection connection) {
        try {
            connection.getWorker().execute(() -> IoUtils.safeClose(connection));
        } catch (RejectedExecutionException serverCloses) {
            IoUtils.safeClose(connection);
        }
    }
}
