package dev.faketwilio.internal.http;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Counts the streams of one HTTP/2 connection. Undertow does not limit those that wait to be read, and does not count the
 * resets of them.
 */
final class Http2Limits {

    /** How many open streams the server announces to allow. */
    static final int ANNOUNCED_STREAMS = 500;

    /** More, since a client may begin before it has heard of the limit. */
    static final int MOST_STREAMS = 2 * ANNOUNCED_STREAMS;

    /** As Undertow counts resets. */
    static final int MOST_RESETS = 200;

    private static final long RESETS_PERIOD = TimeUnit.SECONDS.toNanos(30);

    private final Set<Integer> open = new HashSet<>();
    private final Deque<Long> resets = new ArrayDeque<>();
    private int latest;
    private boolean pushed;

    synchronized void received(int type, int flags, int stream) {
        if (type == Http2Frames.HEADERS && stream > latest) {
            latest = stream;
            open.add(stream);
        } else if (type == Http2Frames.PUSH_PROMISE) {
            pushed = true;
        } else if (type == Http2Frames.RST_STREAM) {
            open.remove(stream);
            resets.add(System.nanoTime());
            if (resets.size() > MOST_RESETS + 1) {
                resets.remove();
            }
        }
    }

    synchronized void sent(int type, int flags, int stream) {
        boolean last =
                (type == Http2Frames.DATA || type == Http2Frames.HEADERS) && (flags & Http2Frames.END_STREAM) != 0;
        if (last || type == Http2Frames.RST_STREAM) {
            open.remove(stream);
        }
    }

    /**
     * Demands that the client keeps to the limits.
     *
     * @throws IOException if it does not
     */
    synchronized void require() throws IOException {
        if (pushed) {
            // RFC 9113, 8.4; Undertow fails, and logs that
            throw new IOException("A client cannot push");
        }
        if (open.size() > MOST_STREAMS) {
            throw new IOException("More than " + MOST_STREAMS + " streams are open at once");
        }
        if (resets.size() > MOST_RESETS && resets.getLast() - resets.getFirst() < RESETS_PERIOD) {
            throw new IOException("More than " + MOST_RESETS + " streams were reset in a short time");
        }
    }
}
